using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Spectre.Console;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur search</c>: documents by their words.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words, or beginnings of words, that the document holds, in any order.", Arity = ArgumentArity.OneOrMore };
        var archive = Options.Archive();
        var limit = Options.Limit(20);
        var format = Options.Format("How to print: as text, or one document a line as JSON.", "text", "json");
        var command = new Command("search", "Find documents by their words, best first, each with a stretch of its text.") { words, archive, limit, format };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var hits = opened.Search(string.Join(' ', parsed.GetValue(words)!), parsed.GetValue(limit));
            if (parsed.GetValue(format) == "json")
            {
                foreach (var hit in hits) terminal.Out.WriteLine(Json(hit));
                return ExitCode.AllWell;
            }

            foreach (var hit in hits)
            {
                var (document, snippet) = hit;
                terminal.Console.Write(new Paragraph(Flat(string.Join(", ", new[] { document.Id, document.Published?.ToString(), document.Publisher }.OfType<string>())) + "\n"));
                if (document.Title.Length > 0) terminal.Console.Write(new Paragraph($"  {Flat(document.Title)}\n", new Style(decoration: Decoration.Bold)));
                terminal.Console.Write(Marked(snippet));
            }

            terminal.Console.WriteLine(hits.Count == 0 ? "No document holds all these words." : "");
            return ExitCode.AllWell;
        });
        return command;
    }

    private static Paragraph Marked(Snippet snippet)
    {
        var paragraph = new Paragraph("  … ");
        var at = 0;
        foreach (var mark in snippet.Marks)
        {
            paragraph.Append(Flat(snippet.Text[at..mark.Start]));
            paragraph.Append(Flat(snippet.Text[mark.Start..mark.End]), new Style(foreground: Color.Yellow, decoration: Decoration.Bold));
            at = mark.End;
        }

        return paragraph.Append(Flat(snippet.Text[at..]) + " …\n");
    }

    private static string Flat(string text) => Unseen.Shown(text).Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static string Json(SearchHit hit) => JsonSerializer.Serialize(
        new
        {
            doc = hit.Document.Id,
            title = hit.Document.Title,
            published = hit.Document.Published?.ToString(),
            publisher = hit.Document.Publisher,
            url = hit.Document.Url,
            snippet = hit.Snippet.Text,
            span = new[] { hit.Snippet.At.Start, hit.Snippet.At.End },
            marks = hit.Snippet.Marks.Select(m => new[] { m.Start, m.End }),
        },
        Plain);
}
