using System.CommandLine;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur authority</c>: who and what exists, by date, and the user's own tables of it.</summary>
internal static class AuthorityCommand
{
    public static Command Build(Terminal terminal) => new Command("authority", "Who and what exists, by date: look it up, check it, add to it.")
    {
        Show(terminal),
        Check(terminal),
        Import(terminal),
        Undo(terminal),
    };

    private static Command Show(Terminal terminal)
    {
        var name = new Argument<string[]>("NAME") { Description = "A person, state, organisation, body, place or venue, in any script and spelling.", Arity = ArgumentArity.OneOrMore };
        var on = Options.Date("--on", "The day asked about. Default: today.");
        var format = Options.Format("How to print: as text, or one JSON object a line.", "text", "json");
        var (knowledge, overlay) = (Options.Knowledge(), Options.Authority());
        var command = new Command("show", "Show who or what bears a name, and what holds of it on a day.") { name, on, format, knowledge, overlay };
        command.SetAction(parsed =>
        {
            var asked = string.Join(' ', parsed.GetValue(name)!);
            var day = parsed.GetValue(on)?.Last() ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime);
            var authority = Load(terminal, parsed.GetValue(knowledge), parsed.GetValue(overlay));
            var found = authority.Find(asked);
            if (found.Count == 0) throw new UsageException($"nobody and nothing is known by the name '{asked}'{authority.Proposal(asked)}");
            foreach (var card in found.Select(e => AuthorityCard.Of(authority, e, day)))
            {
                if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(card.ToJson());
                else AuthorityText.Write(terminal.Out, card);
            }

            return ExitCode.AllWell;
        });
        return command;
    }

    private static Command Check(Terminal terminal)
    {
        var (knowledge, overlay) = (Options.Knowledge(), Options.Authority());
        var command = new Command("check", "Look for what cannot be: two holders of one office, ends before beginnings, unknown codes; and for gaps.") { knowledge, overlay };
        command.SetAction(parsed =>
        {
            var findings = AuthorityCheck.Of(Load(terminal, parsed.GetValue(knowledge), parsed.GetValue(overlay)));
            foreach (var finding in findings) terminal.Out.WriteLine($"{finding.Code}  {finding.Message}");
            var faults = findings.Count(f => f.IsFault);
            terminal.Error.WriteLine($"{Phrases.Count(faults, "fault")}, {Phrases.Count(findings.Count - faults, "gap")}");
            return faults == 0 ? ExitCode.AllWell : ExitCode.NotAll;
        });
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Results of SPARQL in JSON, Popolo JSON, or CSV." };
        var (knowledge, overlay) = (Options.Knowledge(), Options.Authority());
        var command = new Command("import", "Lay a file of one's own over the tables; its rows win.") { file, knowledge, overlay };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new UsageException($"there is no file {path}. See to the spelling of the path.");
            var folder = Places.AuthorityFolder(terminal, parsed.GetValue(overlay));
            var result = AuthorityImport.Run(path, Load(terminal, parsed.GetValue(knowledge), parsed.GetValue(overlay)), folder);
            foreach (var problem in result.Problems) terminal.Error.WriteLine(FormattableString.Invariant($"{path}({problem.Line}): RAP4010: {problem.Message}"));
            terminal.Error.WriteLine($"{Phrases.Count(result.Facts, "fact")} taken, {Phrases.Count(result.Problems.Count, "row")} left out"
                + (result.Folder is null ? "" : $"; kept in {result.Folder}, undone by 'rapporteur authority undo {Path.GetFileName(result.Folder)}'"));
            return result.Problems.Count == 0 ? ExitCode.AllWell : ExitCode.NotAll;
        });
        return command;
    }

    private static Command Undo(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "The import to take back; without it, all imports are listed.", Arity = ArgumentArity.ZeroOrOne };
        var overlay = Options.Authority();
        var command = new Command("undo", "Take an import back, or list them.") { name, overlay };
        command.SetAction(parsed =>
        {
            var folder = Places.AuthorityFolder(terminal, parsed.GetValue(overlay));
            if (parsed.GetValue(name) is not { } given)
            {
                foreach (var one in AuthorityImport.All(folder)) terminal.Out.WriteLine(one);
            }
            else if (!AuthorityImport.Undo(folder, given))
            {
                throw new UsageException($"there is no import '{given}' in {folder}. 'rapporteur authority undo' lists them.");
            }

            return ExitCode.AllWell;
        });
        return command;
    }

    private static Authority Load(Terminal terminal, string? knowledge, string? overlay) =>
        Authority.Load(Places.KnowledgeFolder(terminal, knowledge), Places.AuthorityFolder(terminal, overlay));
}
