using Rapporteur.Pipeline.Evaluation;

namespace Rapporteur.Pipeline.Tests.Evaluation;

/// <summary>What the shared scorer (Python) answers to the same questions.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("Qo‘qon, Oʻzbekiston", "qoqon ozbekiston")]
    [InlineData("Élodie Œuvrard", "elodie œuvrard")]
    [InlineData("STRASSE / Straße", "strasse strasse")]
    [InlineData("İlker Işık", "ilker isık")]
    [InlineData("Ёлкин — посол", "елкин посол")]
    [InlineData("snake_case 2½", "snake_case 21 2")]
    [InlineData("नई दिल्ली", "नई द लल")]
    [InlineData("ﬁnal ＡＳＥＡＮ", "final asean")]
    [InlineData("Ὀδυσσεύς", "οδυσσευσ")]
    [InlineData("ᏣᎳᎩ ꮳꮃꭹ", "ᏣᎳᎩ ᏣᎳᎩ")]
    [InlineData("  —  ", "")]
    [InlineData("lone \uD83D surrogate", "lone surrogate")]
    public void Text_is_folded_without_case_accents_or_punctuation(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text).Text);

    [Theory]
    [InlineData("torven", "thorven", 0.9230769230769231)]
    [InlineData("abxcd", "abcd", 0.8888888888888888)]
    [InlineData("tide", "diet", 0.25)]
    [InlineData("diet", "tide", 0.5)]
    [InlineData("a", "", 0.0)]
    [InlineData("", "", 1.0)]
    public void Likeness_of_two_words_is_their_share_of_matching_blocks(string a, string b, double ratio) => Assert.Equal(ratio, Ratio(a, b));

    [Fact]
    public void In_a_long_string_frequent_letters_start_no_match()
    {
        Assert.Equal(0.0, Ratio(Repeat("ab c", 60), Repeat("c ab", 60)));
        Assert.Equal(0.013157894736842105, Ratio(Repeat("abcdefghij", 25) + "xyz", "xyz" + Repeat("abcdefghij", 20)));
        Assert.Equal(0.013157894736842105, Ratio("xyz" + Repeat("abcdefghij", 20), Repeat("abcdefghij", 25) + "xyz"));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static double Ratio(string a, string b) => SequenceRatio.Of([.. a.Select(c => (int)c)], [.. b.Select(c => (int)c)]);
}
