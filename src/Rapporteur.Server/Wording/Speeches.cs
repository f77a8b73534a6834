using System.Collections.Frozen;

namespace Rapporteur.Server.Wording;

/// <summary>The languages of the desk: the columns of the table of words that it carries.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Speeches
{
    /// <summary>The query's key and the cookie's name for the language.</summary>
    public const string Key = "lang";

    private readonly FrozenDictionary<string, Speech> _byLanguage;

    public Speeches()
    {
        var lines = Table().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        Languages = [.. lines[0].Skip(1)];
        _byLanguage = Languages.Index().ToFrozenDictionary(
            l => l.Item,
            l => new Speech(l.Item, lines.Skip(1).ToFrozenDictionary(w => w[0], w => w.Length > l.Index + 1 && w[l.Index + 1].Length > 0 ? w[l.Index + 1] : w[1], StringComparer.Ordinal)),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>BCP 47 tags, English first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The words of a language; null where the desk does not speak it.</summary>
    public Speech? Of(string? language) => language is not null && _byLanguage.TryGetValue(language, out var speech) ? speech : null;

    /// <summary>The words for a request: as its address asks, else as was chosen before, else as the browser prefers.</summary>
    public Speech For(HttpContext? context) =>
        Of(context?.Request.Query[Key]) ?? Of(context?.Request.Cookies[Key]) ?? Preferred(context?.Request) ?? _byLanguage[Languages[0]];

    internal static string Table()
    {
        using var stream = typeof(Speeches).Assembly.GetManifestResourceStream("interface.tsv") ?? throw new InvalidOperationException("the assembly lacks the table of words");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private Speech? Preferred(HttpRequest? request) => request?.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => Of(l.Value.ToString().Split('-')[0])).FirstOrDefault(s => s is not null);
}
