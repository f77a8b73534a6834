using System.Globalization;
using CsCheck;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Dates;

public sealed class DateExpressionTests
{
    private static readonly string[] Keys =
        ["day", "month", "year", "end_day", "end_month", "end_year", "end_short", "year_shift", "weekday", "end_weekday", "week_shift", "sense", "first", "second", "decade", "amount", "within"];

    private static readonly string[] Units = ["day", "week", "fortnight", "month", "quarter", "year", "decade", "hour"];
    private static readonly string?[] Bounds = [null, "since", "from", "until", "before", "after", "for"];

    private static readonly Gen<PartialDate?> AnyDate = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 31], (y, m, d) => PartialDate.TryOf(y, m, d, out var date) ? date : (PartialDate?)null);

    private static readonly Gen<Chunk> AnyChunk = Gen.Select(Gen.Int[-40, 9999].Array[Keys.Length], Gen.Int[0, 9].Array[Keys.Length], Gen.Int[0, Units.Length], Gen.Int[0, Bounds.Length - 1], (values, chances, unit, bound) =>
    {
        var chunk = new Chunk(1, "date", 0, 1);
        for (var i = 0; i < Keys.Length; i++)
        {
            if (chances[i] < 3) chunk.Set(Keys[i], (chances[i] == 0 ? values[i] : values[i] % 14).ToString(CultureInfo.InvariantCulture));
        }

        if (unit < Units.Length) chunk.Set("unit", Units[unit]);
        if (Bounds[bound] is { } word) chunk.Set("bound", word);
        if (chances[0] == 5) chunk.Set("direction", "back");
        if (chances[1] == 5) chunk.Set("base", "focus");
        return chunk;
    });

    [Fact]
    public void Expressions_mean_what_the_table_says()
    {
        Assert.True(Expression.All.Count >= 400);
        var wrong = Expression.All.Where(e => e.Read() != $"{e.Start}\t{e.End}").Select(e => $"{e.Line} but read {e.Read()}").ToList();
        Assert.True(wrong.Count <= Expression.All.Count * 3 / 100, string.Join('\n', wrong));
    }

    [Fact]
    public void Whatever_a_rule_says_of_a_date_its_end_is_not_before_its_start() =>
        Gen.Select(AnyChunk, AnyDate, AnyDate, Gen.Int[0, 2]).Sample((chunk, anchor, spoken, looks) =>
        {
            var context = new DateContext(anchor, spoken, looks == 0 ? null : looks == 1);
            if (DateResolver.Resolve(chunk, context) is not { Start: { } start, End: { } end }) return;
            Assert.True(start.First() <= end.Last());
        });

    [Fact]
    public void Without_a_date_to_stand_beside_only_what_is_told_in_full_is_known() =>
        AnyChunk.Sample(chunk =>
        {
            if (DateResolver.Resolve(chunk, default) is { } date) Assert.False(date.IsReckoned);
        });

    [Fact]
    public void Dates_lie_within_their_text_however_expressions_are_mixed() =>
        Gen.Int[0, Expression.All.Count - 1].Array[1, 4].Sample(picks =>
        {
            var text = string.Concat(picks.Select(p => Expression.All[p].Text[..^(p % 7)]));
            foreach (var (_, span) in EnglishDates.In(text)) Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length);
        }, iter: 200);

    [Fact]
    public void A_day_without_a_year_is_sought_within_a_year_of_the_document() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[2000, 2050], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Bool).Sample((month, day, year, anchorMonth, anchorDay, ahead) =>
        {
            var chunk = new Chunk(1, "date", 0, 1);
            chunk.Set("day", day.ToString(CultureInfo.InvariantCulture));
            chunk.Set("month", month.ToString(CultureInfo.InvariantCulture));
            var anchor = PartialDate.OfDay(year, anchorMonth, anchorDay);
            var found = DateResolver.Resolve(chunk, new DateContext(anchor, null, ahead))?.Start;
            Assert.NotNull(found);
            Assert.InRange(Math.Abs(found.Value.First().DayNumber - anchor.First().DayNumber), 0, 340);
        });
}
