namespace Rapporteur.Pipeline;

/// <summary>A plain text: the title in the first line, header lines up to the first empty line, the body.</summary>
internal static class TextForm
{
    // a first line longer than any headline is the first paragraph of a text without one
    private const int LongestTitle = 300;

    public static Draft Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\n', ' ', '\t', '\uFEFF').Split('\n');
        var draft = new Draft();
        var at = 0;
        if (Header(lines[0]) is null && lines.Length > 1 && lines[0].Length <= LongestTitle)
        {
            draft = draft with { Title = lines[0] };
            at = 1;
        }

        for (; at < lines.Length && Header(lines[at]) is var (name, value); at++)
        {
            draft = name switch
            {
                "published" => draft with { Published = value },
                "publisher" => draft with { Publisher = value },
                "language" => draft with { Language = value },
                _ => draft with { Url = value },
            };
        }

        return draft with { Body = string.Join('\n', lines[at..]) };
    }

    private static (string Name, string Value)? Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var name = line[..colon].ToLowerInvariant();
        return name is "published" or "publisher" or "url" or "language" ? (name, line[(colon + 1)..]) : null;
    }
}
