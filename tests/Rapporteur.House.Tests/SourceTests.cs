using System.Text.RegularExpressions;

namespace Rapporteur.House.Tests;

public sealed partial class SourceTests
{
    private const int MostLines = 400;

    /// <summary>Files that may be longer, each with the reason.</summary>
    private static readonly Dictionary<string, string> MayBeLonger = new(StringComparer.Ordinal);

    [Fact]
    public void No_source_file_is_longer_than_one_reads_at_a_sitting()
    {
        var lengths = Repository.Files("src", ".cs", ".razor", ".css", ".js", ".sql").ToDictionary(f => f, f => Repository.Read(f).Count(c => c == '\n'));
        var tooLong = lengths.Where(f => f.Value > MostLines).Select(f => f.Key);
        Assert.Equal(MayBeLonger.Keys.Order(), tooLong.Order());
    }

    [Fact]
    public void Nothing_leans_on_files_outside_the_repository_or_copies_from_them()
    {
        var found =
            from folder in new[] { "src", "tests", "knowledge", "samples", "corpus", "docs", "benchmarks" }
            from path in Repository.Files(folder)
            where !path.EndsWith(".png", StringComparison.Ordinal)
            from match in Outside().Matches(Repository.Read(path))
            select $"{path}: {match.Value}";
        Assert.Empty(found);
    }

    [Fact]
    public void Every_file_ends_with_a_line_break_and_has_unix_line_ends()
    {
        var wrong =
            from folder in new[] { "src", "tests", "knowledge", "samples", "corpus", "docs", "benchmarks" }
            from path in Repository.Files(folder, ".cs", ".razor", ".css", ".js", ".md", ".tsv", ".toml", ".rules", ".json", ".jsonl", ".csproj")
            where !path.EndsWith("packages.lock.json", StringComparison.Ordinal)
            let text = Repository.Read(path)
            where text.Contains('\r') || (text.Length > 0 && text[^1] != '\n')
            select path;
        Assert.Empty(wrong);
    }

    // the folder of evaluation material beside a checkout, and the ids of its documents
    [GeneratedRegex(@"[./\w]*/share[d]/[\w./-]*|\b(?:re\d{3}|mu\d{3}|p\d{4})\b")]
    private static partial Regex Outside();
}
