using System.Globalization;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Holds the times of two occasions against each other.</summary>
internal static class Timing
{
    private const int Month = 31;

    // an office is spoken of for a while before and after
    private const int BeforeOffice = 60;
    private const int AroundOffice = 400;

    public static void Compare(Occasion one, Occasion other, Comparison found)
    {
        if (one.Start is not null && other.Start is not null) Dated(one, other, found);
        else if (one.Start is null && other.Start is null) Undated(one, other, found);
        else if (one.Start is null) Halfway(other, one, found);
        else Halfway(one, other, found);
    }

    private static void Dated(Occasion one, Occasion other, Comparison found)
    {
        if (one.IsDated && other.IsDated)
        {
            if (one.Start == other.Start) found.Add("same day", Day(one.Start));
            else if (Within(one, other) || Within(other, one)) found.Add("within its days", $"{Day(one.Start)}, {Day(other.Start)}");
            else if (Math.Abs(Days(one.Start, other.Start)) == 1) found.Add("next day");
            else found.Add("dates apart", $"{Day(one.Start)}, {Day(other.Start)}");
        }
        else if (one.Start > other.StartLast || other.Start > one.StartLast)
        {
            found.Add("dates apart", $"{one.Event.Start?.Value}, {other.Event.Start?.Value}");
        }
        else
        {
            found.Add(Math.Max(Days(one.Start, one.StartLast), Days(other.Start, other.StartLast)) <= Month ? "same month" : "same year");
        }
    }

    private static bool Within(Occasion one, Occasion other) => one.Start <= other.Start && other.Start <= one.End;

    private static void Undated(Occasion one, Occasion other, Comparison found)
    {
        if (one.Time.Told is { } first && other.Time.Told is { } second)
        {
            if ((one.IsAhead && other.IsHeld && first > second.AddDays(1)) || (other.IsAhead && one.IsHeld && second > first.AddDays(1)))
            {
                found.Add("order");
                return;
            }

            var apart = Math.Abs(Days(first, second));
            found.Add(one.IsMain && other.IsMain ? "both reported" : "both undated", Apart(apart), apart);
        }
        else if ((one.Time.Told ?? other.Time.Told) is { } told)
        {
            var time = one.Time.Told is null ? one.Time : other.Time;
            if (Fits(time, told)) found.Add("offices fit", Span(time));
            else found.Add(told < Plus(time.From, -BeforeOffice) || told > Plus(time.To, AroundOffice) ? "offices apart" : "no date");
        }
        else
        {
            found.Add(one.Time.To < other.Time.From || other.Time.To < one.Time.From ? "offices apart" : "neither dated");
        }
    }

    private static void Halfway(Occasion dated, Occasion undated, Comparison found)
    {
        var (start, last, end) = (dated.Start!.Value, dated.StartLast!.Value, dated.End!.Value);
        if (undated.Time.Told is not { } told)
        {
            var time = undated.Time;
            if ((undated.IsHeld && start > time.To) || (!undated.IsHeld && last < time.From)) found.Add("offices apart", Span(time));
            else if (Fits(time, start)) found.Add("offices fit", Span(time));
            else found.Add(start > Plus(time.To, AroundOffice) || last < Plus(time.From, -AroundOffice) ? "offices apart" : "no date");
            return;
        }

        // from when it was to when it is told of; the other way round of what is ahead
        var gap = undated.IsHeld
            ? told < start ? Days(start, told) : Math.Max(0, Days(end > last ? end : last, told))
            : told < start || last < told ? Days(told, start) : 0;
        if (!undated.IsHeld && !undated.IsAhead) gap = Math.Abs(gap);
        if (gap < -1) found.Add("order", Apart(-gap));
        else found.Add(undated is { IsMain: true, IsHeld: true } ? "reported" : "referred to", Apart(Math.Abs(gap)), gap);
    }

    private static bool Fits(DocumentTime time, DateOnly day) => time.IsNarrow && time.From <= day && day <= time.To;

    private static DateOnly Plus(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static int Days(DateOnly? from, DateOnly? to) => to!.Value.DayNumber - from!.Value.DayNumber;

    private static string Day(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Span(DocumentTime time) => $"{Day(time.From)} to {Day(time.To)}";

    private static string Apart(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
}
