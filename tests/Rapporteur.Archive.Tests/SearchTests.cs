using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("узбекистон")]
    [InlineData("ЎЗБЕКИСТОН")]
    [InlineData("ozbekiston")]
    [InlineData("o'zbekiston")]
    [InlineData("elysee")]
    [InlineData("rapport hilt")]
    public void Words_are_found_in_any_spelling_of_the_same_letters(string words)
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep(
            [Read("a", "Ўзбекистон, Oʻzbekiston", "At the Élysée, the rapporteur met Hilton's guests."), Read("b", "Other", "Nothing of the kind")], OneOfAll);
        Assert.Equal("a", Assert.Single(temporary.Archive.Search(words)).Document.Id);
    }

    [Fact]
    public void A_hit_shows_a_stretch_of_the_text_with_the_words_marked()
    {
        using var temporary = new TemporaryArchive();
        var text = string.Concat(Enumerable.Repeat("Some words that say little. ", 40)) + "The Élysée received the guests of honour." + new string('x', 500);
        temporary.Archive.Keep([Read("a", null, text)], OneOfAll);
        var hit = Assert.Single(temporary.Archive.Search("guests elysee"));

        Assert.Equal(text[hit.Snippet.At.Start..hit.Snippet.At.End], hit.Snippet.Text);
        Assert.Equal(["Élysée", "guests"], hit.Snippet.Marks.Select(m => hit.Snippet.Text[m.Start..m.End]));
        Assert.True(hit.Snippet.Text.Length <= 220);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  -- \"( ")]
    [InlineData("nowhere")]
    [InlineData("\" OR title:a NEAR(")]
    public void Words_that_nothing_holds_find_nothing(string words)
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", "Title", "Body")], OneOfAll);
        Assert.Empty(temporary.Archive.Search(words));
    }

    [Fact]
    public void A_word_in_the_title_goes_before_the_same_word_in_the_body()
    {
        using var temporary = new TemporaryArchive();
        var others = Enumerable.Range(0, 20).Select(i => Read($"z{i}", "Talks", "Nothing of the kind was mentioned"));
        temporary.Archive.Keep(
            [Read("a", "Talks", "A summit was mentioned here"), Read("b", "The summit", "Talks were mentioned here"), .. others], OneOfAll);
        Assert.Equal(["b", "a"], temporary.Archive.Search("summit").Select(h => h.Document.Id));
    }
}
