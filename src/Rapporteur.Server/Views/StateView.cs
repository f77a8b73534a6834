using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>Another state, and when the two met.</summary>
/// <param name="Href">The page of the two.</param>
/// <param name="Together">Events in which both took part.</param>
/// <param name="LastMet">The latest that was held by today.</param>
/// <param name="NextMeets">The soonest that is announced from today on.</param>
public sealed record PartnerView(string Code, string Name, string Href, int Together, EventLine? LastMet, EventLine? NextMeets);

/// <summary>An organisation that a state belongs to.</summary>
public sealed record BelongingView(string Code, string Name, string Href, string Status, string When, bool Now, string Source);

/// <summary>A presidency that a state has, had or will have.</summary>
public sealed record ChairView(string Name, string Href, string Kind, string When, bool Now, string Source);

/// <summary>What the page of a state shows.</summary>
/// <param name="Names">By language.</param>
/// <param name="InOffice">Who holds its offices today.</param>
/// <param name="Partners">By how often they met.</param>
/// <param name="Bodies">Memberships, those that hold first.</param>
/// <param name="Presidencies">The latest first.</param>
/// <param name="Latest">The latest events in which it took part.</param>
/// <param name="Events">How many there are.</param>
public sealed record StateView(
    string Code, string Name, ImmutableArray<NamesOfLanguage> Names, ImmutableArray<PostView> InOffice, ImmutableArray<PartnerView> Partners,
    ImmutableArray<BelongingView> Bodies, ImmutableArray<ChairView> Presidencies, IReadOnlyList<EventGroup> Latest, int Events)
{
    private const int MostLatest = 25;

    /// <summary>The view of a state; null for a code that is none.</summary>
    internal static StateView? Of(string code, SqliteArchive archive, Roster roster, DateOnly today)
    {
        if (!roster.IsState(code)) return null;
        var events = archive.Events(new EventFilter { State = code, NewestFirst = true });
        var entry = roster.Authority?.Entry("state", code);
        if (entry is null && events.Count == 0) return null;
        return new StateView(
            code,
            roster.Names.Of(code),
            entry is null ? [] : [.. entry.Names.Where(n => n.Kind is not ("adjective" or "people")).GroupBy(n => n.Language, StringComparer.Ordinal).Select(g => new NamesOfLanguage(g.Key, [.. g.Select(n => n.Text).Distinct(StringComparer.Ordinal)]))],
            [.. InOfficeOn(today, code, roster)],
            [.. PartnersOf(code, events, roster, today)],
            [.. Belongings(code, roster, today)],
            [.. Chairs(code, roster, today)],
            EventGroup.ByDay(events.Take(MostLatest)),
            events.Count);
    }

    /// <summary>States other than this one that took part in an event.</summary>
    internal static IEnumerable<string> StatesOf(RecordEvent e, Roster roster) => e.Parties.Select(p => p.Affiliation).OfType<string>().Where(roster.IsState).Distinct(StringComparer.Ordinal);

    /// <summary>True for an occasion at which those who take part meet or speak with each other.</summary>
    internal static bool IsMeeting(RecordEvent e) => e.Kind is "meeting" or "visit" or "call" or "session" or "forum" or "ceremony";

    private static IEnumerable<PostView> InOfficeOn(DateOnly today, string code, Roster roster) =>
        (roster.Authority?.Tenures ?? []).Where(t => t.Holder == code && t.Covers(today)).OrderBy(t => Rank(t.Office)).Select(t => PostView.Of(t, roster));

    private static int Rank(string office) => Array.IndexOf(["HOS", "HOG", "LEADER", "FM"], office) is >= 0 and var rank ? rank : 9;

    private static IEnumerable<PartnerView> PartnersOf(string code, IReadOnlyList<RecordEvent> events, Roster roster, DateOnly today) => events
        .Where(e => e.IsMain && IsMeeting(e))
        .Select(e => (Event: e, States: StatesOf(e, roster).ToList()))
        .Where(x => x.States.Contains(code))
        .SelectMany(x => x.States.Where(s => s != code).Select(s => (State: s, x.Event)))
        .GroupBy(x => x.State, x => x.Event, StringComparer.Ordinal)
        .Select(g => new PartnerView(
            g.Key,
            roster.Names.Of(g.Key),
            Address.Dyad(code, g.Key),
            g.Count(),
            LastOf(g, today),
            NextOf(g, today)))
        .OrderByDescending(p => p.Together).ThenBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>The latest event that was held by a day; one without a date where no other is known.</summary>
    internal static EventLine? LastOf(IEnumerable<RecordEvent> events, DateOnly today)
    {
        var held = events.Where(e => e.Status == "held").ToList();
        return Line(held.Where(e => e.Start is { } start && start.First() <= today).MaxBy(e => e.Start) ?? held.Find(e => e.Start is null));
    }

    /// <summary>The soonest event that is announced for a day or later.</summary>
    internal static EventLine? NextOf(IEnumerable<RecordEvent> events, DateOnly today) =>
        Line(events.Where(e => e.Status == "upcoming" && e.Start is { } start && start.Last() >= today).MinBy(e => e.Start));

    private static EventLine? Line(RecordEvent? e) => e is null ? null : EventLine.Of(e);

    private static IEnumerable<BelongingView> Belongings(string code, Roster roster, DateOnly today) => (roster.Authority?.Memberships ?? [])
        .Where(m => m.Member == code)
        .Select(m => new BelongingView(
            m.Organisation, roster.Names.Of(m.Organisation), roster.BodyHref(m.Organisation, null), m.Status, Spans.InWords(m.Period), m.Period.Covers(today), m.Source))
        .OrderBy(b => !b.Now).ThenBy(b => b.Name, StringComparer.Ordinal);

    private static IEnumerable<ChairView> Chairs(string code, Roster roster, DateOnly today) => (roster.Authority?.Presidencies ?? [])
        .Where(p => p.Holder == code)
        .OrderByDescending(p => p.Period.From)
        .Select(p => new ChairView(BodyView.NameOf(p, roster), Address.Body(p.Body ?? p.Organisation), p.Kind, Spans.InWords(p.Period), p.Period.Covers(today), p.Source));
}
