using System.Text.RegularExpressions;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Tests;

public sealed partial class WordingTests
{
    private static readonly Speeches Speeches = new();

    [Fact]
    public void Every_key_has_words_in_every_language_and_stands_once()
    {
        var rows = Rows();
        Assert.All(rows, row => Assert.True(row.Length == Speeches.Languages.Count + 1 && row.All(cell => cell.Trim().Length > 0), row[0]));
        Assert.Equal(rows.Length, rows.Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void The_places_for_values_are_the_same_in_every_language()
    {
        foreach (var row in Rows().Where(row => !row[0].StartsWith("date.", StringComparison.Ordinal)))
            Assert.All(row[2..], words => Assert.Equal(Places(row[1]), Places(words)));
    }

    [Fact]
    public void Every_key_that_pages_ask_for_is_in_the_table()
    {
        var keys = Rows().Select(row => row[0]).ToHashSet();
        var asked = Sources().SelectMany(text => Asked().Matches(text)).Select(m => m.Groups["key"].Value).Where(key => !key.EndsWith('.'));
        Assert.Empty(asked.Distinct().Except(keys));
        var counted = Sources().SelectMany(text => Counted().Matches(text)).Select(m => m.Groups["key"].Value).Distinct();
        Assert.Empty(counted.SelectMany(noun => new[] { "one", "few", "other" }.Select(form => $"{noun}.{form}")).Except(keys));
    }

    [Theory]
    [InlineData("en", 1, "1 document")]
    [InlineData("en", 1204, "1,204 documents")]
    [InlineData("ru", 1, "1 документ")]
    [InlineData("ru", 3, "3 документа")]
    [InlineData("ru", 11, "11 документов")]
    [InlineData("ru", 22, "22 документа")]
    [InlineData("uz", 5, "5 ta hujjat")]
    public void A_count_has_the_form_that_its_number_asks_for(string language, int number, string words) =>
        Assert.Equal(words, Speeches.Of(language)!.Count(number, "document"));

    [Theory]
    [InlineData("en", "2017-12-26", "2017-12-26", "26 December 2017")]
    [InlineData("en", "2017-12-26", "2017-12-28", "26–28 December 2017")]
    [InlineData("ru", "2017-12-26", null, "26 декабря 2017 г.")]
    [InlineData("ru", "2017-12", null, "декабрь 2017 г.")]
    [InlineData("uz", "2017-12-26", null, "2017-yil 26-dekabr")]
    [InlineData("uz", "2017", null, "2017")]
    public void A_date_is_as_precise_as_what_is_known(string language, string from, string? to, string words)
    {
        Assert.True(PartialDate.TryParse(from, out var start));
        Assert.Equal(words, Speeches.Of(language)!.Range(start, PartialDate.TryParse(to, out var end) ? end : null));
    }

    private static string[][] Rows() =>
        [.. Speeches.Table().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))];

    private static IEnumerable<string> Places(string words) => Place().Matches(words).Select(m => m.Value).Distinct().Order();

    private static IEnumerable<string> Sources() => new DirectoryInfo(Path.Combine(CorpusReadings.Root(), "src", "Rapporteur.Server")).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(f => f.Extension is ".razor" or ".cs").Select(f => File.ReadAllText(f.FullName));

    [GeneratedRegex("""(?:\bS|[sS]peech)(?:\[|\.Say\()"(?<key>[^"]+)"(?=[\],)])""")]
    private static partial Regex Asked();

    [GeneratedRegex("""(?:\bS|[sS]peech)\.Count\([^;"]*, "(?<key>[a-z]+)"\)""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
