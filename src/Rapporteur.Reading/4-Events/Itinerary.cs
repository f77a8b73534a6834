namespace Rapporteur.Reading.Events;

/// <summary>What a visit lends to the occasions on its way: who travels attends them where the visit leads.</summary>
internal static class Itinerary
{
    private static readonly string[] Stops = ["meeting", "session", "forum", "ceremony"];

    /// <summary>Gives occasions that name no place, or only those at home there, what the one visit of a traveller says of them.</summary>
    public static void Complete(List<EventDraft> events)
    {
        foreach (var visit in events.Where(e => e is { Kind: "visit", Country: not null }))
        {
            foreach (var stop in events.Where(e => IsOnTheWay(e, visit)))
            {
                Join(stop, visit);
                if (stop is { Country: null, City: null, Venue: null } && Travels(stop, visit) && events.TrueForAll(o => o == visit || o.Kind != "visit" || !Travels(stop, o))) (stop.Country, stop.City) = (visit.Country, visit.City);
            }
        }
    }

    // what is told after the visit and is neither dated before it nor recalled
    private static bool IsOnTheWay(EventDraft stop, EventDraft visit) =>
        stop.IsTold && !stop.IsElsewhen && stop.Position > visit.Position && Stops.Contains(stop.Kind, StringComparer.Ordinal) && stop.Status is null or "upcoming"
        && (stop.Start is null || visit.Start is null || string.CompareOrdinal(stop.Start.Value.ToString(), visit.Start.Value.ToString()) >= 0);

    // a session of which nobody is named is where the only visit leads
    private static bool Travels(EventDraft stop, EventDraft visit) =>
        stop is { Kind: "session", Parties.Count: 0 } || visit.Parties.Exists(p => p.Role != "host" && p.Member.Side != visit.Country?.Value && stop.Parties.Exists(q => q.Member.IsSame(p.Member)));

    // "meetings with the Prime Minister are planned": with whoever visits
    private static void Join(EventDraft stop, EventDraft visit)
    {
        if (stop.Kind != "meeting" || stop.Status is null && visit.Status is not null || stop.Parties.Count == 0 || !stop.Parties.TrueForAll(p => p.Member.Side == visit.Country!.Value)) return;
        foreach (var (member, role) in visit.Parties)
        {
            if (role != "host" && member.Side != visit.Country!.Value) stop.Add(member, "participant");
        }
    }
}
