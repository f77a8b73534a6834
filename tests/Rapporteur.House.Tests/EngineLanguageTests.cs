namespace Rapporteur.House.Tests;

/// <summary>Languages are data: adding one adds a folder under knowledge/ and changes no code.</summary>
public sealed class EngineLanguageTests
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
}
