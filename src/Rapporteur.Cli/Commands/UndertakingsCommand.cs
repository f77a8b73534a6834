using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Spectre.Console;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur undertakings</c>: what was announced for later, and what became of it.</summary>
internal static class UndertakingsCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Build(Terminal terminal)
    {
        var outcome = new Option<string?>("--outcome") { Description = "Only those that are open, held, moved, cancelled or silent.", HelpName = "OUTCOME" };
        outcome.AcceptOnlyFromAmong([.. Enum.GetNames<UndertakingOutcome>().Select(n => n.ToLowerInvariant())]);
        var state = new Option<string?>("--state") { Description = "Only those in this state or with a party of it, by its ISO code.", HelpName = "CODE" };
        var person = new Option<string?>("--person") { Description = "Only those with this person (words of the name).", HelpName = "WORDS" };
        var on = Options.Date("--on", "As of this day. Default: today.");
        var limit = Options.Limit(50);
        var archive = Options.Archive();
        var format = Options.Format("How to print: a table, or one undertaking a line as JSON.", "table", "json");
        var command = new Command("undertakings", "List what was announced or agreed for later, and what became of it.") { outcome, state, person, on, limit, archive, format };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var day = parsed.GetValue(on)?.Last() ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime);
            UndertakingOutcome? asked = parsed.GetValue(outcome) is { } name ? Enum.Parse<UndertakingOutcome>(name, ignoreCase: true) : null;
            var found = new UndertakingLedger(opened, day).List(new EventFilter { State = parsed.GetValue(state), Person = parsed.GetValue(person), Limit = parsed.GetValue(limit) }, asked);
            if (parsed.GetValue(format) == "json")
            {
                foreach (var undertaking in found) terminal.Out.WriteLine(Json(undertaking));
                return ExitCode.AllWell;
            }

            if (found.Count > 0) Write(terminal, found);
            terminal.Text.WriteLine($"{Phrases.Count(found.Count, "undertaking")} as of {PartialDate.OfDay(day.Year, day.Month, day.Day)}, from {Phrases.Count(opened.Statistics().Documents, "document")}. Silent means that no report was read, and no more.");
            terminal.Remarks.WriteLine(CoverageCommand.Sentence(opened));
            return ExitCode.AllWell;
        });
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<Undertaking> undertakings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in new[] { "id", "due", "outcome", "what", "announced by" }) table.AddColumn(head);
        foreach (var u in undertakings)
        {
            var outcome = Name(u.Outcome) + (u.DaysSilent is { } days ? $" for {Phrases.Count(days, "day")}" : "") + (u.MovedFrom is { } from ? $", first for {from}" : "");
            table.AddRow(
                Cell(u.Event.Id[..Math.Min(8, u.Event.Id.Length)]), Cell(u.Due?.ToString() ?? ""), Cell(outcome), Cell(u.Event.Title),
                Cell(string.Join("\n", u.Announcements.Select(a => string.Join(", ", new[] { a.By ?? a.Source.Document, a.Published?.ToString() }.OfType<string>())))));
        }

        terminal.Console.Write(table);

        static Text Cell(string text) => new(Unseen.Shown(text));
    }

    private static string Name(UndertakingOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Json(Undertaking u) => JsonSerializer.Serialize(
        new
        {
            Event = u.Event.Id,
            u.Event.Title,
            u.Event.Kind,
            Outcome = Name(u.Outcome),
            Due = u.Due?.ToString(),
            MovedFrom = u.MovedFrom?.ToString(),
            u.DaysSilent,
            Held = u.Outcome == UndertakingOutcome.Held ? u.Event.Start?.ToString() : null,
            Announcements = u.Announcements.Select(a => new
            {
                Doc = a.Source.Document,
                a.Source.Event,
                a.Status,
                a.By,
                Published = a.Published?.ToString(),
                Due = a.Due?.ToString(),
                Sentence = new[] { a.Sentence.Start, a.Sentence.End },
            }),
        },
        Plain);
}
