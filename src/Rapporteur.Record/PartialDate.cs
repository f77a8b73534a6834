using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Rapporteur.Record;

/// <summary>
/// A date cut to what is known: a year, a month of a year, or a day. Precision is the length of its ISO 8601 form
/// (<c>2017</c>, <c>2017-12</c>, <c>2017-12-26</c>).
/// </summary>
/// <remarks>A readonly value; safe on any thread. Two dates of different precision are never equal.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>Year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12, or 0 where only the year is known.</summary>
    public int Month { get; }

    /// <summary>Day of the month, from 1, or 0 where it is not known.</summary>
    public int Day { get; }

    /// <summary>True when the day is known.</summary>
    public bool IsDay => Day != 0;

    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public static PartialDate OfYear(int year) => Of(year, 0, 0);

    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public static PartialDate OfMonth(int year, int month) => Of(year, month, 0);

    /// <exception cref="ArgumentOutOfRangeException">No such day.</exception>
    public static PartialDate OfDay(int year, int month, int day) => Of(year, month, day);

    public static PartialDate OfDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date with these parts, if the calendar has it; a month or day of 0 is "not known".</summary>
    public static bool TryOf(int year, int month, int day, out PartialDate date)
    {
        var valid = year is >= 1 and <= 9999
            && month is >= 0 and <= 12
            && (day == 0 || (month != 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month)));
        date = valid ? new PartialDate(year, month, day) : default;
        return valid;
    }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; anything after a day (a time) is passed over.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length < 4 || !Number(text, 0, 4, out var year)) return false;
        if (text.Length == 4) return TryOf(year, 0, 0, out date);
        if (text.Length < 7 || text[4] != '-' || !Number(text, 5, 2, out var month)) return false;
        if (text.Length == 7) return month != 0 && TryOf(year, month, 0, out date);
        if (text.Length < 10 || text[7] != '-' || !Number(text, 8, 2, out var day)) return false;
        return (text.Length == 10 || text[10] is 'T' or ' ') && day != 0 && TryOf(year, month, day, out date);
    }

    /// <summary>The day, where it is known.</summary>
    public DateOnly? ToDay() => IsDay ? new DateOnly(Year, Month, Day) : null;

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly First() => new(Year, Month == 0 ? 1 : Month, Day == 0 ? 1 : Day);

    /// <summary>The last day that the date can mean.</summary>
    public DateOnly Last()
    {
        var month = Month == 0 ? 12 : Month;
        return new DateOnly(Year, month, Day == 0 ? DateTime.DaysInMonth(Year, month) : Day);
    }

    /// <summary>Orders by the first day meant, then the more precise last.</summary>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public override string ToString() => Day != 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}")
        : Month != 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}")
            : Year.ToString("D4", CultureInfo.InvariantCulture);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static PartialDate Of(int year, int month, int day) => TryOf(year, month, day, out var date)
        ? date
        : throw new ArgumentOutOfRangeException(nameof(day), $"no such date: {year}-{month}-{day}");

    private static bool Number(string text, int start, int length, out int value) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
