using CsCheck;

namespace Rapporteur.Reading.Tests.Statements;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "«", "»", "'", ". ", ", ", ": ", "\n\n", "\n", "* * *", "(", ")", " said ", " noted that ", " and ", "Ara Sargsyan", "President of Armenia Ara Sargsyan: ",
        "The sides", " agreed to meet", " signed ", "a treaty on peace", " trade grew by 5 percent", " in 2020", "It was stressed that ", "The message reads: ", "?", "!", " he ",
    ];

    [Fact]
    public void Whatever_the_text_what_is_read_stands_in_it_and_nothing_is_said_twice() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Sample(
            pieces =>
            {
                var text = string.Concat(pieces);
                var reading = English.Read(text);
                Assert.All(reading.Statements, s => Assert.Equal(s.Content.Value, text[s.Content.Span.Start..s.Content.Span.End]));
                Assert.All(reading.Statements, s => Assert.True(s.Content.Span.Length > 0));
                Assert.Equal(reading.Statements.Length, reading.Statements.Select(s => s.Content.Span).Distinct().Count());
                Assert.All(reading.Agreements, a => Assert.Equal(a.Title.Value, text[a.Title.Span.Start..a.Title.Span.End]));
                Assert.All(reading.Figures, f => Assert.Equal(f.Measure.Value, text[f.Measure.Span.Start..f.Measure.Span.End]));
            },
            iter: 200);
}
