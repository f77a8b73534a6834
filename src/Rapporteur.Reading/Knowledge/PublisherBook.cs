namespace Rapporteur.Reading;

/// <summary>The publishers of <c>knowledge/sources/</c>, found by name, alias or web address.</summary>
/// <remarks>Immutable; share one between threads.</remarks>
public sealed class PublisherBook
{
    private readonly Dictionary<string, Publisher> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Publisher> _byDomain = new(StringComparer.Ordinal);
    private readonly List<(string File, Publisher Publisher)> _all = [];

    /// <summary>All publishers, each with the name of its file without the ending, in the order of the files.</summary>
    public IReadOnlyList<(string File, Publisher Publisher)> All => _all;

    internal static PublisherBook Load(KnowledgeFiles files)
    {
        var book = new PublisherBook();
        foreach (var path in files.Files("sources", ".toml"))
        {
            var table = files.Settings(path);
            if (table.Text("name") is not { } text)
            {
                files.Problems.Add(path, 1, "RAP2022", "a publisher's file begins with: name = \"...\"");
                continue;
            }

            var publisher = new Publisher
            {
                Name = text,
                State = table.Text("state"),
                Organisation = table.Text("organisation"),
                City = table.Text("city"),
                TimeZone = table.Text("time_zone"),
                Languages = LanguageSettings.Strings(files, table, path, "languages"),
                Boilerplate = LanguageSettings.Strings(files, table, path, "boilerplate"),
                Watched = LanguageSettings.Strings(files, table, path, "watched"),
            };
            book._all.Add((Path.GetFileNameWithoutExtension(path), publisher));
            foreach (var alias in LanguageSettings.Strings(files, table, path, "aliases").Append(text)) book._byName.TryAdd(Text.Folding.Fold(alias), publisher);
            foreach (var domain in LanguageSettings.Strings(files, table, path, "domains")) book._byDomain.TryAdd(domain, publisher);
        }

        return book;
    }

    /// <summary>The publisher of a document, or null when it is not in the book.</summary>
    /// <param name="publisher">The name it states; null where it states none.</param>
    /// <param name="url">Where it was captured; a host below one of a publisher's domains counts too.</param>
    public Publisher? Of(string? publisher, string? url)
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
