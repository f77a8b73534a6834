using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>
/// Finds the year of a date that the text gives without one: the one that puts it nearest to the day of speaking, what is to come
/// rather ahead, what has been rather behind. Where nothing leans to a side and two years are about as near, there is none.
/// </summary>
internal static class NearestYear
{
    private const int HalfYear = 183;
    private const int Month = 31;

    public static int? OfDay(int day, int month, int? weekday, DateContext context)
    {
        if (context.Anchor is not { } anchor) return null;
        if (anchor.Month == 0) return anchor.Year;
        var candidates = new List<DateOnly>();
        for (var year = Math.Max(1, anchor.Year - 1); year <= Math.Min(9999, anchor.Year + 1); year++)
        {
            if (PartialDate.TryOf(year, month, day, out var date) && date.IsDay) candidates.Add(date.First());
        }

        // the day of the week tells the years apart
        if (weekday is { } said && candidates.Exists(c => Weekday(c) == said)) candidates.RemoveAll(c => Weekday(c) != said);
        return Nearest(candidates, Middle(anchor), context.IsAhead)?.Year;
    }

    /// <summary>The year in which the months begin. Sense: -1 the last before the month of speaking, 0 this year's, from 1 on the first after it.</summary>
    public static int? OfMonths(int first, int last, int? sense, DateContext context)
    {
        if (context.Anchor is not { } anchor || first is < 1 or > 12 || last is < 1 or > 12) return null;
        if (anchor.Month == 0) return sense is null or 0 ? anchor.Year : null;
        if (sense is { } which) return anchor.Year + (which < 0 && first >= anchor.Month ? -1 : which > 0 && first <= anchor.Month ? 1 : 0);
        // what has been is over by now, so the months are sought by their last; what is to come, by their first
        var (month, wraps) = context.IsAhead == true ? (first, 0) : (last, last < first ? 1 : 0);
        var candidates = new List<DateOnly>();
        for (var year = Math.Max(2, anchor.Year - 1); year <= Math.Min(9998, anchor.Year + 1); year++) candidates.Add(new DateOnly(year, month, 15));
        return Nearest(candidates, new DateOnly(anchor.Year, anchor.Month, 15), context.IsAhead)?.Year - wraps;
    }

    private static DateOnly? Nearest(List<DateOnly> candidates, DateOnly now, bool? isAhead)
    {
        DateOnly? best = null;
        int bestWeight = int.MaxValue, nextWeight = int.MaxValue;
        foreach (var date in candidates)
        {
            var distance = date.DayNumber - now.DayNumber;
            // a little the other way is a slip of the words, not of the year
            var against = isAhead == true ? distance < -Month : isAhead == false && distance > Month;
            var weight = Math.Abs(distance) + (against ? HalfYear : 0);
            if (weight < bestWeight) (best, bestWeight, nextWeight) = (date, weight, bestWeight);
            else nextWeight = Math.Min(nextWeight, weight);
        }

        return isAhead is null && nextWeight - bestWeight < Month ? null : best;
    }

    private static DateOnly Middle(PartialDate date) => date.ToDay() ?? new DateOnly(date.Year, date.Month, 15);

    private static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;
}
