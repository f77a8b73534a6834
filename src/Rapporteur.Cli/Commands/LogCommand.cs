using System.CommandLine;
using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur log</c>: the decisions made by hand.</summary>
internal static class LogCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var command = new Command("log", "List the decisions made by hand, the latest first, those taken back too.") { archive };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            foreach (var decision in opened.Decisions()) terminal.Text.WriteLine(Line(decision));
            return ExitCode.AllWell;
        });
        return command;
    }

    private static string Line(Decision d)
    {
        var v = d.Verdict;
        var said = v.Kind switch
        {
            RulingKind.Together => "one event: " + string.Join(", ", v.Sources),
            RulingKind.Apart => $"not the same: {string.Join(", ", v.Sources)} and {string.Join(", ", v.Others)}",
            RulingKind.Value => $"{v.Key} of {v.Sources[0]}: {v.Value ?? "none"}",
            _ => "no event: " + string.Join(", ", v.Sources),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{d.Number}  {d.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm}  {said}")
            + (v.Note is null ? "" : $"; {v.Note}")
            + (d.Lost.IsEmpty ? "" : $"; no longer reported: {string.Join(", ", d.Lost)}")
            + (d.UndoneAt is { } undone ? string.Create(CultureInfo.InvariantCulture, $"; taken back {undone.UtcDateTime:yyyy-MM-dd HH:mm}") : "");
    }
}
