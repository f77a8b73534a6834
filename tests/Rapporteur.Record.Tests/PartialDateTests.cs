using CsCheck;

namespace Rapporteur.Record.Tests;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> AnyDate = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28], (year, month, day) =>
        month == 0 ? PartialDate.OfYear(year) : day == 0 ? PartialDate.OfMonth(year, month) : PartialDate.OfDay(year, month, day));

    [Fact]
    public void A_date_is_written_as_far_as_it_is_known()
    {
        Assert.Equal("2017", PartialDate.OfYear(2017).ToString());
        Assert.Equal("2017-12", PartialDate.OfMonth(2017, 12).ToString());
        Assert.Equal("0812-02-09", PartialDate.OfDay(812, 2, 9).ToString());
    }

    [Fact]
    public void What_is_written_is_read_back() => AnyDate.Sample(date =>
    {
        Assert.True(PartialDate.TryParse(date.ToString(), out var read));
        Assert.Equal(date, read);
    });

    [Theory]
    [InlineData("2017-12-26T18:30:00Z")]
    [InlineData("2017-12-26 18:30")]
    public void A_time_after_the_day_is_passed_over(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(PartialDate.OfDay(2017, 12, 26), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("2017-")]
    [InlineData("2017-13")]
    [InlineData("2017-00")]
    [InlineData("2017-02-29")]
    [InlineData("2017-12-00")]
    [InlineData("2017-12-26th")]
    [InlineData("20-17-12")]
    [InlineData("0000")]
    public void What_the_calendar_does_not_have_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Any_text_is_read_without_failing_and_nothing_but_what_it_says() => Gen.OneOf(Gen.String, Gen.String["0123456789-T "])
        .Sample(text => !PartialDate.TryParse(text, out var date) || text.StartsWith(date.ToString(), StringComparison.Ordinal));

    [Fact]
    public void A_date_that_is_not_there_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfDay(2017, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfMonth(2017, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfYear(0));
        Assert.False(PartialDate.TryOf(2017, 0, 5, out _));
    }

    [Fact]
    public void A_date_spans_the_days_that_it_can_mean() => AnyDate.Sample(date =>
    {
        Assert.True(date.First() <= date.Last());
        Assert.Equal(date.IsDay, date.First() == date.Last());
        Assert.Equal(date.IsDay ? date.First() : null, date.ToDay());
        Assert.StartsWith(date.ToString(), PartialDate.OfDay(date.Last()).ToString());
    });

    [Fact]
    public void Dates_are_in_order_of_their_first_day_and_the_vaguer_first() => Gen.Select(AnyDate, AnyDate).Sample((a, b) =>
    {
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.Equal(a < b, b > a);
        Assert.Equal(a <= b, !(a > b));
        Assert.Equal(a >= b, !(a < b));
        if (a.First() < b.First()) Assert.True(a < b);
    });
}
