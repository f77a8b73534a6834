using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks;

/// <summary>As much text as is asked for, from the documents of a corpus: each time round with the paragraphs in another order and in another year.</summary>
internal sealed partial class VariedCorpus
{
    private readonly List<(string Id, string? Title, string[] Paragraphs, PartialDate? Published, string? Publisher, string? Language)> _sources = [];

    public VariedCorpus(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "document.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            string? Text(string key) =>
                json.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            PartialDate? published = PartialDate.TryParse(Text("published"), out var date) ? date : null;
            _sources.Add((path, Text("title"), (Text("text") ?? "").Split("\n\n"), published, Text("publisher"), Text("language")));
        }

        if (_sources.Count == 0) throw new DirectoryNotFoundException($"there is no document.json below {folder}; name the checkout with --root");
    }

    public int Count => _sources.Count;

    public List<Document> Take(long bytes)
    {
        var documents = new List<Document>();
        for (var (taken, n) = (0L, 0); taken < bytes; n++)
        {
            var document = Variant(n);
            taken += Encoding.UTF8.GetByteCount(document.Text);
            documents.Add(document);
        }

        return documents;
    }

    private Document Variant(int n)
    {
        var (source, round) = (_sources[n % Count], n / Count);
        var (head, rest) = (source.Paragraphs[0], source.Paragraphs[1..]);
        var turned = rest.Length == 0 ? rest : [.. rest[(round % rest.Length)..], .. rest[..(round % rest.Length)]];
        var body = Year().Replace(string.Join("\n\n", [head, .. turned]), m => InRound(m.Value, round));
        return Document.Of($"{source.Id}#{round}", source.Title, body) with
        {
            Published = source.Published is { IsDay: true } day && PartialDate.TryParse(Year().Replace(day.ToString(), m => InRound(m.Value, round)), out var moved)
                ? moved
                : source.Published,
            Publisher = source.Publisher,
            Language = source.Language,
        };
    }

    private static string InRound(string year, int round) =>
        (2000 + ((int.Parse(year, CultureInfo.InvariantCulture) - 2000 + round) % 40)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b20[0-3]\d\b")]
    private static partial Regex Year();
}
