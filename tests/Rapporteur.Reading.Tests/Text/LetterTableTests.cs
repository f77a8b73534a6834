using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests.Text;

public sealed class LetterTableTests
{
    private static readonly LetterTable Table = new([("ж", "j"), ("ш", "sh"), ("^е", "ye"), ("ае", "aye"), ("е", "e"), ("а", "a"), ("н", "n"), ("ь", "")]);

    [Theory]
    [InlineData("ша", "sha")]
    [InlineData("ена", "yena")]
    [InlineData("нае", "naye")]
    [InlineData("нена", "nena")]
    [InlineData("жань", "jan")]
    [InlineData("latin", "latin")]
    public void The_longest_letters_that_fit_are_rewritten(string word, string expected)
    {
        var buffer = new char[word.Length * LetterTable.Growth];
        Assert.Equal(expected, new string(buffer, 0, Table.Rewrite(word, buffer)));
    }

    [Fact]
    public void A_word_of_either_script_is_one_word()
    {
        var vocabulary = new Vocabulary([], Table);
        var word = vocabulary.Add("jan");
        Assert.Equal(word, vocabulary.Find("Жань"));
        Assert.Equal(word, vocabulary.Find("JAN"));
    }

    [Fact]
    public void An_empty_table_leaves_words_as_they_are() => Assert.Equal(1, new LetterTable([]).Rewrite("a", new char[3]));
}
