using Rapporteur.Reading.Mentions;
using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>
/// Reckons which day, month or year a date chunk means from the fields its rule gave it. What cannot be known stays unknown: a day
/// and month without a year need a date to stand beside, a week is cut to its month, what two dates could mean is left open.
/// </summary>
internal static class DateResolver
{
    /// <summary>The dates meant, or null where the expression leaves them open.</summary>
    public static ResolvedDate? Resolve(Chunk date, DateContext context)
    {
        var said = new DateFields(date);
        if (said.Has("open") || Meant(said, context) is not { } meant) return null;
        var reckoned = meant with { IsReckoned = !said.Has("year") && !said.Has("end_year") && !said.Has("decade") };
        return said.Word("bound") switch
        {
            "since" or "from" => reckoned with { End = null },
            "until" => reckoned with { Start = null },
            "before" or "after" => null,
            _ => reckoned,
        };
    }

    private static ResolvedDate? Meant(DateFields said, DateContext context)
    {
        if (said["within"] is { } days) return RelativeDates.Within(days, context);
        if (said["day"] is { } day && said["month"] is { } month) return CalendarDates.Days(said, day, month, context);
        if (said["first"] is { } first && said["second"] is { } second) return CalendarDates.Figures(first, second, said["year"]);
        if (said["month"] is { } alone) return CalendarDates.Months(said, alone, context);
        if (said["decade"] is { } decade) return Years(decade, decade + 9);
        if (said["weekday"] is { } weekday) return RelativeDates.Weekdays(said, weekday, context);
        if (said.Word("unit") is { } unit) return RelativeDates.Unit(said, unit, context);
        if (said.Year(context) is not { } year) return null;
        return Years(year, said["end_year"] ?? (said["end_short"] is { } figures ? Lengthened(year, figures) : year));
    }

    private static ResolvedDate? Years(int first, int last) =>
        first <= last && PartialDate.TryOf(first, 0, 0, out var start) && PartialDate.TryOf(last, 0, 0, out var end) ? new ResolvedDate(start, end) : null;

    // 2018 and 19 are 2018 and 2019, 1998 and 02 are 1998 and 2002
    private static int Lengthened(int year, int figures)
    {
        var end = (year / 100 * 100) + figures;
        return end < year ? end + 100 : end;
    }
}
