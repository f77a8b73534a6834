using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Who speaks at a session takes part in it: adds to the main session those whom the statements show there.</summary>
internal static class Attendance
{
    public static ImmutableArray<ReportedEvent> Complete(ImmutableArray<ReportedEvent> events, ImmutableArray<Statement> statements, ImmutableArray<Position> positions)
    {
        var at = events.FirstOrDefault(e => e.IsMain && e.Kind == "session" && e.Status == "held");
        if (at is null) return events;
        var speakers = statements.Where(s => s.Event == at.Id && s.Speaker is not null).Select(s => s.Speaker!).Distinct(StringComparer.Ordinal);
        var heard = speakers.Select(s => positions.FirstOrDefault(p => p.Name == s)).OfType<Position>()
            .Where(p => !at.Participants.Any(q => q.Name == p.Name) && p.Affiliation is not null)
            .Select(p => new Participant { Name = p.Name, AsWritten = p.AsWritten ?? p.Name, Office = p.Office, Affiliation = p.Affiliation, Role = at.Country?.Value == p.Affiliation ? "host" : "participant", Span = p.Span });
        var whole = at with { Participants = [.. at.Participants, .. heard] };
        return events.Replace(at, whole);
    }
}
