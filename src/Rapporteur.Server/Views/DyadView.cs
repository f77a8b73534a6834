using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A report of a meeting.</summary>
/// <param name="Publisher">Who published it.</param>
/// <param name="Href">The document.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record ReportLine(string? Publisher, string Href, string? Language);

/// <summary>A meeting of two states, and who reports it.</summary>
/// <param name="First">Reports of publishers of the first state.</param>
/// <param name="Second">Reports of those of the second.</param>
/// <param name="Others">All other reports.</param>
/// <param name="Alone">True where no third state took part.</param>
public sealed record MeetingView(EventLine Event, bool Alone, ImmutableArray<ReportLine> First, ImmutableArray<ReportLine> Second, ImmutableArray<ReportLine> Others);

/// <summary>Meetings of a year.</summary>
public sealed record MeetingYear(string Year, ImmutableArray<MeetingView> Meetings);

/// <summary>What the page of two states shows.</summary>
/// <param name="Years">All in which both took part, the latest first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="OneSided">How many only one of the two reports.</param>
public sealed record DyadView(
    string First, string Second, string FirstName, string SecondName, string FirstHref, string SecondHref,
    EventLine? LastMet, EventLine? NextMeets, IReadOnlyList<MeetingYear> Years, int Total, int OneSided)
{
    private const int Most = 300;

    /// <summary>The view of two states; null where one is none, or both are one.</summary>
    internal static DyadView? Of(string first, string second, SqliteArchive archive, Roster roster, DateOnly today)
    {
        if (!roster.IsState(first) || !roster.IsState(second) || first == second) return null;
        var events = archive.Events(new EventFilter { State = first, NewestFirst = true })
            .Where(e => StateView.IsMeeting(e) && StateView.StatesOf(e, roster).Intersect([first, second]).Count() == 2).ToList();
        var publishers = new Dictionary<string, (ReportLine Line, string? Side)>(StringComparer.Ordinal);
        var meetings = events.Take(Most).Select(e => (Event: e, View: Of(e))).ToList();
        return new DyadView(
            first, second, roster.Names.Of(first), roster.Names.Of(second), Address.State(first), Address.State(second),
            StateView.LastOf(events.Where(e => e.IsMain), today),
            StateView.NextOf(events.Where(e => e.IsMain), today),
            [.. meetings.GroupBy(m => m.Event.Start?.Year).Select(g => new MeetingYear(EventGroup.Year(g.Key), [.. g.Select(m => m.View)]))],
            events.Count,
            meetings.Count(m => m.View.First.IsEmpty != m.View.Second.IsEmpty));

        MeetingView Of(RecordEvent e)
        {
            var reports = e.Sources.Select(s => s.Document).Distinct(StringComparer.Ordinal).Select(Report).ToList();
            ImmutableArray<ReportLine> By(Func<string?, bool> isSide) => [.. reports.Where(r => isSide(r.Side)).Select(r => r.Line)];
            return new MeetingView(EventLine.Of(e), StateView.StatesOf(e, roster).Count() == 2, By(s => s == first), By(s => s == second), By(s => s != first && s != second));
        }

        (ReportLine Line, string? Side) Report(string id)
        {
            if (publishers.TryGetValue(id, out var known)) return known;
            var document = archive.Document(id)?.Document;
            var line = new ReportLine(Unseen.ShownOrNull(document?.Publisher), Address.Document(id), document?.Language);
            return publishers[id] = (line, roster.Authority?.SideOfPublisher(document?.Publisher, document?.Url));
        }
    }
}
