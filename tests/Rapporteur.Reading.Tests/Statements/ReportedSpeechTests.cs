namespace Rapporteur.Reading.Tests.Statements;

public sealed class ReportedSpeechTests
{
    [Theory]
    [InlineData("The sides noted that trade had grown.", "The sides", "noted", "trade had grown")]
    [InlineData("President of Armenia Ara Sargsyan stressed the importance of peace.", "Ara Sargsyan", "stressed", "the importance of peace")]
    [InlineData("President of Armenia Ara Sargsyan, for his part, also called on all states to join.", "Ara Sargsyan", "called on", "all states to join")]
    [InlineData("Minister Monica Otieno expressed her conviction that the talks would help.", "Monica Otieno", "expressed her conviction", "the talks would help")]
    [InlineData("Prices will fall, Minister Monica Otieno said.", "Monica Otieno", "said", "Prices will fall")]
    [InlineData("According to Minister Monica Otieno, prices will fall.", "Monica Otieno", "According to", "prices will fall")]
    [InlineData("Moscow believes that the treaty is dead.", "RU", "believes", "the treaty is dead")]
    [InlineData("\"We are ready for talks,\" President of Armenia Ara Sargsyan stressed.", "Ara Sargsyan", "stressed", "We are ready for talks")]
    public void The_speaker_the_cue_and_the_words_are_told_apart(string text, string speaker, string cue, string content)
    {
        var statement = Assert.Single(English.Read(text).Statements);
        Assert.Equal(speaker, statement.Speaker);
        Assert.Equal(cue, statement.Cue?.Value);
        Assert.Equal(content, statement.Content.Value);
    }

    [Theory]
    [InlineData("It was noted that trade had grown.", "trade had grown")]
    [InlineData("Hope was expressed for closer cooperation between the regions.", "closer cooperation between the regions")]
    [InlineData("The importance of trade was stressed at the meeting.", "The importance of trade")]
    public void A_passive_that_names_nobody_has_no_speaker(string text, string content)
    {
        var statement = Assert.Single(English.Read(text).Statements);
        Assert.Null(statement.Speaker);
        Assert.Null(statement.SpeakerSpan);
        Assert.Equal(content, statement.Content.Value);
    }

    [Fact]
    public void A_passive_may_name_its_speaker() =>
        Assert.Equal("the sides", Assert.Single(English.Read("It was stressed by the sides that trade had grown.").Statements).Speaker);

    [Fact]
    public void What_a_speaker_reports_of_another_stays_within_his_words()
    {
        var statement = Assert.Single(English.Read("President of Armenia Ara Sargsyan said that Minister Monica Otieno had told him the truth.").Statements);
        Assert.Equal("Ara Sargsyan", statement.Speaker);
        Assert.EndsWith("had told him the truth", statement.Content.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_speakers_of_a_sentence_make_two_statements()
    {
        var statements = English.Read("President of Armenia Ara Sargsyan proposed a summit, and Minister Monica Otieno supported the idea and thanked him, while the sides agreed to meet in June.").Statements;
        Assert.Equal(["Ara Sargsyan", "the sides"], statements.Where(s => s.Speaker != "Monica Otieno").Select(s => s.Speaker));
        Assert.Equal("to meet in June", statements[^1].Content.Value);
    }

    [Fact]
    public void One_speaker_makes_one_statement_in_a_sentence()
    {
        var statement = Assert.Single(English.Read("Minister Monica Otieno thanked the hosts and stressed the role of trade.").Statements);
        Assert.Equal("the hosts and stressed the role of trade", statement.Content.Value);
    }

    [Fact]
    public void A_participle_speaks_for_the_subject_of_its_sentence()
    {
        var statement = Assert.Single(English.Read("Minister Monica Otieno discussed trade with the Ambassador of Japan, underscoring the role of small firms.").Statements);
        Assert.Equal(("Monica Otieno", "underscoring", "the role of small firms"), (statement.Speaker, statement.Cue?.Value, statement.Content.Value));
    }

    [Theory]
    [InlineData("The sides discussed trade and exchanged views on transport.")]
    [InlineData("The press service of the President reported that the visit had begun.")]
    [InlineData("The Presidents will meet in June.")]
    public void What_is_only_discussed_passed_on_or_planned_is_no_statement(string text) => Assert.Empty(English.Read(text).Statements);

    [Fact]
    public void Every_span_holds_what_its_statement_says()
    {
        const string Text = "President of Armenia Ara Sargsyan met Minister Monica Otieno. He said that «trade» had grown. \"It will grow,\" he added. The sides agreed to meet again.";
        var statements = English.Read(Text).Statements;
        Assert.NotEmpty(statements);
        foreach (var statement in statements)
        {
            Assert.Equal(statement.Content.Value, Text[statement.Content.Span.Start..statement.Content.Span.End]);
            Assert.True(statement.Sentence.Contains(statement.Content.Span));
        }
    }
}
