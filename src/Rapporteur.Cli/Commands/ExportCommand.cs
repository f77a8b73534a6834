using System.CommandLine;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur export</c>: the record, or what of it meets a filter, as a file.</summary>
internal static class ExportCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format("The form to write: docs/exports.md tells of each.", [.. ExportForm.All.Select(f => f.Name)]);
        var table = new Option<string>("--table") { Description = "For csv, xlsx and parquet, the table: docs/tables.md tells of each.", HelpName = string.Join('|', RecordTable.All.Select(t => t.Name)), DefaultValueFactory = _ => "meetings" };
        table.AcceptOnlyFromAmong([.. RecordTable.All.Select(t => t.Name)]);
        var on = Options.Date("--on", "For undertakings, as of this day. Default: today.");
        var output = new Option<string?>("--output") { Description = "The file to write. Default: the standard output.", HelpName = "FILE" };
        var desk = new Option<Uri>("--address")
        {
            Description = "Where a desk shows the record; addresses of the record begin so. Default: http://localhost:5080.",
            HelpName = "URL",
            DefaultValueFactory = _ => new Uri("http://localhost:5080"),
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var given) && given.Scheme is "http" or "https") return given;
                result.AddError($"'{result.Tokens[0].Value}' is no address of a desk. Give --address as http://HOST:PORT or https://HOST.");
                return null;
            },
        };
        var command = new Command("export", "Write out the record, or the events that meet every condition given: the same archive gives the same bytes.") { archive, format, table, on, output, desk };
        var filter = new FilterOptions(command);
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var form = ExportForm.Named(parsed.GetValue(format)!);
            var order = new ExportOrder
            {
                Archive = opened,
                Filter = filter.Read(parsed),
                Desk = parsed.GetValue(desk)!,
                Today = parsed.GetValue(on)?.Last() ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime),
                Table = parsed.GetValue(table)!,
                Names = NamesIfWhole(terminal),
            };
            if (parsed.GetValue(output) is { } path) ToFile(path, stream => form.Write(order, stream));
            else if (form.IsText) form.Write(order, new WriterStream(terminal.Out));
            else throw new UsageException($"{form.Name} is no text for a screen. Name a file with --output.");
            return ExitCode.AllWell;
        });
        return command;
    }

    /// <summary>Writes beside the file and moves it into place, so that there is never half a file.</summary>
    internal static void ToFile(string path, Action<Stream> write)
    {
        var beside = path + ".part";
        using (var stream = File.Create(beside)) write(stream);
        File.Move(beside, path, overwrite: true);
    }

    // what is kept can be written out whatever state the knowledge is in; codes then stand without names
    private static IReadOnlyDictionary<string, string> NamesIfWhole(Terminal terminal)
    {
        try
        {
            return Places.Names(Places.LoadReader(terminal, null).Knowledge);
        }
        catch (KnowledgeException)
        {
            return new Dictionary<string, string>();
        }
    }
}
