using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur demo</c>: reads the samples into a fresh archive, shows the record and serves it.</summary>
internal static class DemoCommand
{
    public static Command Build(Terminal terminal)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "End after the table." };
        var port = Options.Port();
        var knowledge = Options.Knowledge();
        var command = new Command("demo", "Read the samples into a fresh archive, show the record as a table, and serve it.") { noServe, port, knowledge };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Places.DemoArchive(terminal);
            foreach (var old in new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists)) File.Delete(old);
            var (reader, known) = Places.LoadReader(terminal, parsed.GetValue(knowledge));
            var code = Read(terminal, reader, known, path);
            return parsed.GetValue(noServe) ? code : await ServeCommand.Run(terminal, path, known, parsed.GetValue(port), cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static int Read(Terminal terminal, Reader reader, Knowledge known, string path)
    {
        var limits = new IntakeLimits();
        using var archive = SqliteArchive.Open(path, terminal.Clock);
        var run = new ReadRun(reader.Read, Environment.ProcessorCount, limits, new IntakeLore(known.Publishers, reader.Read));
        return ReadCommand.Run(terminal, run.Read(new MaterialSource(limits, terminal.Input).Find([Places.Samples()])), archive, Places.Maker(known), "table");
    }
}
