using System.CommandLine;
using System.Globalization;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur verify</c>: recomputes every kept value from its captured document.</summary>
internal static class VerifyCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var knowledge = Options.Knowledge();
        var command = new Command("verify", "Recompute every kept value from its captured document, and say which sentence no longer carries it.") { archive, knowledge };
        command.SetAction(parsed =>
        {
            var (reader, known) = Places.LoadReader(terminal, parsed.GetValue(knowledge));
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var failed = 0;
            var summary = new Verification(opened, reader.Read, known.Version, Places.Maker(known).Settlement).Run(d =>
            {
                failed++;
                terminal.Text.WriteLine($"{d.Document}: {d.Value}: {d.Message}" + (d.Sentence is null ? "" : $"; the document has '{d.Sentence.ReplaceLineEndings(" ")}'"));
            });
            terminal.Text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Phrases.Count(summary.Documents, "document")}, {Phrases.Count(summary.Values, "value")}, {Phrases.Count(summary.Events, "event")} verified; {Phrases.Count(summary.Reread, "document")} read again; {failed} no longer hold"));
            if (summary.Reread < summary.Documents)
                terminal.Text.WriteLine($"{Phrases.Count(summary.Documents - summary.Reread, "document")} read with other knowledge than today's; 'rapporteur read' reads them anew.");
            return failed == 0 ? ExitCode.AllWell : ExitCode.NotAll;
        });
        return command;
    }
}
