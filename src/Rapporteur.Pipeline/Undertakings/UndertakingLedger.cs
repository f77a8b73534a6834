using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Keeps account of what was announced or agreed for later: visits, sessions, meetings, calls, invitations accepted.</summary>
/// <param name="archive">The record.</param>
/// <param name="today">The day as of which it is told what is still to come.</param>
/// <remarks>Reads the archive and holds nothing; safe on any thread.</remarks>
public sealed class UndertakingLedger(SqliteArchive archive, DateOnly today)
{
    /// <summary>The undertakings whose events meet the filter, in its order.</summary>
    /// <param name="filter">Which events; those that nobody announced fall out.</param>
    /// <param name="outcome">Only with this outcome; null for all.</param>
    public IReadOnlyList<Undertaking> List(EventFilter? filter = null, UndertakingOutcome? outcome = null)
    {
        var asked = filter ?? new EventFilter();
        var all = archive.Events(asked with { AnnouncedOnly = true, Limit = int.MaxValue, Offset = 0 }).Select(Of).Where(u => outcome is null || u.Outcome == outcome);
        return [.. all.Skip(asked.Offset).Take(asked.Limit)];
    }

    private Undertaking Of(RecordEvent e)
    {
        List<Announcement> announcements = [.. e.Sources.Select(Announced).OfType<Announcement>()
            .OrderBy(a => a.Published is null).ThenBy(a => a.Published?.First()).ThenBy(a => a.Source.ToString(), StringComparer.Ordinal)];
        var due = announcements.LastOrDefault(a => a.Due is not null)?.Due ?? e.Start;
        var outcome = Outcome(e, announcements, due);
        return new Undertaking(e, outcome, announcements, due, outcome == UndertakingOutcome.Silent ? today.DayNumber - (e.End ?? due)!.Value.Last().DayNumber : null);
    }

    private UndertakingOutcome Outcome(RecordEvent e, List<Announcement> announcements, PartialDate? due)
    {
        if (e.Status == "held") return UndertakingOutcome.Held;
        if (e.Status == "cancelled") return UndertakingOutcome.Cancelled;
        if ((e.End ?? due) is { } last && last.Last() < today) return UndertakingOutcome.Silent;
        return e.Status == "postponed" || IsMoved(announcements) ? UndertakingOutcome.Moved : UndertakingOutcome.Open;
    }

    // a later announcement for a time that the first rules out; one that is only closer moves nothing
    private static bool IsMoved(List<Announcement> announcements)
    {
        var times = announcements.Select(a => a.Due).OfType<PartialDate>().ToList();
        return times.Exists(t => t.Last() < times[0].First() || t.First() > times[0].Last());
    }

    private Announcement? Announced(EventSource source)
    {
        if (archive.Document(source.Document) is not { Document: var document } || archive.Reading(source.Document) is not { } reading) return null;
        if (reading.Events.FirstOrDefault(e => e.Id == source.Event) is not { Status: not "held" } told) return null;
        var sentence = told.Evidence.FirstOrDefault();
        var speaker = reading.Statements.FirstOrDefault(s => s.Speaker is not null && s.Sentence.Length > 0 && s.Sentence.Overlaps(sentence))?.Speaker;
        return new Announcement(source, told.Status, speaker ?? document.Publisher, document.Published, told.Start?.Value, sentence);
    }
}
