using System.CommandLine;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur show</c>: an event or a document with all that is kept of it.</summary>
internal static class ShowCommand
{
    public static Command Build(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of an event, or its beginning, or of a document." };
        var archive = Options.Archive();
        var format = Options.Format("How to print: as text, or as one line of JSON (an event of the record, or a reading).", "text", "json");
        var command = new Command("show", "Show an event of the record, or what a document says, each value with its words.") { id, archive, format };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var asked = parsed.GetValue(id)!;
            var isJson = parsed.GetValue(format) == "json";
            if (opened.Document(asked) is { } document)
            {
                if (isJson) terminal.Out.WriteLine(opened.ReadingAsKept(asked));
                else DocumentText.Write(terminal.Text, opened, document);
                return ExitCode.AllWell;
            }

            var e = Places.AskedEvent(opened, asked);
            if (isJson) terminal.Out.WriteLine(RecordEventJson.Write(e));
            else EventText.Write(terminal.Text, opened, e);
            return ExitCode.AllWell;
        });
        return command;
    }
}
