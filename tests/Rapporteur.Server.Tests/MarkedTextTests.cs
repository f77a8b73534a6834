using System.Text;
using CsCheck;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Marks;

namespace Rapporteur.Server.Tests;

public sealed class MarkedTextTests
{
    private static readonly Gen<(string Text, Span[] Spans)> Texts =
        Gen.Select(
            Gen.OneOf("a", "b ", "\n", "\r\n", "\U0001F600", "\u05d0", "\ud83d").Array[0, 40].Select(string.Concat),
            Gen.Select(Gen.Int[-5, 60], Gen.Int[-5, 60], (start, end) => new Span(start, end)).Array[0, 25]);

    [Fact]
    public void No_words_are_lost_doubled_or_moved_whatever_the_marks() => Texts.Sample(drawn =>
    {
        var marks = Marks(drawn.Spans);
        var shown = new StringBuilder();
        foreach (var paragraph in MarkedText.Of(new Document { Id = "d", Text = drawn.Text }, marks))
        {
            var words = Words(paragraph.Pieces);
            Assert.Equal(drawn.Text[paragraph.Span.Start..paragraph.Span.End], words);
            shown.Append(words);
        }

        var lines = drawn.Text.Split('\n', '\r').Where(line => !string.IsNullOrWhiteSpace(line));
        Assert.Equal(string.Concat(lines), shown.ToString());
    });

    [Fact]
    public void Every_mark_on_visible_words_has_one_anchor_one_end_and_all_its_words() => Texts.Sample(drawn =>
    {
        var marks = Marks(drawn.Spans);
        var pieces = MarkedText.Of(new Document { Id = "d", Text = drawn.Text }, marks).SelectMany(p => All(p.Pieces)).ToList();
        foreach (var mark in marks)
        {
            var mine = pieces.Where(p => p.Mark == mark).ToList();
            var (start, end) = (Math.Clamp(mark.Span.Start, 0, drawn.Text.Length), Math.Clamp(mark.Span.End, 0, drawn.Text.Length));
            // where a mark would cut a character of two code units it takes the whole of it
            var wanted = start < end ? drawn.Text[start..end].Replace("\n", "").Replace("\r", "").Trim().Trim('\ud83d', '\ude00') : "";
            Assert.Contains(wanted, string.Concat(mine.Select(p => Words(p.Inner))));
            if (wanted.Length > 0) Assert.Single(mine, p => p.IsFirst);
        }
    });

    [Fact]
    public void Marks_that_cross_are_cut_where_they_cross()
    {
        var paragraph = Assert.Single(MarkedText.Of(new Document { Id = "d", Text = "abcdef" }, Marks([new Span(0, 4), new Span(2, 6)])));
        var first = Assert.IsType<Marked>(paragraph.Pieces[0]);
        var second = Assert.IsType<Marked>(paragraph.Pieces[1]);
        Assert.Equal("abcd", Words(first.Inner));
        var inner = Assert.IsType<Marked>(first.Inner[1]);
        Assert.Equal(("cd", true, false), (Words(inner.Inner), inner.IsFirst, inner.IsLast));
        Assert.Equal(("ef", false, true), (Words(second.Inner), second.IsFirst, second.IsLast));
    }

    [Theory]
    [InlineData("2017-12-26", "2017-12-26", "26 December 2017")]
    [InlineData("2017-10-10", "2017-10-11", "10\u201311 October 2017")]
    [InlineData("2017-10-30", "2017-11-02", "30 October \u2013 2 November 2017")]
    [InlineData("2017-12-30", "2018-01-02", "30 December 2017 \u2013 2 January 2018")]
    [InlineData("2017-12", null, "December 2017")]
    [InlineData("2017", "2018", "2017 \u2013 2018")]
    [InlineData(null, "2018", "until 2018")]
    [InlineData(null, null, null)]
    public void A_date_is_told_as_precisely_as_the_text_and_no_more(string? start, string? end, string? words)
    {
        PartialDate? Of(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
        Assert.Equal(words, DateText.Range(Of(start), Of(end)));
    }

    private static List<Mark> Marks(IEnumerable<Span> spans) => [.. spans.Distinct().Select(s => new Mark(s, [MarkKind.Who], [], ""))];

    private static IEnumerable<Marked> All(IEnumerable<Piece> pieces) => pieces.OfType<Marked>().SelectMany(m => All(m.Inner).Prepend(m));

    private static string Words(IEnumerable<Piece> pieces) =>
        string.Concat(pieces.Select(p => p is Plain plain ? plain.Text : Words(((Marked)p).Inner)));
}
