using System.Globalization;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>
/// The keys under which an occasion is filed and sought, so that only those are held against each other that may be one: who, which body or
/// where, each with a stretch of time.
/// </summary>
/// <remarks>
/// A known date files under its months and its years, and is sought under its months if it is a day or a month; a date that follows from the document's files under the years it may lie in; no date at
/// all files apart, and is sought among all. What is sought answers that, both ways.
/// </remarks>
internal static class OccasionKeys
{
    // as long as what is undated is looked for: the last step of "referred to" and a year ahead
    private const int YearsBack = 4;
    private const int YearsAhead = 2;
    private const int MostSides = 4;
    private const int Month = 31;

    public static IEnumerable<string> Filed(Occasion o)
    {
        foreach (var anchor in Anchors(o))
        {
            yield return anchor;
            if (o.Start is not null)
            {
                foreach (var month in Months(o)) yield return $"{anchor}|m{month}";
                foreach (var year in Years(o)) yield return $"{anchor}|y{year}";
            }
            else if (o.Time.Told is not null)
            {
                foreach (var year in Years(o)) yield return $"{anchor}|w{year}";
            }
            else
            {
                yield return $"{anchor}|none";
            }
        }
    }

    public static IEnumerable<string> Sought(Occasion o)
    {
        foreach (var anchor in Anchors(o))
        {
            if (o.Start is null && o.Time.Told is null)
            {
                yield return anchor;
                continue;
            }

            yield return $"{anchor}|none";
            var isShort = o.StartLast < o.Start?.AddDays(Month);
            if (isShort)
                foreach (var month in Months(o)) yield return $"{anchor}|m{month}";
            foreach (var year in Years(o))
            {
                if (!isShort) yield return $"{anchor}|y{year}";
                yield return $"{anchor}|w{year}";
            }
        }
    }

    // who, which body, or where: one of them is the same in any two reports that could be held to be one
    private static IEnumerable<string> Anchors(Occasion o)
    {
        if (o.Body.Organisation is not null)
        {
            foreach (var stem in o.Body.OrganisationStems) yield return "o:" + stem;
            if (o.Kind is "session" or "forum") yield break;
        }

        if (o.Kind is not ("visit" or "address") && o.Sides.Length is > 1 and <= MostSides)
        {
            for (var i = 0; i < o.Sides.Length; i++)
                for (var j = i + 1; j < o.Sides.Length; j++) yield return $"s:{o.Sides[i]}+{o.Sides[j]}";
        }
        else
        {
            foreach (var person in o.People) yield return "p:" + person.Surname;
        }

        if (o.IsOfFew && o.Kind is not "visit") yield break;
        var place = o.Event.City?.Value ?? o.Event.Country?.Value;
        if (place is not null) yield return $"{(o.IsOfFew ? 'v' : 'c')}:{place}";
        if (o.Event.Country is { } country && place != country.Value && !o.IsOfFew) yield return "c:" + country.Value;
        if (o.Kind == "session")
            foreach (var number in o.Event.Number is { } given ? [given.Value.ToString(CultureInfo.InvariantCulture)] : o.TitleNumbers) yield return "n:" + number;
        if (place is null && !o.IsOfFew && o.Kind is "session" or "forum" && o.Body.Stems.Length > 0) yield return "b:" + string.Join('+', o.Body.Stems);
    }

    // the day before and after belong to it: told by the clock of another place
    private static IEnumerable<string> Months(Occasion o)
    {
        var (from, to) = (o.Start!.Value.AddDays(o.Start > DateOnly.MinValue ? -1 : 0), o.End!.Value.AddDays(o.End < DateOnly.MaxValue ? 1 : 0));
        var months = 0;
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to && months++ <= 12; month = month.AddMonths(1))
            yield return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Years(Occasion o)
    {
        var (from, to) = o.Start is not null
            ? (o.Start.Value.Year, o.End!.Value.Year)
            : o.IsAhead || !o.IsHeld ? (o.Time.Told!.Value.Year - (o.IsAhead ? 0 : 1), o.Time.Told!.Value.Year + YearsAhead)
            : o.IsMain ? (o.Time.Told!.Value.AddDays(-31).Year, o.Time.Told!.Value.Year)
            : (o.Time.Told!.Value.Year - YearsBack, o.Time.Told!.Value.Year);
        for (var year = Math.Max(1, from); year <= Math.Min(9999, to) && year <= from + 10; year++) yield return year.ToString("D4", CultureInfo.InvariantCulture);
    }
}
