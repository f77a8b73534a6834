using Rapporteur.Record;
using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class RelationTests
{
    [Fact]
    public void Formulas_are_found_by_either_side_with_their_words_and_sentence()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([With("a", "The strategic partnership is strong.", "KZ", "UZ", "KZ", "UZ"), With("b", "A strategic partnership it is.", "JP", "UZ")], OneOfAll);

        Assert.Equal(2, temporary.Archive.Relations().Count);
        Assert.Equal(["b", "a"], temporary.Archive.Relations("UZ").Select(u => u.Document));
        var use = Assert.Single(temporary.Archive.Relations("UZ", "KZ"));
        Assert.Equal(("strategic partnership", "The strategic partnership is strong."), (use.Words, use.Sentence));
        Assert.Equal(["KZ", "UZ"], use.Relation.Sides);
        Assert.Equal(PartialDate.OfDay(2017, 12, 27), use.Published);
        Assert.Empty(temporary.Archive.Relations("JP", "KZ"));
    }

    [Fact]
    public void A_later_capture_takes_the_place_of_what_was_read_before()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([With("a", "The strategic partnership is strong.", "KZ", "UZ")], OneOfAll);
        temporary.Archive.Keep([Read("a", null, "Nothing of that kind.")], OneOfAll);
        Assert.Empty(temporary.Archive.Relations());
    }

    private static ReadDocument With(string id, string body, string one, string other, params string[] sides)
    {
        var read = Read(id, null, body);
        var at = read.Document.Text.IndexOf("strategic partnership", StringComparison.Ordinal);
        var sentence = new Span(read.Document.Text.IndexOf(body, StringComparison.Ordinal), read.Document.Text.Length);
        return read with
        {
            Reading = read.Reading with
            {
                Relations = [new RelationFormula { Formula = new("strategic partnership", new Span(at, at + 21)), Between = [one, other], Sides = [.. sides], Sentence = sentence }],
            },
        };
    }
}
