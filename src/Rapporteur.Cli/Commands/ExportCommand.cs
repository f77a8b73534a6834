using System.CommandLine;
using System.Text;
using Rapporteur.Archive;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur export</c>: the record as a file.</summary>
internal static class ExportCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format("The events one a line as JSON, the events as a table, or the readings one a line as JSON.", "json", "csv", "readings");
        var output = new Option<string?>("--output") { Description = "The file to write. Default: the standard output.", HelpName = "FILE" };
        var command = new Command("export", "Write out the whole record: the same archive gives the same bytes.") { archive, format, output };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var form = parsed.GetValue(format)!;
            if (parsed.GetValue(output) is { } path) ToFile(path, writer => Write(opened, form, writer));
            else Write(opened, form, terminal.Out);
            return ExitCode.AllWell;
        });
        return command;
    }

    /// <summary>Writes beside the file and moves it into place, so that there is never half a file.</summary>
    internal static void ToFile(string path, Action<TextWriter> write)
    {
        var beside = path + ".part";
        using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(false))) write(writer);
        File.Move(beside, path, overwrite: true);
    }

    private static void Write(SqliteArchive archive, string format, TextWriter output)
    {
        switch (format)
        {
            case "csv":
                RecordExport.Table(archive, new EventFilter(), output);
                break;
            case "readings":
                RecordExport.Readings(archive, output);
                break;
            default:
                RecordExport.Json(archive, new EventFilter(), output);
                break;
        }
    }
}
