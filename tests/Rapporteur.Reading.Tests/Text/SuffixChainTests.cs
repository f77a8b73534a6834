using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests.Text;

public sealed class SuffixChainTests
{
    private const int Nominative = 1, Genitive = 2, Dative = 4, Owned = 8;
    private readonly Vocabulary _vocabulary = new([], null, new SuffixChain([(2, "ning", "", Genitive), (2, "ga", "", Dative), (3, "i", "", Owned), (3, "gi", "k", Owned), (4, "lar", "", 0), (5, "lik", "", 0)], Owned));
    private readonly int _minister;
    private readonly int _ministry;

    public SuffixChainTests()
    {
        _minister = _vocabulary.Add("vazir");
        _ministry = _vocabulary.Add("vazirlik");
    }

    [Theory]
    [InlineData("vazirning", Genitive)]
    [InlineData("Vazirlariga", Dative | Owned)]
    [InlineData("vaziri", Nominative | Owned)]
    [InlineData("vazir", 0)]
    public void Endings_come_off_from_the_outermost_on_and_tell_the_case(string word, int cases)
    {
        Assert.Equal(_minister, _vocabulary.Find(word, out var found));
        Assert.Equal(cases, found);
    }

    [Fact]
    public void The_longest_stem_wins_and_a_changed_consonant_comes_back() => Assert.Equal(_ministry, _vocabulary.Find("vazirligiga"));

    [Theory]
    [InlineData("ningvazir")]
    [InlineData("vazirgaga")]
    [InlineData("gaga")]
    public void What_is_no_chain_of_endings_is_not_found(string word) => Assert.Equal(0, _vocabulary.Find(word));

    [Fact]
    public void A_form_of_a_stem_that_is_held_gets_no_number_of_its_own()
    {
        _vocabulary.HoldStems();
        Assert.Equal(_minister, _vocabulary.Add("vazirlarga"));
        Assert.NotEqual(_minister, _vocabulary.Add("viloyat"));
    }

    [Fact]
    public void The_ending_of_an_unknown_name_is_told_in_characters_of_the_text()
    {
        Assert.Equal(4, _vocabulary.EndingOfName("Petrovning", out var cases));
        Assert.Equal(Genitive, cases);
        Assert.Equal(0, _vocabulary.EndingOfName("Petrov", out _));
    }
}
