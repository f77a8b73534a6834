namespace Rapporteur.Record.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void The_title_stands_first_in_the_text()
    {
        var document = Document.Of("a", "Talks in Baku", "The ministers met.");
        Assert.Equal("Talks in Baku\n\nThe ministers met.", document.Text);
        Assert.Equal("Talks in Baku", document.Title);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_title_the_text_is_the_body_alone(string? title)
    {
        var document = Document.Of("a", title, "The ministers met.");
        Assert.Equal("The ministers met.", document.Text);
        Assert.Equal("", document.Title);
    }
}
