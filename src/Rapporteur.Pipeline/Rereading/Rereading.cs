using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What reading anew came to.</summary>
/// <param name="Documents">Documents read.</param>
/// <param name="Changed">Of these, how many say something else now.</param>
public sealed record RereadSummary(int Documents, int Changed);

/// <summary>Reads all documents of an archive anew with today's knowledge, tells what they say otherwise than before, and keeps it.</summary>
/// <remarks>Ids stay: a source that is told by the same sentence keeps its place, and decisions by hand hold on to it. What is not read otherwise is left as it is.</remarks>
/// <param name="archive">Where the documents are.</param>
/// <param name="read">The engine.</param>
/// <param name="settlement">Makes events of the record of what documents report.</param>
public sealed class Rereading(SqliteArchive archive, Func<Document, DocumentReading> read, Settlement settlement)
{
    private const int Batch = 500;

    /// <summary>Reads each document; calls <paramref name="found"/> for each thing that it says otherwise.</summary>
    /// <param name="found">Takes the changes, by document.</param>
    /// <param name="keep">Keeps the new readings; else nothing is changed.</param>
    public RereadSummary Run(Action<ReadingChange> found, bool keep)
    {
        ArgumentNullException.ThrowIfNull(found);
        int documents = 0, changed = 0;
        var batch = new List<ReadDocument>();
        foreach (var id in archive.DocumentIds())
        {
            if (archive.Document(id) is not { } kept || archive.ReadingAsKept(id) is not { } json) continue;
            documents++;
            var now = read(kept.Document);
            // a reading that differs only in the version of the knowledge is kept too: it is verified from now on
            if (ReadingJson.Write(now, kept.Document.Text) == json) continue;
            var changes = Between(ReadingJson.Read(json), now, kept.Document.Text);
            if (changes.Count > 0) changed++;
            changes.ForEach(found);
            if (!keep) continue;
            batch.Add(new ReadDocument(kept.Document, now, kept.Source, kept.Intake));
            if (batch.Count == Batch) Keep(batch);
        }

        if (batch.Count > 0) Keep(batch);
        if (keep) archive.BringUpToDate(settlement);
        return new RereadSummary(documents, changed);
    }

    /// <summary>What a document is read to say otherwise than before. Events are known again by the sentence that tells of them, else by their ids.</summary>
    /// <param name="was">The earlier reading.</param>
    /// <param name="now">The later one.</param>
    /// <param name="text">The text of the document.</param>
    public static List<ReadingChange> Between(DocumentReading was, DocumentReading now, string text)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        var changes = new List<ReadingChange>();
        var (left, before) = (was.Events.ToList(), new Dictionary<string, ReportedEvent>(StringComparer.Ordinal));
        // the same sentence tells more than the same number, so all sentences come first
        Pair((o, e) => o.Kind == e.Kind && Sentence(o) == Sentence(e));
        Pair((o, e) => Sentence(o) == Sentence(e) && Sentence(o).Length > 0);
        Pair((o, e) => o.Kind == e.Kind && o.Id == e.Id);
        foreach (var e in now.Events)
        {
            if (before.TryGetValue(e.Id, out var earlier))
                changes.AddRange(Differences(ReadingFacts.Of(earlier), ReadingFacts.Of(e)).Select(d => new ReadingChange(now.Document, ReadingFacts.Subject(e), d.What, d.Was, d.Now)));
            else changes.Add(new ReadingChange(now.Document, ReadingFacts.Subject(e), "event", null, Words(e)));
        }

        changes.AddRange(left.Select(e => new ReadingChange(now.Document, ReadingFacts.Subject(e), "event", Words(e), null)));
        changes.AddRange(Differences(ReadingFacts.Beside(was), ReadingFacts.Beside(now)).Select(d => new ReadingChange(now.Document, null, d.What, d.Was, d.Now)));
        return changes;

        void Pair(Func<ReportedEvent, ReportedEvent, bool> are)
        {
            foreach (var e in now.Events.Where(e => !before.ContainsKey(e.Id)))
                if (left.Find(o => are(o, e)) is { } found && left.Remove(found)) before[e.Id] = found;
        }

        string Sentence(ReportedEvent e) => e.Evidence.Length > 0 && e.Evidence[0].End <= text.Length ? text[e.Evidence[0].Start..e.Evidence[0].End] : "";
    }

    private static string Words(ReportedEvent e) => string.Join("; ", ReadingFacts.Of(e).Select(f => $"{f.What}: {f.Value}"));

    private void Keep(List<ReadDocument> batch)
    {
        archive.Keep(batch, settlement);
        batch.Clear();
    }

    // under one key, what went and what came in its place stand together
    private static IEnumerable<(string What, string? Was, string? Now)> Differences(IEnumerable<(string What, string Value)> was, IEnumerable<(string What, string Value)> now)
    {
        var (gone, come) = (was.ToList(), new List<(string What, string Value)>());
        foreach (var fact in now)
            if (!gone.Remove(fact)) come.Add(fact);
        foreach (var what in gone.Concat(come).Select(f => f.What).Distinct(StringComparer.Ordinal))
        {
            var (before, after) = (gone.Where(f => f.What == what).ToList(), come.Where(f => f.What == what).ToList());
            for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
                yield return (what, i < before.Count ? before[i].Value : null, i < after.Count ? after[i].Value : null);
        }
    }
}
