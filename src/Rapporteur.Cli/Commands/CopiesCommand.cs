using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur copies</c>: which documents are one text with several addresses, and where their words differ.</summary>
internal static class CopiesCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of a document, or of an event (or its beginning)." };
        var archive = Options.Archive();
        var format = Options.Format("How to print: as text, or one text a line as JSON.", "text", "json");
        var command = new Command("copies", "Show which reports are the same release re-posted or lightly edited, with the words that differ.") { id, format, archive };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var asked = parsed.GetValue(id)!;
            var texts = opened.Document(asked) is null ? TextCopies.OfEvent(opened, Places.AskedEvent(opened, asked)) : [TextCopies.OfDocument(opened, asked)];
            foreach (var copies in texts.Where(t => t.Count > 0))
            {
                if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(Json(copies));
                else Write(terminal.Text, copies);
            }

            if (texts.All(t => t.Count == 0)) terminal.Remarks.WriteLine("No two reports are one text.");
            return ExitCode.AllWell;
        });
        return command;
    }

    private static void Write(TextWriter output, IReadOnlyList<TextCopy> copies)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one text, {copies.Count} addresses"));
        foreach (var (document, changes) in copies)
        {
            output.WriteLine($"{document.Id}, " + string.Join(", ", new[] { document.Publisher, document.Published?.ToString(), document.Url }.OfType<string>())
                + (document == copies[0].Document ? "" : changes.Count == 0 ? ": word for word" : $": {Phrases.Count(changes.Count, "difference")}"));
            foreach (var change in changes) output.WriteLine($"  ... {change.Before} [-{change.Was}-] {{+{change.Now}+}}");
        }

        output.WriteLine();
    }

    private static string Json(IReadOnlyList<TextCopy> copies) => JsonSerializer.Serialize(
        copies.Select(c => new
        {
            doc = c.Document.Id,
            publisher = c.Document.Publisher,
            published = c.Document.Published?.ToString(),
            url = c.Document.Url,
            changes = c.Changes.Select(w => new { before = w.Before, was = w.Was, now = w.Now }),
        }),
        Plain);
}
