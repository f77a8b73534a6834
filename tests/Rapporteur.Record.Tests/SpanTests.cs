using CsCheck;

namespace Rapporteur.Record.Tests;

public sealed class SpanTests
{
    private static readonly Gen<Span> AnySpan = Gen.Select(Gen.Int[0, 50], Gen.Int[0, 20], (start, length) => new Span(start, start + length));

    [Fact]
    public void A_span_joined_with_another_contains_both() => Gen.Select(AnySpan, AnySpan).Sample((a, b) =>
    {
        var both = a.Join(b);
        Assert.True(both.Contains(a) && both.Contains(b));
        Assert.True(both.Length >= Math.Max(a.Length, b.Length));
    });

    [Fact]
    public void Overlapping_is_mutual_and_touching_is_not_overlapping() => Gen.Select(AnySpan, AnySpan).Sample((a, b) =>
    {
        Assert.Equal(a.Overlaps(b), b.Overlaps(a));
        Assert.False(a.Overlaps(new Span(a.End, a.End + 5)));
    });

    [Fact]
    public void Spans_are_in_order_of_start_and_the_longer_first()
    {
        Span[] spans = [new(5, 6), new(0, 2), new(0, 9), new(3, 3)];
        Assert.Equal([new(0, 9), new(0, 2), new(3, 3), new(5, 6)], spans.Order());
        Assert.True(new Span(0, 9) < new Span(0, 2) && new Span(0, 2) <= new Span(3, 3) && new Span(5, 6) > new Span(3, 3) && new Span(5, 6) >= new Span(5, 6));
    }
}
