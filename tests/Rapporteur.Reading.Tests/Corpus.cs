using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests;

/// <summary>The English documents of <c>corpus/</c>, in ordinal order.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<Document>> All = new(() =>
        [.. Directory.GetDirectories(Path.Combine(English.Root(), "corpus", "en")).Order(StringComparer.Ordinal).Select(Load)]);

    public static IReadOnlyList<Document> Documents => All.Value;

    private static Document Load(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "document.json")));
        return Document.Of(Text("id")!, Text("title"), Text("text")!) with
        {
            Publisher = Text("publisher"),
            Published = PartialDate.TryParse(Text("published"), out var day) ? day : null,
            Language = Text("language"),
            Url = Text("url"),
        };

        string? Text(string key) => json.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
    }
}
