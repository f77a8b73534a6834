using System.CommandLine;
using System.Text.Json;
using Rapporteur.Pipeline;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur reconcile</c>: which events of readings are one, without an archive.</summary>
internal static class ReconcileCommand
{
    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("READINGS") { Description = "Files of readings, one a line as JSON, as 'read --format json' and 'export --format readings' write them.", Arity = ArgumentArity.OneOrMore };
        var format = Options.Format("What to print: the readings, each event with the id of its event of the record, or the events of the record with the reasons, one a line as JSON.", "readings", "events");
        var knowledge = Options.Knowledge();
        var command = new Command("reconcile", "Say which events of readings are one occasion. Nothing is kept.") { paths, format, knowledge };
        command.SetAction(parsed =>
        {
            var readings = parsed.GetValue(paths)!.SelectMany(Lines).ToList();
            var made = Places.Maker(Knowledge.Load(Places.KnowledgeFolder(terminal, parsed.GetValue(knowledge)))).Settle(readings.Select(r => r.Reading));
            if (parsed.GetValue(format) == "events")
            {
                foreach (var e in made) terminal.Out.WriteLine(RecordEventJson.Write(e));
                return ExitCode.AllWell;
            }

            var record = made.SelectMany(e => e.Sources.Select(s => (Source: s, e.Id))).ToDictionary(s => s.Source, s => s.Id);
            foreach (var (json, _) in readings) terminal.Out.WriteLine(RecordedReading.Write(json, record.GetValueOrDefault));
            return ExitCode.AllWell;
        });
        return command;
    }

    private static IEnumerable<(string Json, DocumentReading Reading)> Lines(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}. See to the spelling of the path.");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return (line, Read(path, number, line));
        }
    }

    private static DocumentReading Read(string path, int number, string line)
    {
        try
        {
            return ReadingJson.Read(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UsageException(FormattableString.Invariant($"{path}:{number} is not a reading: {e.Message}"), e);
        }
    }
}
