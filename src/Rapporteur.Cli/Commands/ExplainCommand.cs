using System.CommandLine;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur explain</c>: what each stage made of a document.</summary>
internal static class ExplainCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The document; - is the standard input." };
        var id = new Option<string?>("--id") { Description = "Of a .jsonl file only the document with this id.", HelpName = "ID" };
        var knowledge = Options.Knowledge();
        var command = new Command("explain", "Show what each stage makes of a document: sentences, tokens, mentions, rules that fired.") { file, id, knowledge };
        command.SetAction(parsed =>
        {
            var (reader, known) = Places.LoadReader(terminal, parsed.GetValue(knowledge));
            var asked = parsed.GetValue(id);
            int shown = 0, aside = 0;
            var (limits, lore) = (new IntakeLimits(), new IntakeLore(known.Publishers, reader.Read));
            foreach (var taken in new MaterialSource(limits, terminal.Input).Find([parsed.GetValue(file)!]).Select(material => Intake.Take(material, limits, lore)))
            {
                if (taken.SetAside is { } reason)
                {
                    aside++;
                    terminal.Remarks.WriteLine($"{reason.Source}: {reason.Code} {reason.Message}");
                }
                else if (asked is null || taken.Document!.Id == asked)
                {
                    shown++;
                    terminal.Text.WriteLine(reader.Explain(taken.Document!));
                }
            }

            if (shown == 0 && asked is not null) throw new UsageException($"there is no document '{asked}' in {parsed.GetValue(file)}.");
            return aside == 0 ? ExitCode.AllWell : ExitCode.NotAll;
        });
        return command;
    }
}
