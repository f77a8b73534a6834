using Rapporteur.Record;

namespace Rapporteur.Reading.Tests;

/// <summary>What a reading could not do, it says, once and by number.</summary>
public sealed class RemarkTests
{
    private const string Weather = "The sun shone over the hills and the river was calm until the evening came with a little rain. ";

    [Fact]
    public void An_ordinary_report_has_no_remark() =>
        Assert.Empty(English.Read("President of Finland Alexander Stubb met President of Kenya William Ruto in Helsinki on 14 May 2024.").Diagnostics);

    [Fact]
    public void A_language_that_is_not_known_is_remarked() =>
        Assert.Equal(["RAP1001"], Codes(Document.Of("x", null, "Hei, maailma.") with { Language = "qaa" }));

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("")]
    [InlineData(null)]
    public void A_language_that_is_known_or_not_declared_is_none(string? tag) =>
        Assert.Empty(Codes(Document.Of("x", null, "Hello, world.") with { Language = tag }));

    [Fact]
    public void A_long_document_without_an_occasion_is_remarked_and_a_short_one_is_not()
    {
        Assert.Equal(["RAP1002"], Codes(Document.Of("x", null, string.Concat(Enumerable.Repeat(Weather, 8)))));
        Assert.Empty(Codes(Document.Of("x", null, Weather)));
    }

    [Theory]
    [InlineData("They met on 30 February 2024.", "2024-05-15")]
    [InlineData("They met on 14 May.", null)]
    public void A_day_that_cannot_be_reckoned_is_remarked_at_its_words(string text, string? published)
    {
        var document = Document.Of("x", null, text) with { Published = PartialDate.TryParse(published, out var day) ? day : null };
        var remark = Assert.Single(English.Read(document).Diagnostics);
        Assert.Equal("RAP1003", remark.Code);
        Assert.Contains(text[remark.Span!.Value.Start..remark.Span.Value.End], text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_the_text_leaves_open_is_no_fault() =>
        Assert.Empty(English.Read("President of Finland Alexander Stubb will meet President of Kenya William Ruto in the coming weeks.").Diagnostics);

    [Fact]
    public void A_participant_told_by_office_alone_is_remarked()
    {
        var remark = Assert.Single(English.Read("President of Finland Alexander Stubb met the Prime Minister of Belarus in Helsinki.").Diagnostics);
        Assert.Equal("RAP1004", remark.Code);
        Assert.Contains("Prime Minister", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_was_cut_is_remarked_once()
    {
        var codes = Codes(Document.Of("x", null, string.Concat(Enumerable.Repeat("the sun shone and ", 500))));
        Assert.Equal(1, codes.Count(c => c == "RAP1005"));
    }

    [Fact]
    public void Where_reading_stopped_is_remarked()
    {
        var document = Document.Of("x", null, string.Concat(Enumerable.Repeat(new string('a', 49) + " ", 12_000))) with { Language = "en" };
        var remark = Assert.Single(English.Read(document).Diagnostics, d => d.Code == "RAP1006");
        Assert.Equal(new Span(500_000, 600_000), remark.Span);
    }

    private static IEnumerable<string> Codes(Document document) => English.Read(document).Diagnostics.Select(d => d.Code);
}
