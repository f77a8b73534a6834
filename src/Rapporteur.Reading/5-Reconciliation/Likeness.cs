using System.Globalization;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Holds two reported occasions against each other: all that speaks for and against their being one.</summary>
internal sealed class Likeness(Lore lore)
{
    private static readonly string[] FormsOfVisits = ["state", "official", "working", "private"];

    /// <summary>What was found; null where they cannot be one at all, whatever else agrees.</summary>
    public Comparison? Of(Occasion one, Occasion other)
    {
        var isSameKind = one.Kind == other.Kind;
        if (!isSameKind && !lore.MayBeTakenFor(one.Kind, other.Kind)) return null;
        var found = new Comparison(lore.Weights);
        if (!isSameKind) found.Add("taken for another kind", $"{one.Kind}, {other.Kind}");
        Timing.Compare(one, other, found);
        Place(one, other, found);
        Attendance.Compare(one, other, found, lore.Weights);
        var (a, b) = (one.Body, other.Body);
        if (!(one.IsOfFew && other.IsOfFew) || (a.Organisation is not null && b.Organisation is not null) || (a.Name is not null && b.Name is not null)) Bodies.Compare(a, b, found);
        if (one.Event.Number?.Value is { } number && other.Event.Number?.Value is { } second)
            found.Add(number == second ? "same number" : "other number", string.Create(CultureInfo.InvariantCulture, $"{number}, {second}"));
        Form(one, other, found);
        if (!(one.IsOfFew && other.IsOfFew)) Title(one, other, found);
        if (!found.TellsWho) return null;
        return isSameKind || !IsSession(one, other) || MayBeSession(one, other, found) ? found : null;
    }

    private static bool IsSession(Occasion one, Occasion other) => one.Kind == "session" || other.Kind == "session";

    // talks beside a session are of those who sit in it: only the body or several of its members make a meeting the session itself
    private static bool MayBeSession(Occasion one, Occasion other, Comparison found) =>
        found.Has("same body") || found.Has("same summit") || found.Has("similar body") || found.Has("same body unnamed") || found.Has("same organisation")
        || one.People.Count(p => other.People.Any(o => o.Surname == p.Surname)) > 1;

    private static void Place(Occasion one, Occasion other, Comparison found)
    {
        var (a, b) = (one.Event, other.Event);
        if (a.Country is not { } country || b.Country is not { } second) return;
        if (country.Value != second.Value) found.Add("other country", $"{country.Value}, {second.Value}");
        else if (a.City is null || b.City is null) found.Add("same country", country.Value);
        else if (a.City.Value == b.City.Value) found.Add(one.CityIsCapital ? "same city" : "same city of few", a.City.Value);
        else found.Add(IsSession(one, other) ? "other city of a session" : "other city", $"{a.City.Value}, {b.City.Value}");
    }

    private static void Form(Occasion one, Occasion other, Comparison found)
    {
        var isUndated = found.Has("no date") || found.Has("neither dated");
        if (one.Kind == "session" && other.Kind == "session")
        {
            var (a, b) = (one.Formats.Contains("informal"), other.Formats.Contains("informal"));
            if (a && b) found.Add(isUndated ? "every year" : "informal");
            else if (a != b) found.Add(isUndated ? "one informal undated" : "one informal");
        }

        if (one.Formats.Contains("anniversary") && other.Formats.Contains("anniversary")) found.Add("anniversary");
        if (one.Kind == "visit" && other.Kind == "visit")
        {
            var (a, b) = (one.Formats.Intersect(FormsOfVisits).ToList(), other.Formats.Intersect(FormsOfVisits).ToList());
            if (a.Count > 0 && b.Count > 0) found.Add(a.Intersect(b).Any() ? "same form" : "other form", $"{a[0]}, {b[0]}");
        }

        if (one.Kind == "election" && other.Kind == "election" && one.Event.Country is { } country && country.Value == other.Event.Country?.Value) found.Who("election");
    }

    private void Title(Occasion one, Occasion other, Comparison found)
    {
        var same = one.TitleWords.Intersect(other.TitleWords, StringComparer.Ordinal).ToList();
        if (same.Count > 0 && !found.Has("same body") && !found.Has("similar body"))
            found.Put("same words", Math.Min(lore.Weights.Of("same words at most"), same.Count * lore.Weights.Of("same words")), string.Join(' ', same), tellsWho: true);
        if (one.TitleNumbers.Length == 0 || other.TitleNumbers.Length == 0) return;
        found.Add(Words.Common(one.TitleNumbers, other.TitleNumbers) > 0 ? "number in title" : "other number in title");
    }
}
