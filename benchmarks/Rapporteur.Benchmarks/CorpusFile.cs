using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks;

/// <summary>The documents of a measurement as a file, one a line as JSON, so that other libraries read the very same text.</summary>
internal static class CorpusFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(string root, int megabytes, string path)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var document in new VariedCorpus(Path.Combine(root, "corpus", "en")).Take(megabytes * 1_000_000L)) writer.WriteLine(JsonSerializer.Serialize(LineOf(document), Options));
        return 0;
    }

    public static List<Document> Read(string path) => [.. File.ReadLines(path).Select(l => OfLine(JsonSerializer.Deserialize<Line>(l, Options)!))];

    private static Line LineOf(Document document) =>
        new(document.Id, document.Text, document.TitleSpan.End, document.Published?.ToString(), document.Publisher, document.Language);

    private static Document OfLine(Line line) => new()
    {
        Id = line.Id,
        Text = line.Text,
        TitleSpan = new Span(0, line.Title),
        Published = PartialDate.TryParse(line.Published, out var published) ? published : null,
        Publisher = line.Publisher,
        Language = line.Language,
    };

    /// <param name="Id">Of the document.</param>
    /// <param name="Text">With the title.</param>
    /// <param name="Title">How long the title is.</param>
    /// <param name="Published">The day.</param>
    /// <param name="Publisher">Its name.</param>
    /// <param name="Language">Its tag.</param>
    private sealed record Line(string Id, string Text, int Title, string? Published, string? Publisher, string? Language);
}
