using System.Text.Json;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests.Corpus;

/// <summary>A document of <c>corpus/</c>, the reading it must yield, and the one it yields.</summary>
/// <param name="Language">The folder it stands in.</param>
/// <param name="Gold">Made by hand.</param>
/// <param name="Read">Made by the reader; written as JSON and read back, as others get it.</param>
internal sealed record Golden(string Language, DocumentReading Gold, DocumentReading Read);

/// <summary>All documents of <c>corpus/</c>, read once for all tests, in ordinal order.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<Golden>> All = new(Load);

    public static IReadOnlyList<Golden> Documents => All.Value;

    /// <summary>True when the files that hold today's figures are to be written anew.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("RAPPORTEUR_ACCEPT") == "1";

    /// <summary>A file of the corpus folder.</summary>
    public static string File(string name) => Path.Combine(Root(), "corpus", name);

    private static List<Golden> Load()
    {
        var reader = new Reader(Knowledge.Load(Path.Combine(Root(), "knowledge")));
        return
        [
            .. from language in Folders(Path.Combine(Root(), "corpus"))
               from folder in Folders(language)
               let document = Document(Path.Combine(folder, "document.json"))
               let gold = ReadingJson.Read(System.IO.File.ReadAllText(Path.Combine(folder, "reading.json")))
               select new Golden(Path.GetFileName(language), gold, ReadingJson.Read(ReadingJson.Write(reader.Read(document), document.Text))),
        ];
    }

    private static Document Document(string path)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return Record.Document.Of(Text("id")!, Text("title"), Text("text")!) with
        {
            Publisher = Text("publisher"),
            Published = PartialDate.TryParse(Text("published"), out var day) ? day : null,
            Language = Text("language"),
            Url = Text("url"),
        };

        string? Text(string key) => json.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
    }

    private static IEnumerable<string> Folders(string folder) => Directory.GetDirectories(folder).Order(StringComparer.Ordinal);

    internal static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "rapporteur.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no rapporteur.slnx above {AppContext.BaseDirectory}: run the tests from a checkout");
    }
}
