using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>How far a run is.</summary>
/// <param name="Read">Documents read.</param>
/// <param name="SetAside">Sources set aside.</param>
public sealed record RunProgress(int Read, int SetAside);

/// <summary>What a run came to.</summary>
/// <param name="Read">Documents read.</param>
/// <param name="SetAside">What could not be read, in the order of the run.</param>
/// <param name="Kept">What keeping did; null where nothing was to be kept.</param>
public sealed record RunSummary(int Read, IReadOnlyList<SetAsideDocument> SetAside, KeepSummary? Kept);

/// <summary>Carries the outcomes of a run to whoever shows them, and in batches into the archive.</summary>
public static class Keeper
{
    private const int BatchDocuments = 500;
    private const int BatchCharacters = 8_000_000;

    /// <summary>Runs to the end. Each batch is kept whole or not at all, so that a run that is cut short can simply be run again.</summary>
    /// <param name="outcomes">The run.</param>
    /// <param name="archive">Where to keep; null to keep nothing.</param>
    /// <param name="settlement">Makes events of the record of what documents report.</param>
    /// <param name="each">Called for each outcome, in order.</param>
    /// <param name="progress">Called after each outcome.</param>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public static RunSummary Run(IEnumerable<ReadOutcome> outcomes, SqliteArchive? archive, Settlement settlement, Action<ReadOutcome>? each = null, Action<RunProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(settlement);
        var batch = new List<ReadDocument>();
        var aside = new List<SetAsideDocument>();
        var kept = archive is null ? null : new KeepSummary(0, 0, 0);
        int read = 0, characters = 0;
        foreach (var outcome in outcomes)
        {
            each?.Invoke(outcome);
            if (outcome.SetAside is { } reason) aside.Add(reason);
            if (outcome.Read is { } document)
            {
                if (outcome.SetAside is null) read++;
                if (archive is not null) batch.Add(document);
                characters += document.Document.Text.Length;
            }

            if (batch.Count >= BatchDocuments || characters >= BatchCharacters) Keep();
            progress?.Invoke(new RunProgress(read, aside.Count));
        }

        Keep();
        archive?.SetAside(aside);
        return new RunSummary(read, aside, kept);

        void Keep()
        {
            characters = 0;
            if (batch.Count == 0) return;
            var more = archive!.Keep(batch, settlement);
            kept = new KeepSummary(kept!.Added + more.Added, kept.Changed + more.Changed, kept.Known + more.Known);
            batch.Clear();
        }
    }
}
