using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Outcomes;

public sealed class RelationTests
{
    [Theory]
    [InlineData("They discussed the comprehensive strategic partnership between Japan and Kenya.", "comprehensive strategic partnership", "JP KE")]
    [InlineData("Relations between Kenya and Japan were raised to the level of a strategic partnership.", "strategic partnership", "JP KE")]
    [InlineData("Kenya values its friendly relations with Japan.", "friendship", "JP KE")]
    [InlineData("The Foreign Minister of Japan Taro Mori met with the Foreign Minister of Kenya Amos Kip in Nairobi. The ministers spoke of brotherly ties.", "brotherhood", "JP KE")]
    public void How_two_sides_name_their_relation_is_read_with_the_sides(string text, string formula, string between)
    {
        var relation = Assert.Single(English.Read(text).Relations);
        Assert.Equal((formula, between), (relation.Formula.Value, string.Join(' ', relation.Between)));
    }

    [Fact]
    public void It_is_the_word_of_whoever_says_it()
    {
        const string Text = "President of Kazakhstan Kassym-Jomart Tokayev met with President of Uzbekistan Shavkat Mirziyoyev in Astana. Tokayev stressed that the alliance and strategic partnership is growing.";
        var relation = Assert.Single(English.Read(Text).Relations);
        Assert.Equal(("Kassym-Jomart Tokayev", "KZ"), (relation.Speaker, Assert.Single(relation.Sides)));
        Assert.Equal("strategic partnership and alliance", relation.Formula.Value);
    }

    [Fact]
    public void What_the_text_says_itself_is_the_word_of_its_publisher()
    {
        var document = Document.Of("d", null, "Relations with Kenya have grown into a strategic partnership, and Kenya opened an embassy.") with { Language = "en", Publisher = "MOFA Japan" };
        var relation = Assert.Single(English.Read(document).Relations);
        Assert.Null(relation.Speaker);
        Assert.Equal(["JP", "KE"], relation.Between);
        Assert.Equal(["JP"], relation.Sides);
    }

    [Fact]
    public void What_the_sides_say_together_is_the_word_of_both()
    {
        const string Text = "The Foreign Minister of Japan Taro Mori met with the Foreign Minister of Kenya Amos Kip in Nairobi. The sides noted that the strategic partnership is developing.";
        Assert.Equal(["JP", "KE"], Assert.Single(English.Read(Text).Relations).Sides);
    }

    [Theory]
    [InlineData("They praised the strategic partnership.")]
    [InlineData("The Eastern Partnership and a public-private partnership were discussed by Japan and Kenya.")]
    [InlineData("Strategic partnership was a topic of the forum in Tokyo, where Japan, Kenya and Chile spoke.")]
    public void Between_whom_it_is_must_be_told(string text) => Assert.Empty(English.Read(text).Relations);
}
