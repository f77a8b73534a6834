using System.Globalization;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// Reckons which day, month or year a date chunk means from the fields its rule gave it. What cannot be known stays unknown: a day
/// and month without a year need a date to stand beside, a week is cut to its month, a month that two years could mean is the nearer.
/// </summary>
internal static class DateResolver
{
    private const int HalfYear = 183;

    /// <summary>The dates meant, or null where the expression leaves them open.</summary>
    public static ResolvedDate? Resolve(Chunk date, IReadOnlyList<Token> tokens, DateContext context)
    {
        if (Number(date, "rel", tokens) is { } days) return Day(context.Anchor, days);
        if (Number(date, "ref", tokens) is { } from) return Day(context.Spoken ?? context.Anchor, from);
        var day = Number(date, "day", tokens);
        var month = Number(date, "month", tokens);
        var year = Number(date, "year", tokens) ?? SenseYear(date, tokens, context);
        if (day is not null && month is not null) return Days(date, tokens, context, day.Value, month.Value, year);
        if (month is not null) return Month(month.Value, year, Number(date, "sense", tokens), context);
        if (date.Text("weekday") is not null) return Weekday(Number(date, "weekday", tokens)!.Value, Number(date, "sense", tokens), context);
        if (date.Text("unit") is { } unit && (Number(date, "amount", tokens) is not null || Number(date, "sense", tokens) is not null) && unit != "year") return Unit(date, tokens, unit, context);
        if (date.Text("unit") == "year" && Number(date, "amount", tokens) is { } years && context.Anchor is { } now)
            return Year(now.Year + (years * (Number(date, "dir", tokens) ?? 1)));
        return year is { } known ? Year(known) : null;
    }

    // "this year", "last year"
    private static int? SenseYear(Chunk date, IReadOnlyList<Token> tokens, DateContext context) =>
        Number(date, "sense", tokens) is { } sense && context.Anchor is { } anchor && (date.Text("unit") == "year" || date.Has("day")) ? anchor.Year + sense : null;

    private static ResolvedDate? Days(Chunk date, IReadOnlyList<Token> tokens, DateContext context, int day, int month, int? year)
    {
        var endMonth = Number(date, "month2", tokens) ?? month;
        var endDay = Number(date, "day2", tokens) ?? day;
        var endYear = Number(date, "year2", tokens) ?? year;
        year ??= endYear;
        if (year is null)
        {
            year = NearestYear(month, day, context);
            endYear = year + (endMonth < month ? 1 : 0);
        }

        if (year is null || !PartialDate.TryOf(year.Value, month, day, out var start) || day == 0) return null;
        return PartialDate.TryOf(endYear ?? year.Value, endMonth, endDay, out var end) && end >= start ? new ResolvedDate(start, end) : null;
    }

    private static int? NearestYear(int month, int day, DateContext context)
    {
        if (context.Anchor is not { } anchor) return null;
        if (anchor.ToDay() is not { } now) return anchor.Year;
        int? best = null;
        var bestDistance = int.MaxValue;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (!PartialDate.TryOf(year, month, day, out var date)) continue;
            var distance = date.First().DayNumber - now.DayNumber;
            // what is to come lies ahead, what is told lies behind; a little the other way is a slip of the words, not of the year
            var against = context.IsAhead ? distance < -HalfYear / 6 : distance > HalfYear / 6;
            var weight = Math.Abs(distance) + (against ? HalfYear : 0);
            if (weight < bestDistance) (best, bestDistance) = (year, weight);
        }

        return best;
    }

    private static ResolvedDate? Month(int month, int? year, int? sense, DateContext context)
    {
        if (year is null && context.Anchor is { } anchor)
        {
            year = anchor.Year;
            if (anchor.Month != 0)
            {
                if (sense == -1) year -= month >= anchor.Month ? 1 : 0;
                else if (sense == 1) year += month <= anchor.Month ? 1 : 0;
                else if (context.IsAhead && month < anchor.Month - 1) year++;
                else if (!context.IsAhead && month > anchor.Month + 5) year--;
            }
        }

        return year is { } known && month != 0 && PartialDate.TryOf(known, month, 0, out var date) ? new ResolvedDate(date, date) : null;
    }

    // "on Monday" is the last one up to now, of what is to come the next one
    private static ResolvedDate? Weekday(int weekday, int? sense, DateContext context)
    {
        if (context.Anchor?.ToDay() is not { } now) return null;
        var today = now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek;
        var back = (today - weekday + 7) % 7;
        if (sense == -1 && back == 0) back = 7;
        var ahead = sense == 1 || (sense != -1 && context.IsAhead);
        var day = ahead ? now.AddDays(back == 0 && sense != 1 ? 0 : 7 - back) : now.AddDays(-back);
        return One(PartialDate.OfDay(day));
    }

    // "next week" is known to the month where both its ends lie in it
    private static ResolvedDate? Unit(Chunk date, IReadOnlyList<Token> tokens, string unit, DateContext context)
    {
        if (context.Anchor is not { } anchor) return null;
        var amount = (Number(date, "amount", tokens) ?? 1) * (Number(date, "dir", tokens) ?? Number(date, "sense", tokens) ?? 0);
        if (unit == "month" && anchor.Month != 0)
        {
            var month = new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(amount);
            return One(PartialDate.OfMonth(month.Year, month.Month));
        }

        if (anchor.ToDay() is not { } now) return null;
        if (unit == "day") return One(PartialDate.OfDay(now.AddDays(amount)));
        if (unit != "week") return null;
        var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7) + (7 * amount));
        var sunday = monday.AddDays(6);
        return monday.Month == sunday.Month ? One(PartialDate.OfMonth(monday.Year, monday.Month)) : null;
    }

    private static ResolvedDate? Day(PartialDate? from, int days) => from?.ToDay() is { } day ? One(PartialDate.OfDay(day.AddDays(days))) : null;

    private static ResolvedDate? Year(int year) => PartialDate.TryOf(year, 0, 0, out var date) ? One(date) : null;

    private static ResolvedDate One(PartialDate date) => new(date, date);

    // a field is a number said by a rule, or the number that a token is
    private static int? Number(Chunk date, string key, IReadOnlyList<Token> tokens)
    {
        foreach (var field in date.Fields)
        {
            if (field.Key != key) continue;
            if (field.Value is string text) return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var said) ? said : null;
            if (field.Value is Chunk words && tokens[words.First].Is(TokenTraits.Number)) return tokens[words.First].Value;
        }

        return null;
    }
}
