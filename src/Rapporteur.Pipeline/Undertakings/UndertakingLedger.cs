using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Keeps account of what was announced or agreed for later: visits, sessions, meetings, calls, invitations accepted.</summary>
/// <param name="archive">The record.</param>
/// <param name="today">The day as of which it is told what is still to come.</param>
/// <remarks>Reads the archive and holds nothing; safe on any thread.</remarks>
public sealed class UndertakingLedger(SqliteArchive archive, DateOnly today)
{
    // what has no day is waited for so long after it was last spoken of
    private const int DaysOfAPromise = 365;

    /// <summary>The undertakings whose events meet the filter, in its order.</summary>
    /// <param name="filter">Which events; those that nobody announced fall out.</param>
    /// <param name="outcome">Only with this outcome; null for all.</param>
    public IReadOnlyList<Undertaking> List(EventFilter? filter = null, UndertakingOutcome? outcome = null)
    {
        var asked = filter ?? new EventFilter();
        var all = archive.Events(asked with { AnnouncedOnly = true, Limit = int.MaxValue, Offset = 0 }).Select(Of).Where(u => outcome is null || u.Outcome == outcome);
        return [.. all.Skip(asked.Offset).Take(asked.Limit)];
    }

    /// <summary>What became of an event that was announced; one that nobody announced has no announcements.</summary>
    public Undertaking Of(RecordEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        List<Announcement> announcements = [.. e.Sources.Select(Announced).OfType<Announcement>()
            .OrderBy(a => a.Published is null).ThenBy(a => a.Published?.First()).ThenBy(a => a.Source.ToString(), StringComparer.Ordinal)];
        var due = announcements.LastOrDefault(a => a.Due is not null)?.Due ?? e.Start;
        var moved = announcements.Select(a => a.Due).FirstOrDefault(d => d is { } said && (e.Status == "held" ? e.Start : due) is { } now && RulesOut(said, now));
        var silent = e.Status is "held" or "cancelled" ? null : DaysSilent(e.End ?? due, announcements);
        var outcome = e.Status switch
        {
            "held" => UndertakingOutcome.Held,
            "cancelled" => UndertakingOutcome.Cancelled,
            _ when silent is not null => UndertakingOutcome.Silent,
            "postponed" => UndertakingOutcome.Moved,
            _ => moved is null ? UndertakingOutcome.Open : UndertakingOutcome.Moved,
        };
        return new Undertaking(e, outcome, announcements, due, moved, silent);
    }

    private int? DaysSilent(PartialDate? due, List<Announcement> announcements)
    {
        var last = due?.Last() ?? announcements.Select(a => a.Published?.Last()).Max()?.AddDays(DaysOfAPromise);
        return last < today ? today.DayNumber - last.Value.DayNumber + (due is null ? DaysOfAPromise : 0) : null;
    }

    // a later time that is only closer moves nothing
    private static bool RulesOut(PartialDate said, PartialDate now) => said.Last() < now.First() || said.First() > now.Last();

    private Announcement? Announced(EventSource source)
    {
        if (archive.Document(source.Document) is not { Document: var document } || archive.Reading(source.Document) is not { } reading) return null;
        if (reading.Events.FirstOrDefault(e => e.Id == source.Event) is not { Status: not "held" } told) return null;
        var sentence = told.Evidence.FirstOrDefault();
        var speaker = reading.Statements.FirstOrDefault(s => s.Speaker is not null && s.Sentence.Length > 0 && s.Sentence.Overlaps(sentence))?.Speaker;
        return new Announcement(source, told.Status, speaker ?? document.Publisher, document.Published, told.Start?.Value, sentence);
    }
}
