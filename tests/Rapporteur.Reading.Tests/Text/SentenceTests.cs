using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Text;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("He came. She left.", "He came.", "She left.")]
    [InlineData("Was he there? He was! They left.", "Was he there?", "He was!", "They left.")]
    [InlineData("Mr. Lee met Gen. Roy. They spoke.", "Mr. Lee met Gen. Roy.", "They spoke.")]
    [InlineData("J. Smith spoke. He left.", "J. Smith spoke.", "He left.")]
    [InlineData("They met in the U.S. The President spoke.", "They met in the U.S.", "The President spoke.")]
    [InlineData("The U.S. President spoke.", "The U.S. President spoke.")]
    [InlineData("Trade grew by 4.7 percent. It fell.", "Trade grew by 4.7 percent.", "It fell.")]
    [InlineData("It was signed on 16.05.2018 in Minsk.", "It was signed on 16.05.2018 in Minsk.")]
    [InlineData("\u201CWe agree.\u201D They left.", "\u201CWe agree.\u201D", "They left.")]
    [InlineData("He said so. (It was late.) They left.", "He said so.", "(It was late.)", "They left.")]
    [InlineData("One paragraph\n\nAnother one", "One paragraph", "Another one")]
    [InlineData("A line that is\nbroken by hand.", "A line that is\nbroken by hand.")]
    [InlineData("Signed were:\ntwo papers;\none letter", "Signed were:", "two papers;", "one letter")]
    [InlineData("He paused\u2026 Then he spoke.", "He paused\u2026", "Then he spoke.")]
    public void Text_is_cut_into_its_sentences(string text, params string[] sentences) =>
        Assert.Equal(sentences, Cut(Document.Of("x", null, text)).Select(s => s.Words));

    [Fact]
    public void The_title_is_a_sentence_of_its_own_even_without_a_period()
    {
        var sentences = Cut(Document.Of("x", "The minister came", "and the talks began."));
        Assert.Equal([("The minister came", true), ("and the talks began.", false)], sentences);
    }

    [Fact]
    public void A_sentence_without_end_is_cut()
    {
        Assert.Equal(3, Cut(Document.Of("x", null, string.Concat(Enumerable.Repeat("and ", 1000)))).Count);
    }

    [Fact]
    public void Closing_marks_without_end_are_cut_too()
    {
        var sentences = Cut(Document.Of("x", null, "They met." + new string(')', 2 * SentenceSplitter.LongestSentence)));
        Assert.All(sentences, s => Assert.InRange(s.Words.Length, 1, SentenceSplitter.LongestSentence + "They met.".Length));
    }

    [Fact]
    public void No_token_is_lost_and_none_is_in_two_sentences()
    {
        var pack = English.Knowledge.Languages["en"];
        foreach (var document in Corpus.Documents)
        {
            var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits);
            var at = 0;
            foreach (var sentence in text.Sentences)
            {
                Assert.Equal(at, sentence.First);
                at = sentence.End;
            }

            Assert.Equal(at, text.Tokens.Length);
        }
    }

    private static List<(string Words, bool IsTitle)> Cut(Document document)
    {
        var pack = English.Knowledge.Languages["en"];
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits);
        return [.. text.Sentences.Select(s => (text.Words(text.SpanOf(s)), s.IsTitle))];
    }
}
