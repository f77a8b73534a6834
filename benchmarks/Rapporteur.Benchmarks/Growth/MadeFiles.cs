using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapporteur.Benchmarks.Growth;

/// <summary>A made corpus as files: documents as <c>rapporteur read</c> takes them, and the truth beside them.</summary>
internal static class MadeFiles
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(int documents, int perDay, string path)
    {
        using var lines = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        using var truth = new StreamWriter(Path.ChangeExtension(path, ".truth.tsv"), false, new UTF8Encoding(false)) { NewLine = "\n" };
        truth.WriteLine("occasion\tdoc\tkind\tday\tmain");
        foreach (var (document, tells) in new MadeCorpus(perDay).Documents(documents))
        {
            lines.WriteLine(JsonSerializer.Serialize(
                new
                {
                    id = document.Id,
                    title = document.Title,
                    text = document.Text[document.TitleSpan.End..].TrimStart(),
                    published = document.Published?.ToString(),
                    publisher = document.Publisher,
                    language = document.Language,
                    url = document.Url,
                },
                Options));
            foreach (var t in tells)
                truth.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{t.Occasion}\t{document.Id}\t{t.Kind}\t{t.Day:yyyy-MM-dd}\t{(t.IsMain ? 1 : 0)}"));
        }

        return 0;
    }
}
