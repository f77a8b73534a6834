namespace Rapporteur.Reading.Tests.Outcomes;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("The Presidents signed a memorandum of understanding on trade.", "memorandum of understanding on trade", "signed")]
    [InlineData("A Joint Declaration on partnership was adopted.", "Joint Declaration on partnership", "adopted")]
    [InlineData("The work ended with the signing of the Protocol of the third meeting.", "Protocol of the third meeting", "signed")]
    [InlineData("A joint statement on water is expected to be signed.", "joint statement on water", "upcoming")]
    [InlineData("The session approved the action plan on tourism.", "action plan on tourism", "approved")]
    public void A_document_is_listed_with_what_was_done(string text, string title, string action)
    {
        var agreement = Assert.Single(English.Read(text).Agreements);
        Assert.Equal((title, action), (agreement.Title.Value, agreement.Action));
    }

    [Fact]
    public void Documents_in_a_row_are_listed_one_by_one()
    {
        var agreements = English.Read("The ministers signed a treaty on peace, an agreement on visas and a protocol on borders.").Agreements;
        Assert.Equal(["treaty on peace", "agreement on visas", "protocol on borders"], agreements.Select(a => a.Title.Value));
    }

    [Fact]
    public void What_a_sentence_before_says_was_signed_may_be_listed_in_the_next()
    {
        var agreements = English.Read("They signed a package of documents on trade. These included a memorandum of understanding on visas.").Agreements;
        Assert.Contains(agreements, a => a.Title.Value == "memorandum of understanding on visas" && a.Action == "signed");
    }

    [Theory]
    [InlineData("The sides discussed the agreement on trade.")]
    [InlineData("Documents were signed.")]
    public void A_document_only_mentioned_or_without_a_name_is_not_listed(string text) => Assert.Empty(English.Read(text).Agreements);
}
