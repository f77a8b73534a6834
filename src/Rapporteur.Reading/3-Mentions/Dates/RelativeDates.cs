using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>Dates that the text gives by their distance from the day of speaking, or from the day it spoke of last.</summary>
internal static class RelativeDates
{
    /// <summary>The farthest that anything is counted, in its unit.</summary>
    private const int Farthest = 1000;

    /// <summary>A day of the week, or the days from one to another.</summary>
    public static ResolvedDate? Weekdays(DateFields said, int weekday, DateContext context)
    {
        if (context.Anchor?.ToDay() is not { } now || !Reaches(now) || weekday is < 1 or > 7) return null;
        var monday = now.AddDays(-Since(1, now));
        if (said["week_shift"] is { } weeks) return Day(monday.AddDays((7 * Math.Clamp(weeks, -Farthest, Farthest)) + weekday - 1));
        if (said["sense"] == 2 && weekday > Since(1, now) + 1) return Either(monday.AddDays(weekday - 1), monday.AddDays(weekday + 6));
        if (First(said["sense"]) is not { } first) return null;
        return said["end_weekday"] is { } end and >= 1 and <= 7 ? new ResolvedDate(PartialDate.OfDay(first), PartialDate.OfDay(first.AddDays((end - weekday + 7) % 7))) : Day(first);

        DateOnly? First(int? sense)
        {
            var back = Since(weekday, now);
            var ahead = back == 0 ? 0 : 7 - back;
            return sense switch
            {
                < 0 => now.AddDays(back == 0 ? -7 : -back),
                0 => context.IsAhead == true && weekday - 1 < Since(1, now) ? now.AddDays(ahead) : monday.AddDays(weekday - 1),
                > 0 => now.AddDays(ahead == 0 ? 7 : ahead),
                _ when back == 0 => now,
                _ => context.IsAhead is { } isAhead ? now.AddDays(isAhead ? ahead : -back) : null,
            };
        }
    }

    /// <summary>So many days, weeks, months or years from the day of speaking; or the week, month, quarter or year it lies in, the one before, the next.</summary>
    public static ResolvedDate? Unit(DateFields said, string unit, DateContext context)
    {
        if ((said.Word("base") == "focus" ? context.Spoken : context.Anchor) is not { } from) return null;
        var amount = Math.Clamp(said["amount"] ?? 1, -Farthest, Farthest) * (said.Word("direction") == "back" ? -1 : 1);
        if (unit == "year") return PartialDate.TryOf(from.Year + amount, 0, 0, out var year) ? ResolvedDate.Of(year) : null;
        if (from.Month == 0 || !Reaches(from.First())) return null;
        if (unit == "month") return Month(new DateOnly(from.Year, from.Month, 1).AddMonths(amount));
        if (unit == "quarter" && !said.Has("direction")) return ResolvedDate.Of(PartialDate.OfYear(new DateOnly(from.Year, from.Month, 1).AddMonths(3 * amount).Year));
        if (from.ToDay() is not { } day) return null;
        var weeks = unit == "fortnight" ? 2 * amount : amount;
        if (unit == "day") return Day(day.AddDays(amount));
        if (unit is not ("week" or "fortnight")) return null;
        if (said.Has("direction")) return Either(day.AddDays((7 * weeks) - 3), day.AddDays((7 * weeks) + 3));
        var monday = day.AddDays(-Since(1, day) + (7 * weeks));
        // of this week only the part that the text can mean
        return Either(weeks == 0 && context.IsAhead == true ? day : monday, weeks == 0 && context.IsAhead == false ? day : monday.AddDays(6));
    }

    /// <summary>Some day within so many days, ahead or (below zero) behind.</summary>
    public static ResolvedDate? Within(int days, DateContext context) =>
        context.Anchor?.ToDay() is { } now && Reaches(now) && Math.Abs(days) <= Farthest ? Either(now.AddDays(Math.Sign(days)), now.AddDays(days)) : null;

    // what may be either is known to the month where both lie in it
    private static ResolvedDate? Either(DateOnly one, DateOnly other) => (one.Year, one.Month) == (other.Year, other.Month) ? Month(one) : null;

    private static ResolvedDate Day(DateOnly day) => ResolvedDate.Of(PartialDate.OfDay(day));

    private static ResolvedDate Month(DateOnly day) => ResolvedDate.Of(PartialDate.OfMonth(day.Year, day.Month));

    // days since the last such weekday; 1 is Monday
    private static int Since(int weekday, DateOnly day) => ((((int)day.DayOfWeek + 6) % 7) + 1 - weekday + 7) % 7;

    // so far from the ends of the calendar that counting stays within it
    private static bool Reaches(DateOnly day) => day.Year is > 300 and < 9700;
}
