using System.Diagnostics;
using CsCheck;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.AnyText;

/// <summary>Whatever the text: reading does not throw, comes to an end, and points only into the text.</summary>
public sealed class AnyTextTests
{
    [Fact]
    public void Every_document_of_the_corpus_is_read_within_its_text() =>
        Assert.Empty(Corpus.Documents.SelectMany(d => Spans.Wrong(d, English.Read(d)).Select(w => $"{d.Id}: {w}")));

    [Fact]
    public void Any_text_is_read_within_itself() =>
        Scraps.Any.Sample(document => Assert.Empty(Spans.Wrong(document, English.Read(document))), iter: 600, threads: 1, print: d => d.Text);

    [Fact]
    public void Any_text_can_be_explained_and_written_down() => Scraps.Any.Sample(document =>
    {
        var json = ReadingJson.Write(English.Read(document), document.Text);
        return !json.Contains('\n', StringComparison.Ordinal) && ReadingJson.Read(json).Events.Length == English.Read(document).Events.Length && English.Explain(document) is not null;
    }, iter: 150, threads: 1, print: d => d.Text);

    [Fact]
    public void A_text_read_twice_gives_the_same_bytes() =>
        Scraps.Any.Sample(document => ReadingJson.Write(English.Read(document), document.Text) == ReadingJson.Write(English.Read(document), document.Text), iter: 100, threads: 1);

    public static TheoryData<string, string, int> Endless => new()
    {
        { "one letter", "a", 600_000 },
        { "one word again and again", "visit ", 30_000 },
        { "names without end", "Abel Baker ", 30_000 },
        { "one sentence without end", "the President of Kenya met the President of Japan and said that ", 100_000 },
        { "figures", "1", 100_000 },
        { "figures and points", "1.", 30_000 },
        { "periods", ".", 30_000 },
        { "empty lines", "\n", 100_000 },
        { "opened brackets", "(", 30_000 },
        { "opened quotations", "\u201C", 30_000 },
        { "quotation marks", "\"", 30_000 },
        { "quotations in quotations", "he said \u201Cthat ", 30_000 },
        { "apostrophes", "'", 30_000 },
        { "hyphens", "a-", 30_000 },
        { "high surrogates", "\uD800", 30_000 },
        { "combining marks", "\u0301", 100_000 },
        { "commas", "Kenya, ", 30_000 },
        { "honorifics", "Mr. ", 30_000 },
        { "offices", "President of ", 30_000 },
        { "dates", "10-11 May 2024, ", 30_000 },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_goes_on_without_end_is_read_to_the_end(string what, string piece, int length)
    {
        var document = Document.Of("endless", null, string.Concat(Enumerable.Repeat(piece, length / piece.Length))) with { Language = "en" };
        var clock = Stopwatch.StartNew();
        Assert.Empty(Spans.Wrong(document, English.Read(document)));
        // twenty times what an unhurried machine takes: only what has gone wrong in kind is caught here
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{what} took {clock.Elapsed}");
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read_to_the_cap_within_a_minute()
    {
        var line = string.Concat(Corpus.Documents.Select(d => d.Text.ReplaceLineEndings(" ") + " "));
        var document = Document.Of("line", null, string.Concat(Enumerable.Repeat(line, (10 << 20) / line.Length)));
        var clock = Stopwatch.StartNew();
        var reading = English.Read(document);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"it took {clock.Elapsed}");
        Assert.Contains("RAP1006", reading.Diagnostics.Select(d => d.Code));
        Assert.Empty(Spans.Wrong(document, reading));
    }
}
