using System.CommandLine;
using System.Globalization;
using Rapporteur.Pipeline;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur list</c>: the events of the record.</summary>
internal static class ListCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format("How to print: a table, or one event a line as JSON.", "table", "json");
        var limit = Options.Limit(50);
        var command = new Command("list", "List the events of the record that meet every condition given, by date.") { archive, format, limit };
        var filter = new FilterOptions(command);
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var asked = filter.Read(parsed);
            var events = opened.Events(asked with { Limit = parsed.GetValue(limit) });
            if (parsed.GetValue(format) == "json")
            {
                foreach (var e in events) terminal.Out.WriteLine(RecordEventJson.Write(e));
                return ExitCode.AllWell;
            }

            if (events.Count > 0) EventTable.Write(terminal.Console, events, EventTable.SourceNames(opened));
            var all = opened.CountEvents(asked);
            terminal.Out.WriteLine(all == events.Count
                ? Phrases.Count(all, "event")
                : string.Create(CultureInfo.InvariantCulture, $"{events.Count} of {all} events; --limit N shows more"));
            return ExitCode.AllWell;
        });
        return command;
    }
}
