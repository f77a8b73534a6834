using System.CommandLine;
using System.Globalization;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur undo</c>: takes back decisions by hand.</summary>
internal static class UndoCommand
{
    public static Command Build(Terminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Take back all of them." };
        var archive = Options.Archive();
        var knowledge = Options.Knowledge();
        var command = new Command("undo", "Take back the latest decision by hand.") { all, archive, knowledge };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var settlement = Places.Maker(Knowledge.Load(Places.KnowledgeFolder(terminal, parsed.GetValue(knowledge)))).Settlement;
            if (parsed.GetValue(all)) terminal.Text.WriteLine(Phrases.Count(opened.UndoAll(settlement), "decision") + " taken back");
            else if (opened.Undo(settlement) is { } number) terminal.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decision {number} taken back"));
            else terminal.Text.WriteLine("there is no decision to take back");
            return ExitCode.AllWell;
        });
        return command;
    }
}
