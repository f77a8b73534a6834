using System.Text.RegularExpressions;

namespace Rapporteur.House.Tests;

/// <summary>Languages are data: adding one adds a folder under knowledge/ and changes no code.</summary>
public sealed partial class EngineLanguageTests
{
    private static readonly IReadOnlyList<string> Engine = Repository.Files("src/Rapporteur.Reading", ".cs");

    [Fact]
    public void The_engines_code_holds_no_letter_beyond_ascii()
    {
        var found =
            from path in Engine
            from line in Repository.Read(path).Split('\n').Select((text, i) => (Text: text, Number: i + 1))
            where line.Text.Any(c => c > 127 && char.IsLetter(c))
            select $"{path}({line.Number}): {line.Text.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void The_engines_code_names_no_language()
    {
        var languages = Directory.GetDirectories(Path.Combine(Repository.Root, "knowledge", "languages")).Select(Path.GetFileName)
            .Concat(["en", "ru", "uz"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found =
            from path in Engine
            from literal in Literal().Matches(Repository.Read(path))
            where languages.Contains(literal.Groups[1].Value)
            select $"{path}: {literal.Value}";
        Assert.Empty(found);
    }

    // a tag alone or with subtags: "xx", "xx-Latn"
    [GeneratedRegex("\"([A-Za-z]{2,3})(?:-[A-Za-z0-9-]*)?\"")]
    private static partial Regex Literal();
}
