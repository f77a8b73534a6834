namespace Rapporteur.Reading;

/// <summary>A publisher: whose "our country" and "the President" it is.</summary>
internal sealed record Source(string Name, string? State, string? Organisation, string? City, IReadOnlyList<string> Boilerplate);

/// <summary>The publishers of <c>knowledge/sources/</c>, found by name, alias or web address.</summary>
internal sealed class SourceBook
{
    private readonly Dictionary<string, Source> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _byDomain = new(StringComparer.Ordinal);

    public static SourceBook Load(KnowledgeFiles files)
    {
        var book = new SourceBook();
        foreach (var path in files.Files("sources", ".toml"))
        {
            var table = files.Settings(path);
            if (table.Text("name") is not { } text)
            {
                files.Problems.Add(path, 1, "RAP2022", "a publisher's file begins with: name = \"...\"");
                continue;
            }

            var source = new Source(text, table.Text("state"), table.Text("organisation"), table.Text("city"), LanguageSettings.Strings(files, table, path, "boilerplate"));
            foreach (var alias in LanguageSettings.Strings(files, table, path, "aliases").Append(text)) book._byName.TryAdd(Text.Folding.Fold(alias), source);
            foreach (var domain in LanguageSettings.Strings(files, table, path, "domains")) book._byDomain.TryAdd(domain, source);
        }

        return book;
    }

    /// <summary>The publisher of a document, or null when it is not in the book.</summary>
    public Source? Of(string? publisher, string? url)
    {
        if (publisher is not null && _byName.TryGetValue(Text.Folding.Fold(publisher), out var named)) return named;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        for (var host = address.Host.ToLowerInvariant(); host.Contains('.', StringComparison.Ordinal); host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byDomain.TryGetValue(host, out var found)) return found;
        }

        return null;
    }
}
