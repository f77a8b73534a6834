using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>Dates that the text gives by their numbers. A year that it leaves out is sought near the day of speaking.</summary>
internal static class CalendarDates
{
    public static ResolvedDate? Days(DateFields said, int day, int month, DateContext context)
    {
        int endDay = said["end_day"] ?? day, endMonth = said["end_month"] ?? month;
        var wraps = endMonth < month || (endMonth == month && endDay < day);
        var endYear = said["end_year"];
        var year = said.Year(context) ?? (endYear is { } last ? last - (wraps ? 1 : 0) : NearestYear.OfDay(day, month, said["weekday"], context));
        if (year is not { } known || day == 0 || !PartialDate.TryOf(known, month, day, out var start)) return null;
        return PartialDate.TryOf(endYear ?? (known + (wraps ? 1 : 0)), endMonth, endDay, out var end) && end >= start ? new ResolvedDate(start, end) : null;
    }

    /// <summary>Two figures of which either may be the day: the one that can be no month is. Where both can, only the year is known.</summary>
    public static ResolvedDate? Figures(int first, int second, int? year)
    {
        if (year is not { } known) return null;
        var (day, month) = first > 12 ? (first, second) : second > 12 || first == second ? (second, first) : (0, 0);
        return PartialDate.TryOf(known, month, day, out var date) ? ResolvedDate.Of(date) : null;
    }

    public static ResolvedDate? Months(DateFields said, int month, DateContext context)
    {
        var endMonth = said["end_month"] ?? month;
        var wraps = endMonth < month ? 1 : 0;
        var endYear = said["end_year"];
        var year = said.Year(context) ?? (endYear is { } last ? last - wraps : NearestYear.OfMonths(month, endMonth, said["sense"], context));
        if (year is not { } known || month == 0) return null;
        return PartialDate.TryOf(known, month, 0, out var start) && PartialDate.TryOf(endYear ?? (known + wraps), endMonth, 0, out var end) && end >= start
            ? new ResolvedDate(start, end)
            : null;
    }
}
