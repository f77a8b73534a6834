using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur chains</c>: the sessions of a body in order, and the numbers that are missing among them.</summary>
internal static class ChainsCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Terminal terminal)
    {
        var body = new Option<string?>("--body") { Description = "Only bodies of this organisation (its code), or whose name has these words.", HelpName = "WORDS" };
        var archive = Options.Archive();
        var format = Options.Format("How to print: as text, or one body a line as JSON.", "text", "json");
        var command = new Command("chains", "Show the sessions of each body in order with their numbers, and point out the gaps.") { body, format, archive };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            foreach (var chain in SessionChain.All(opened, parsed.GetValue(body)))
            {
                if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(Json(chain));
                else Write(terminal.Text, chain);
            }

            terminal.Remarks.WriteLine(CoverageCommand.Sentence(opened));
            return ExitCode.AllWell;
        });
        return command;
    }

    private static void Write(TextWriter output, SessionChain chain)
    {
        output.WriteLine(string.Join(' ', new[] { chain.Organisation, chain.Body }.OfType<string>()));
        var told = 0;
        foreach (var session in chain.Sessions)
        {
            foreach (var gap in chain.Gaps.Skip(told).TakeWhile(g => session.Number > g.Last).ToList())
            {
                output.WriteLine($"      {gap}");
                told++;
            }

            output.WriteLine($"{(session.Number is { } n ? Phrases.Ordinal(n) : ""),5} {session.Start?.ToString() ?? "undated",-10} {session.Id[..8]} {session.Title}");
        }

        output.WriteLine();
    }

    private static string Json(SessionChain chain) => JsonSerializer.Serialize(
        new
        {
            organisation = chain.Organisation,
            body = chain.Body,
            sessions = chain.Sessions.Select(s => new { id = s.Id, number = s.Number, start = s.Start?.ToString(), status = s.Status, title = s.Title }),
            gaps = chain.Gaps.Select(g => new { first = g.First, last = g.Last, words = g.ToString(), mentioned = g.Mentioned.Select(m => m.Id) }),
        },
        Plain);
}
