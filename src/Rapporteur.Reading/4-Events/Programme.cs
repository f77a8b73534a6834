using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Finds what is part of what among the occasions of a document, and lets them share where and when they are.</summary>
internal sealed class Programme(IReadOnlyList<EventKind> kinds)
{
    /// <summary>Days from the beginning of a visit within which what is still to come may belong to it.</summary>
    private const int LongestStay = 7;

    /// <summary>Puts what is told into what holds it, and lets both share their circumstances.</summary>
    public void Arrange(List<EventDraft> events)
    {
        foreach (var e in events) e.Whole = e.Whole is not null && events.Contains(e.Whole) ? e.Whole : e.IsTold ? WholeOf(e, events) : null;
        foreach (var e in events.Where(e => e.Whole is not null)) Lend(e, e.Whole!);
        // what is part of a part waits for its whole
        foreach (var e in events.Where(e => e.Whole is { Whole: null })) Share(e, e.Whole!);
        foreach (var e in events.Where(e => e.Whole is { Whole: not null })) Share(e, e.Whole!);
    }

    /// <summary>What is part of an occasion is where that is, and on its day where it has but one; of a longer visit in one month the month is known.</summary>
    public static void Share(EventDraft part, EventDraft whole)
    {
        if (!IsSameTime(part, whole)) return;
        if (part.City is null && part.Venue is null && (part.Country is null || part.Country.Value == whole.Country?.Value))
        {
            part.Country ??= whole.Country;
            part.City = whole.City;
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

    // both held or both to come; or to come soon within a visit that has begun
    private static bool IsSameTime(EventDraft part, EventDraft whole)
    {
        if ((part.Status ?? "held") == (whole.Status ?? "held")) return true;
        if (part.Status != "upcoming" || whole is not { Status: null or "held", Kind: "visit", IsTold: true }) return false;
        if (whole.Sentences.Overlaps(part.Sentences)) return true;
        if (whole.Start is not { Value: { IsDay: true } begun } || part.Start is not { Value: { IsDay: true } day }) return false;
        return day.First().DayNumber - begun.First().DayNumber is >= 0 and <= LongestStay;
    }
}
