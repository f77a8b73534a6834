namespace Rapporteur.Reading.Tests.Statements;

public sealed class DirectSpeechTests
{
    [Fact]
    public void A_quotation_over_several_sentences_gives_one_statement_for_each()
    {
        var statements = English.Read("\"Trade is growing fast this year. We want it to grow in the next year too,\" Minister Monica Otieno stressed.").Statements;
        Assert.Equal(["Trade is growing fast this year", "We want it to grow in the next year too"], statements.Select(s => s.Content.Value));
        Assert.All(statements, s => Assert.Equal(("Monica Otieno", "stressed"), (s.Speaker, s.Cue?.Value)));
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs()
    {
        var statements = English.Read("Minister Monica Otieno said: \"Trade is growing fast this year.\n\n\"We want it to grow in the next year too.\"").Statements;
        Assert.Equal(2, statements.Length);
        Assert.All(statements, s => Assert.Equal("Monica Otieno", s.Speaker));
    }

    [Fact]
    public void A_quotation_without_a_speaker_of_its_own_belongs_to_the_one_before()
    {
        var statements = English.Read("\"We are ready for talks,\" Minister Monica Otieno said. \"They will begin in the spring of next year.\"").Statements;
        Assert.Equal(["Monica Otieno", "Monica Otieno"], statements.Select(s => s.Speaker));
        Assert.Null(statements[1].Cue);
    }

    [Fact]
    public void A_transcript_gives_each_sentence_to_the_label_before_it()
    {
        var statements = English.Read("""
            President of Armenia Ara Sargsyan received Minister of Foreign Affairs of Kenya Monica Otieno.

            Ara Sargsyan: Madam Minister, I am glad to see you in our city. What brings you here? Trade between our countries is growing.

            Monica Otieno: Thank you very much. We value this friendship highly.
            """).Statements;
        Assert.Equal(["Ara Sargsyan", "Ara Sargsyan", "Monica Otieno"], statements.Select(s => s.Speaker));
        Assert.Equal("I am glad to see you in our city", statements[0].Content.Value);
        Assert.All(statements, s => Assert.Null(s.Cue));
    }

    [Fact]
    public void A_letter_speaks_for_whoever_sent_it()
    {
        var statements = English.Read("President of Armenia Ara Sargsyan sent greetings to the participants of the forum.\n\nThe message reads, in part: \"Your forum has become a tradition. I wish you success in all your work.\"").Statements;
        Assert.Equal(["Ara Sargsyan", "Ara Sargsyan"], statements.Select(s => s.Speaker));
    }

    [Fact]
    public void Words_set_off_in_quotation_marks_are_no_speech() =>
        Assert.Empty(English.Read("The \"Year of Friendship and Good Will\" festival opened in Tashkent.").Statements);
}
