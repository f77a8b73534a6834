using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The President met him.", "The|President|met|him|.")]
    [InlineData("Mr. Lee and Dr. Roy met.", "Mr.|Lee|and|Dr.|Roy|met|.")]
    [InlineData("J. R. R. Smith spoke.", "J.|R.|R.|Smith|spoke|.")]
    [InlineData("S.Mirziyoyev spoke.", "S.|Mirziyoyev|spoke|.")]
    [InlineData("the U.S. President", "the|U.S.|President")]
    [InlineData("the U.S.A. and the U.A.E.", "the|U.S.A.|and|the|U.A.E.")]
    [InlineData("Kenya's minister", "Kenya|'s|minister")]
    [InlineData("Kenya\u2019s minister", "Kenya|\u2019s|minister")]
    [InlineData("the ministers' meeting", "the|ministers|'|meeting")]
    [InlineData("O'Brien and N'Djamena", "O'Brien|and|N'Djamena")]
    [InlineData("the Turkmen-Azerbaijani commission", "the|Turkmen|Azerbaijani|commission")]
    [InlineData("the talks \u2013 long ones \u2013 ended", "the|talks|\u2013|long|ones|\u2013|ended")]
    [InlineData("C5+1 and A&B", "C5+1|and|A&B")]
    [InlineData("the 97th session", "the|97th|session")]
    [InlineData("4.7 billion, 1,200,000 and 15%", "4.7|billion|,|1,200,000|and|15|%")]
    [InlineData("at 14:20", "at|14:20")]
    [InlineData("on 16.05.2018 it", "on|16|.|05|.|2018|it")]
    [InlineData("2018-05-16", "2018|05|16")]
    [InlineData("co\u00ADoperation", "co\u00ADoperation")]
    [InlineData("zero\u200Bwidth", "zero\u200Bwidth")]
    [InlineData("\u201CYes,\u201D he said", "\u201C|Yes|,|\u201D|he|said")]
    [InlineData("(CFM)", "(|CFM|)")]
    [InlineData("\uD83D\uDE00 smiled", "\uD83D\uDE00|smiled")]
    [InlineData("  \t\n ", "")]
    [InlineData("", "")]
    public void Text_is_cut_at_the_borders_of_its_words(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Cut(text).Select(t => text[t.Start..t.End])));

    [Theory]
    [InlineData("97th", "Ordinal", 97)]
    [InlineData("1st", "Ordinal", 1)]
    [InlineData("2017", "Number", 2017)]
    [InlineData("4.7", "Number", 4)]
    [InlineData("99999999999999999999", "Number", 0)]
    [InlineData("14:20", "Time", 14)]
    [InlineData("XIV", "AllCapitals", 14)]
    [InlineData("IX", "AllCapitals", 9)]
    [InlineData("CIS", "AllCapitals", 0)]
    [InlineData("Mr.", "Abbreviation", 0)]
    [InlineData("J.", "Initial", 0)]
    [InlineData("Kenya", "Capital", 0)]
    [InlineData("3D", "Word", 0)]
    public void A_token_shows_its_form_and_number(string text, string trait, int value)
    {
        var token = Assert.Single(Cut(text));
        Assert.True(token.Is(Enum.Parse<TokenTraits>(trait)), token.Traits.ToString());
        Assert.Equal(value, token.Value);
    }

    [Theory]
    [InlineData("cooperation", "co\u00ADoperation")]
    [InlineData("Kenya", "KENYA")]
    [InlineData("Kenya", "Ke\u0301nya")]
    public void Spellings_of_one_word_are_one_word(string one, string other)
    {
        var word = Assert.Single(Cut(one)).Word;
        Assert.NotEqual(0, word);
        Assert.Equal(word, Assert.Single(Cut(other)).Word);
    }

    [Fact]
    public void A_hyphen_is_told_by_the_token_behind_it()
    {
        var tokens = Cut("Turkmen-Azerbaijani talks");
        Assert.True(tokens[1].Is(TokenTraits.Hyphenated));
        Assert.False(tokens[1].Is(TokenTraits.Spaced));
        Assert.True(tokens[2].Is(TokenTraits.Spaced));
    }

    [Fact]
    public void Line_breaks_and_empty_lines_are_told_by_the_token_behind_them()
    {
        var tokens = Cut("a\nb\n\nc");
        Assert.False(tokens[1].Is(TokenTraits.NewParagraph));
        Assert.True(tokens[1].Is(TokenTraits.NewLine));
        Assert.True(tokens[2].Is(TokenTraits.NewParagraph));
    }

    [Fact]
    public void A_surrogate_that_has_lost_its_other_half_is_a_token() =>
        Assert.Equal([(0, 1), (2, 3), (4, 5), (6, 7)], Cut("a \uD800 b \uDC00").Select(t => (t.Start, t.End)));

    private static List<Token> Cut(string text)
    {
        var pack = English.Knowledge.Languages["en"];
        var tokens = new List<Token>();
        new Tokenizer(pack.Vocabulary, pack.Habits).Tokenize(text, 0, tokens);
        return tokens;
    }
}
