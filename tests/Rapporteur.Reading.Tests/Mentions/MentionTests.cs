using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Mentions;

/// <summary>What a text names, with what the document as a whole makes of it.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("The President of Uzbekistan Shavkat Mirziyoyev arrived.", "The President of Uzbekistan Shavkat Mirziyoyev", "person", "Shavkat Mirziyoyev", "President", "UZ")]
    [InlineData("The President of Uzbekistan Shavkat Mirziyoyev arrived.", "Uzbekistan", "state", "UZ", null, null)]
    [InlineData("The Turkish Foreign Minister Aylin Demirok arrived.", "Turkish", "state", "TR", null, null)]
    [InlineData("The Prime Minister of Belarus arrived.", "The Prime Minister of Belarus", "office", "Prime Minister", null, "BY")]
    [InlineData("A delegation of Kazakhstan arrived.", "A delegation of Kazakhstan", "group", "delegation of Kazakhstan", null, "KZ")]
    [InlineData("They met in Samarkand.", "Samarkand", "place", "Samarkand", null, "UZ")]
    [InlineData("They met in the Kremlin.", "Kremlin", "venue", "Kremlin", null, null)]
    [InlineData("The Economic Community of West African States met.", "Economic Community of West African States", "organisation", "ECOWAS", null, null)]
    [InlineData("The Council of Foreign Ministers of the OTS met.", "Council of Foreign Ministers of the OTS", "body", "Council of Foreign Ministers", null, "OTS")]
    [InlineData("The summit of the OTS began.", "The summit of the OTS", "occasion", "session", null, null)]
    [InlineData("They met on 10-11 October 2017.", "on 10-11 October 2017", "date", "2017-10-10/2017-10-11", null, null)]
    [InlineData("He has led the agency since 2019.", "since 2019", "date", "2019/..", null, null)]
    [InlineData("They traded for 4.7 billion dollars.", "4.7 billion dollars", "amount", "4700000000 USD", null, null)]
    [InlineData("They lent $200 million to it.", "$200 million", "amount", "200000000 USD", null, null)]
    [InlineData("Trade grew by 15 percent.", "15 percent", "amount", "15 %", null, null)]
    [InlineData("They met yesterday.", "yesterday", "date", "2024-05-14", null, null)]
    public void A_mention_has_its_words_kind_and_value(string text, string words, string kind, string value, string? office, string? affiliation)
    {
        var mentions = English.Read(text).Mentions.Where(m => text[m.Span.Start..m.Span.End] == words && m.Kind == kind);
        var mention = Assert.Single(mentions);
        Assert.Equal((value, office, affiliation), (mention.Value, mention.Office, mention.Affiliation));
    }

    [Fact]
    public void A_surname_and_a_pronoun_are_the_person_they_mean()
    {
        const string Text = "Kenya's Foreign Minister Monica Otieno arrived in Oslo. Otieno was late. She apologised.";
        Assert.Equal(["Kenya's Foreign Minister Monica Otieno", "Otieno", "She"], Words(Text, English.Read(Text), "person", "Monica Otieno"));
    }

    [Fact]
    public void An_office_alone_is_the_person_of_the_document_who_holds_it()
    {
        const string Text = "President of Finland Alexander Stubb met President of Kenya William Ruto. The President of Finland spoke first.";
        Assert.Equal(2, Words(Text, English.Read(Text), "person", "Alexander Stubb").Count);
    }

    [Fact]
    public void They_are_the_two_who_met()
    {
        const string Text = "President of Finland Alexander Stubb met President of Kenya William Ruto. They spoke about trade.";
        Assert.Equal(["They"], Words(Text, English.Read(Text), "group", "Alexander Stubb; William Ruto"));
    }

    [Fact]
    public void A_day_of_the_week_is_that_on_which_the_event_is()
    {
        const string Text = "The Foreign Minister of Japan will visit Kenya on Monday.";
        Assert.Equal(["on Monday"], Words(Text, English.Read(Text), "date", "2024-05-20"));
    }

    [Fact]
    public void Mentions_stand_in_the_order_of_the_text_the_outer_before_the_inner_and_none_twice()
    {
        foreach (var document in Corpus.Documents)
        {
            var mentions = English.Read(document).Mentions;
            Assert.Equal(mentions.Select(m => m.Span), mentions.Select(m => m.Span).Order());
            Assert.Equal(mentions.Length, mentions.Select(m => (m.Span, m.Kind)).Distinct().Count());
            Assert.All(mentions, m => Assert.True(m.Span.Start < m.Span.End && m.Span.End <= document.Text.Length));
        }
    }

    [Fact]
    public void Every_participant_and_start_of_an_event_is_a_mention()
    {
        foreach (var document in Corpus.Documents)
        {
            var reading = English.Read(document);
            var people = reading.Mentions.Where(m => m.Kind == MentionKinds.Person).Select(m => m.Value).ToHashSet();
            var dates = reading.Mentions.Where(m => m.Kind == MentionKinds.Date).Select(m => m.Span).ToHashSet();
            Assert.Empty(reading.Events.SelectMany(e => e.Participants).Select(p => p.Name).OfType<string>().Where(n => !people.Contains(n)).Select(n => $"{document.Id}: {n}"));
            Assert.Empty(reading.Events.Select(e => e.Start).OfType<Stated<PartialDate>>().Where(d => !dates.Contains(d.Span)).Select(d => $"{document.Id}: {d.Value}"));
        }
    }

    private static List<string> Words(string text, DocumentReading reading, string kind, string value) =>
        [.. reading.Mentions.Where(m => m.Kind == kind && m.Value == value).Select(m => text[m.Span.Start..m.Span.End])];
}
