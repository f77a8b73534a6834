using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>How a calendar has an event: whether it is sure, when it is, and how often that has changed.</summary>
/// <param name="Status">TENTATIVE, CONFIRMED or CANCELLED.</param>
/// <param name="Start">Null where no time is known.</param>
/// <param name="End">Null for an event of one date.</param>
/// <param name="Sequence">How often status or dates changed from the first report on (RFC 5545, 3.8.7.4).</param>
internal sealed record CalendarState(string Status, PartialDate? Start, PartialDate? End, int Sequence)
{
    /// <summary>Goes through the reports in the order in which they came out: what was announced, put off and held in turn.</summary>
    public static CalendarState Of(ExportedEvent exported)
    {
        CalendarState? told = null;
        foreach (var source in exported.ByPublication())
        {
            var (status, start, end) = (source.Told.Status, source.Told.Start?.Value ?? told?.Start, source.Told.Start is null ? told?.End : source.Told.End?.Value);
            // what is put off is off until a later report gives another day
            var now = new CalendarState(Name(status), start, end, 0);
            told = told is null ? now : told.Becomes(now);
            if (status == "held") break;
        }

        var e = exported.Event;
        // an event that was put off keeps that status in the record; the day it was put off to stands in a later announcement
        var last = e.Status == "postponed" && told is { Status: "TENTATIVE" } ? told : new CalendarState(Name(e.Status), e.Start ?? told?.Start, e.Start is null ? told?.End : e.End, 0);
        return told?.Becomes(last) ?? last;
    }

    private static string Name(string status) => status switch { "held" => "CONFIRMED", "upcoming" => "TENTATIVE", _ => "CANCELLED" };

    private CalendarState Becomes(CalendarState next) => next with { Sequence = next with { Sequence = Sequence } == this ? Sequence : Sequence + 1 };
}
