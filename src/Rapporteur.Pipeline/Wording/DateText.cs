using System.Globalization;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Dates in words, as precise as the text and no more.</summary>
public static class DateText
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>26 December 2017; December 2017; 2017.</summary>
    public static string Long(PartialDate date) => date switch
    {
        { Month: 0 } => Year(date),
        { Day: 0 } => $"{Month(date)} {Year(date)}",
        _ => $"{Day(date)} {Month(date)} {Year(date)}",
    };

    /// <summary>26 Dec 2017; Dec 2017; 2017.</summary>
    public static string Short(PartialDate date) => date switch
    {
        { Month: 0 } => Year(date),
        { Day: 0 } => $"{Month(date)[..3]} {Year(date)}",
        _ => $"{Day(date)} {Month(date)[..3]} {Year(date)}",
    };

    /// <summary>Tuesday, 26 December 2017, where the day is known.</summary>
    public static string WithWeekday(PartialDate date) =>
        date.ToDay() is { } day ? day.ToString("dddd", English) + ", " + Long(date) : Long(date);

    /// <summary>10–11 October 2017; 30 October – 2 November 2017; or one date alone.</summary>
    public static string? Range(PartialDate? start, PartialDate? end, bool brief = false)
    {
        Func<PartialDate, string> name = brief ? Short : Long;
        if (start is not { } from) return end is { } only ? "until " + name(only) : null;
        if (end is not { } to || to == from) return name(from);
        if (from.IsDay && to.IsDay && (from.Year, from.Month) == (to.Year, to.Month)) return $"{Day(from)}\u2013{name(to)}";
        var first = from.Year != to.Year || from.Month == 0
            ? name(from)
            : (from.IsDay ? Day(from) + " " : "") + (brief ? Month(from)[..3] : Month(from));
        return $"{first} \u2013 {name(to)}";
    }

    private static string Day(PartialDate date) => date.Day.ToString(English);

    private static string Month(PartialDate date) => English.DateTimeFormat.GetMonthName(date.Month);

    private static string Year(PartialDate date) => date.Year.ToString(English);
}
