using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur reread</c>: reads what is kept with today's knowledge, and tells what is read otherwise.</summary>
internal static class RereadCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Terminal terminal)
    {
        var diff = new Option<bool>("--diff") { Description = "Only show what would be read otherwise; keep nothing." };
        var archive = Options.Archive();
        var knowledge = Options.Knowledge();
        var format = Options.Format("How to print: in words by document, or one change a line as JSON.", "text", "json");
        var command = new Command("reread", "Read all that is kept anew with today's knowledge, and say what is read otherwise. Ids and decisions by hand stay.") { diff, format, archive, knowledge };
        command.SetAction(parsed =>
        {
            var (reader, known) = Places.LoadReader(terminal, parsed.GetValue(knowledge));
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var isJson = parsed.GetValue(format) == "json";
            string? document = null;
            var summary = new Rereading(opened, reader.Read, Places.Maker(known).Settlement).Run(
                change =>
                {
                    if (!isJson && change.Document != document) terminal.Text.WriteLine(document = change.Document);
                    if (isJson) terminal.Out.WriteLine(Json(change, opened.EventOf));
                    else terminal.Text.WriteLine("  " + change.ToString().ReplaceLineEndings(" "));
                },
                keep: !parsed.GetValue(diff));
            terminal.Remarks.WriteLine($"{Phrases.Count(summary.Documents, "document")} read anew, {summary.Changed} of them otherwise; {(parsed.GetValue(diff) ? "nothing kept" : $"kept in {opened.Path}")}");
            return ExitCode.AllWell;
        });
        return command;
    }

    private static string Json(ReadingChange change, Func<Record.EventSource, string?> eventOf) => JsonSerializer.Serialize(
        new
        {
            doc = change.Document,
            @event = change.Event?.Id,
            about = change.Event?.Words,
            record = change.Event is null ? null : eventOf(new Record.EventSource(change.Document, change.Event.Id)),
            what = change.What,
            was = change.Was,
            now = change.Now,
        },
        Plain);
}
