using System.Globalization;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Holds those who take part in two occasions against each other.</summary>
internal static class Attendance
{
    private const int Several = 3;

    public static void Compare(Occasion one, Occasion other, Comparison found, Weights weights)
    {
        if (one.IsOfFew && other.IsOfFew) Few(one, other, found);
        else Many(one, other, found, weights);
    }

    private static void Few(Occasion one, Occasion other, Comparison found)
    {
        foreach (var (person, twin) in Twins(one, other)) found.Who(Leads(person, twin) ? "same leader" : "same person", person.Surname);
        foreach (var side in one.People.Select(p => p.Side).Intersect(other.People.Select(p => p.Side), StringComparer.Ordinal).OfType<string>().Order(StringComparer.Ordinal))
            if (!one.People.Any(p => p.Side == side && other.People.Any(o => o.Side == side && o.Surname == p.Surname))) found.Add("other person", side);
        if (IsConversation(one) && IsConversation(other) && HasStranger(one, other) && HasStranger(other, one)) found.Add("other person");
        if (one.Kind == other.Kind && one.Kind is "visit" or "address" && one.Guests.Length > 0 && other.Guests.Length > 0 && Words.Common(one.Guests, other.Guests) == 0)
            found.Add("other visitor");
        if (one.Kind == "message" && other.Kind == "message" && one.Senders.Length > 0 && other.Senders.Length > 0 && Words.Common(one.Senders, other.Senders) == 0)
            found.Add("other sender");
        Offices(one, other, found);
        Offices(other, one, found);
        foreach (var (office, side) in one.Offices.Intersect(other.Offices)) found.Who("same office", $"{office}, {side}");
        Sides(one, other, found);
    }

    private static void Sides(Occasion one, Occasion other, Comparison found)
    {
        var same = one.Sides.Intersect(other.Sides, StringComparer.Ordinal).ToList();
        foreach (var side in same) found.Put("same side", found.Weight("same side"), side, tellsWho: same.Count > 1);
        if (same.Count >= Several) found.Add("three sides");
        if (IsConversation(one) && IsConversation(other) && one.Sides.Length > 1 && other.Sides.Length > 1)
            foreach (var side in one.Sides.Except(other.Sides, StringComparer.Ordinal).Concat(other.Sides.Except(one.Sides, StringComparer.Ordinal))) found.Add("other side", side);
    }

    // of whom nobody says for which side they speak
    private static bool HasStranger(Occasion one, Occasion other) => one.People.Any(p => p.Side is null && !other.People.Any(o => o.Surname == p.Surname));

    private static bool IsConversation(Occasion o) => o.Kind is "meeting" or "call" or "message";

    // an office named without its holder, held against the holders that the other names
    private static void Offices(Occasion unnamed, Occasion named, Comparison found)
    {
        foreach (var (office, side) in unnamed.Offices)
        {
            if (side is null) continue;
            var holders = named.People.Where(p => p.Side == side && p.Office is not null).ToList();
            if (holders.Exists(p => p.Office == office)) found.Who("same office", $"{office}, {side}");
            else if (holders.Count > 0 && !named.Offices.Any(o => o.Side == side)) found.Add("other office", $"{office}, {side}");
        }
    }

    private static void Many(Occasion one, Occasion other, Comparison found, Weights weights)
    {
        var twins = Twins(one, other).ToList();
        var whole = twins.Sum(t => weights.Of(Leads(t.One, t.Other) ? "same leader" : "same person"));
        var share = Math.Min(weights.Of("persons among many at most"), whole * weights.Of("person among many") / 100);
        if (twins.Count > 0) found.Put("person among many", share, string.Join(", ", twins.Select(t => t.One.Surname)), tellsWho: true);
        var sides = Words.Common(one.Sides, other.Sides);
        if (sides >= Several)
            found.Put("side among many", Math.Min(weights.Of("sides among many at most"), sides * weights.Of("side among many")), sides.ToString(CultureInfo.InvariantCulture), tellsWho: true);
    }

    private static IEnumerable<(Attendant One, Attendant Other)> Twins(Occasion one, Occasion other) =>
        one.People.Join(other.People, p => p.Surname, p => p.Surname, (p, o) => (p, o), StringComparer.Ordinal);

    private static bool Leads(Attendant one, Attendant other) => one.Leads || other.Leads;
}
