using System.CommandLine;
using Rapporteur.Archive;
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

            var e = Asked(opened, asked);
            if (isJson) terminal.Out.WriteLine(RecordEventJson.Write(e));
            else EventText.Write(terminal.Text, opened, e);
            return ExitCode.AllWell;
        });
        return command;
    }

    private static RecordEvent Asked(SqliteArchive archive, string asked)
    {
        var found = archive.EventIds(asked);
        if (found.Count > 1) throw new UsageException($"'{asked}' begins the ids of several events: {string.Join(", ", found)}. Give more of it.");
        if (archive.Event(found.Count == 1 ? found[0] : asked) is { } e) return e;
        throw new UsageException(archive.Former(asked) is { } source
            ? $"{asked} stood for {source}, which its document no longer reports or which was decided to be no event."
            : $"there is no event and no document '{asked}' in {archive.Path}. 'rapporteur list --all' and 'rapporteur search WORDS' show ids.");
    }
}
