using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Finds what is part of what among the occasions of a document, and lets them share where and when they are: whoever travels attends what the visit leads to.</summary>
internal sealed class Programme(IReadOnlyList<EventKind> kinds)
{
    /// <summary>Days from the beginning of a visit within which what is still to come may belong to it.</summary>
    private const int LongestStay = 7;

    /// <summary>Puts what is told into what holds it, and lets both share their circumstances.</summary>
    public void Arrange(List<EventDraft> events)
    {
        foreach (var visit in events.Where(e => e is { Kind: "visit", Country: not null }))
        {
            foreach (var stop in events.Where(e => IsOnTheWay(e, visit))) Receive(visit, stop);
        }

        foreach (var e in events) e.Whole = e.Whole is not null && events.Contains(e.Whole) ? e.Whole : e.IsTold ? WholeOf(e, events) : null;
        foreach (var e in events.Where(e => e.Whole is not null)) Lend(e, e.Whole!);
        foreach (var e in events.Where(e => e is { Whole: null, Venue: null })) House(e, events);
        // what is part of a part waits for its whole
        foreach (var e in events.Where(e => e.Whole is { Whole: null })) Share(e, e.Whole!);
        foreach (var e in events.Where(e => e.Whole is { Whole: not null })) Share(e, e.Whole!);
        foreach (var e in events.Where(e => e is { IsComeFor: true, Whole.Kind: "visit" })) Attend(e, e.Whole!);
        foreach (var e in events.Where(e => e is { Country: null, City: null, Venue: null, IsTold: true })) Lodge(e, events);
        foreach (var e in events.Where(e => e is { Kind: "visit", City: null, Country: not null } && (e.IsMain || events.Exists(o => o.IsComeFor && o.Whole == e)))) Settle(e, events);
    }

    /// <summary>What is part of an occasion is where that is, and on its day where it has but one; of a longer visit in one month the month is known.</summary>
    public static void Share(EventDraft part, EventDraft whole)
    {
        if (!IsSameTime(part, whole)) return;
        if (part.City is null && part.Venue is null && (part.Country is null || part.Country.Value == whole.Country?.Value))
        {
            part.Country ??= whole.Country;
            part.City = whole.City;
            part.Venue = whole.Kind == "visit" || part.Formats.Exists(f => f.Value == "sidelines") ? null : whole.Venue;
        }

        if (part.Start is not null || whole.Start is null || (part.Status ?? "held") != (whole.Status ?? "held")) return;
        if (whole.Start.Value == whole.End?.Value) (part.Start, part.End) = (whole.Start, whole.End);
        else if (whole.Kind == "visit" && whole.End is { Value: var last } && last.Year == whole.Start.Value.Year && last.Month == whole.Start.Value.Month && last.Month > 0)
            part.Start = new Stated<PartialDate>(PartialDate.OfMonth(last.Year, last.Month), whole.Start.Span);
    }

    // what has no place of its own is where its parts are; a visit begins with its talks where nothing else dates it
    private static void Lend(EventDraft part, EventDraft whole)
    {
        if ((part.Status ?? "held") != (whole.Status ?? "held")) return;
        if (whole.Country is null && whole.City is null && part.Kind is "meeting" or "ceremony" or "address") (whole.Country, whole.City) = (part.Country, part.City);
        if (whole.Start is null && whole.Kind == "visit" && part.Kind == "meeting" && part.Start is { Value.IsDay: true }) whole.Start = part.Start;
    }

    // whoever travels takes part in what they come for, and comes for its first day
    private static void Attend(EventDraft occasion, EventDraft visit)
    {
        foreach (var (member, role) in visit.Parties)
        {
            if (role != "host" && member.Side != (visit.Country ?? occasion.Country)?.Value) occasion.Add(member, "participant");
        }

        if (visit.Start is null && (visit.Status ?? "held") == (occasion.Status ?? "held")) visit.Start = occasion.Start;
    }

    // a visit that the document reports, or that is made for an occasion, and whose talks are all in one city of the country, leads there
    private static void Settle(EventDraft visit, List<EventDraft> events)
    {
        var cities = events.Where(e => e.Whole == visit && e.City is not null && e.Country?.Value == visit.Country!.Value).Select(e => e.City!).ToList();
        if (cities.Count > 0 && cities.TrueForAll(c => c.Value == cities[0].Value)) visit.City = cities[0];
    }

    // a gathering of one day at which guests are received, photographed or honoured in one building of its city is in that building
    private static void House(EventDraft whole, List<EventDraft> events)
    {
        if (whole is not { IsTold: true, Kind: "session" or "forum" or "meeting" } || (whole.End is { Value: var last } && last != whole.Start?.Value)) return;
        var steps = events.Where(e => e.Whole == whole && e is { Kind: "meeting" or "ceremony" or "session", Venue: not null } && !e.Formats.Exists(f => f.Value == "sidelines")).ToList();
        if (steps.Count == 0 || !steps.TrueForAll(s => IsSameTime(s, whole) && s.Venue!.Value == steps[0].Venue!.Value && IsThere(s, whole) && (s.Start is null || whole.Start is null || s.Start.Value == whole.Start.Value))) return;
        (whole.Venue, whole.City, whole.Country) = (steps[0].Venue, whole.City ?? steps[0].City, whole.Country ?? steps[0].Country);
    }

    private static bool IsThere(EventDraft step, EventDraft whole) =>
        (whole.City is null || step.City is null || whole.City.Value == step.City.Value) && (whole.Country is null || step.Country is null || whole.Country.Value == step.Country.Value);

    private EventDraft? WholeOf(EventDraft e, List<EventDraft> events)
    {
        foreach (var larger in kinds.FirstOrDefault(k => k.Name == e.Kind)?.PartOf ?? [])
        {
            if (larger == e.Kind) continue;
            if (events.Find(w => w != e && w.Kind == larger && w.Whole is null && Holds(w, e)) is { } whole) return whole;
        }

        return null;
    }

    private static bool Holds(EventDraft whole, EventDraft part) =>
        IsSameTime(part, whole)
        && (whole.Country is null || part.Country is null || whole.Country.Value == part.Country.Value)
        && whole.Parties.Exists(p => p.Role != "host" && (p.Member.Side is null || p.Member.Side != whole.Country?.Value) && part.Parties.Exists(q => q.Member.IsSame(p.Member) || (q.Member is { Person: null, Office: null, Group: null } && q.Member.Side == p.Member.Side)));

    // both held or both to come; or to come soon, or where it leads, within a visit that has begun
    private static bool IsSameTime(EventDraft part, EventDraft whole)
    {
        if ((part.Status ?? "held") == (whole.Status ?? "held")) return true;
        if (part.Status != "upcoming" || whole is not { Status: null or "held", Kind: "visit", IsTold: true }) return false;
        if (whole.Sentences.Overlaps(part.Sentences)) return true;
        if (part.Start is null || whole.Start is null) return !whole.IsElsewhen && part.Country is not null && part.Country.Value == whole.Country?.Value;
        if (whole.Start is not { Value: { IsDay: true } begun } || part.Start is not { Value: { IsDay: true } day }) return false;
        return day.First().DayNumber - begun.First().DayNumber is >= 0 and <= LongestStay;
    }

    // what is told after a visit and is neither dated before it nor recalled
    private static bool IsOnTheWay(EventDraft stop, EventDraft visit) =>
        stop is { IsTold: true, IsElsewhen: false, Kind: "meeting" or "session" or "forum" or "ceremony", Status: null or "upcoming" } && stop.Position > visit.Position
        && (stop.Start is null || visit.Start is null || string.CompareOrdinal(stop.Start.Value.ToString(), visit.Start.Value.ToString()) >= 0);

    // "meetings with the Prime Minister are planned": there, with whoever visits
    private static void Receive(EventDraft visit, EventDraft stop)
    {
        if (stop.Kind != "meeting" || (stop.Status is null && visit.Status is not null) || stop.Parties.Count == 0 || !stop.Parties.TrueForAll(p => p.Member.Side == visit.Country!.Value)) return;
        foreach (var (member, role) in visit.Parties)
        {
            if (role != "host" && member.Side != visit.Country!.Value) stop.Add(member, "participant");
        }

        if (stop is { Country: null, City: null, Venue: null }) stop.Country = visit.Country;
    }

    // what no visit holds, and what says nothing of where it is, is where the only visit of its traveller leads
    private static void Lodge(EventDraft stop, List<EventDraft> events)
    {
        var visits = events.Where(e => e is { Kind: "visit", Country: not null } && e != stop && Travels(stop, e)).Take(2).ToList();
        if (visits.Count == 1 && IsOnTheWay(stop, visits[0])) (stop.Country, stop.City) = (visits[0].Country, visits[0].City);
    }

    // a session of which nobody is named is where the only visit leads
    private static bool Travels(EventDraft stop, EventDraft visit) =>
        stop is { Kind: "session", Parties.Count: 0 } || visit.Parties.Exists(p => p.Role != "host" && p.Member.Side != visit.Country?.Value && stop.Parties.Exists(q => q.Member.IsSame(p.Member)));
}
