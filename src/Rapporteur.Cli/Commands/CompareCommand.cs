using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Pipeline;
using Spectre.Console;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur compare</c>: the reports of one event side by side.</summary>
internal static class CompareCommand
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Command Build(Terminal terminal)
    {
        var id = new Argument<string>("EVENT") { Description = "Id of an event, or as much of its beginning as no other shares." };
        var omitted = new Option<int?>("--omitted-by") { Description = "Only what report N does not say and another does.", HelpName = "N" };
        var only = new Option<int?>("--only-in") { Description = "Only what report N alone says.", HelpName = "N" };
        var different = new Option<bool>("--different") { Description = "Only what reports say differently." };
        var archive = Options.Archive();
        var format = Options.Format("How to print: a table, or JSON.", "table", "json");
        var command = new Command("compare", "Lay the reports of one event side by side: what each says, leaves out, or says differently.") { id, omitted, only, different, archive, format };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var readouts = ReadoutComparison.Of(opened, Places.AskedEvent(opened, parsed.GetValue(id)!).Id)!;
            var facts = readouts.Facts.AsEnumerable();
            if (Report(parsed.GetValue(omitted), "--omitted-by", readouts) is { } silent) facts = facts.Where(f => f.IsOmittedBy(silent));
            if (Report(parsed.GetValue(only), "--only-in", readouts) is { } alone) facts = facts.Where(f => f.IsOnlyIn(alone));
            if (parsed.GetValue(different)) facts = facts.Where(f => f.IsWordedDifferently);
            readouts = readouts with { Facts = [.. facts] };
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(Json(readouts));
            else Write(terminal, readouts);
            return ExitCode.AllWell;
        });
        return command;
    }

    private static int? Report(int? number, string option, Readouts readouts) => number switch
    {
        null => null,
        var n when n >= 1 && n <= readouts.Reports.Count => n - 1,
        _ => throw new UsageException(FormattableString.Invariant($"{option} takes the number of a report, from 1 to {readouts.Reports.Count}.")),
    };

    private static void Write(Terminal terminal, Readouts readouts)
    {
        terminal.Text.WriteLine(readouts.Event.Title + "\n");
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("fact");
        for (var i = 0; i < readouts.Reports.Count; i++)
        {
            var report = readouts.Reports[i];
            table.AddColumn(new TableColumn(Cell(FormattableString.Invariant($"{i + 1} {report.Name}\n{string.Join(", ", new[] { report.Published?.ToString(), report.Language }.OfType<string>())}"))));
        }

        var section = "";
        foreach (var fact in readouts.Facts)
        {
            table.AddRow([Cell(fact.Section == section ? "" : fact.Section), Cell(fact.Label), .. fact.Cells.Select(c => Cell(Told(c, fact.Section)))]);
            section = fact.Section;
        }

        terminal.Console.Write(table);
        terminal.Text.WriteLine(readouts.Reports.Count == 1
            ? "One report has been read; there is nothing to compare it with."
            : $"{Phrases.Count(readouts.Facts.Count, "fact")} in {Phrases.Count(readouts.Reports.Count, "report")}: + said, - not said, ! said differently.");
    }

    private static string Told(ComparedCell cell, string section) => cell.State switch
    {
        CellState.Silent => "-",
        CellState.Different => "! " + Words(cell),
        _ => section is "statements" ? "+ " + Words(cell) : "+ " + cell.Wordings[0].Text,
    };

    private static string Words(ComparedCell cell) => string.Join("\n  ", cell.Wordings.Select(w => w.Text.ReplaceLineEndings(" ")));

    private static Text Cell(string text) => new(Unseen.Shown(text));

    private static string Json(Readouts readouts) => JsonSerializer.Serialize(
        new
        {
            Event = readouts.Event.Id,
            readouts.Event.Title,
            Reports = readouts.Reports.Select(r => new { Doc = r.Source.Document, Event = r.Source.Event, r.Publisher, Published = r.Published?.ToString(), r.Language }),
            Facts = readouts.Facts.Select(f => new
            {
                f.Section,
                f.Label,
                Cells = f.Cells.Select(c => new { c.State, Words = c.Wordings.Select(w => new { w.Text, Span = new[] { w.Span.Start, w.Span.End } }) }),
            }),
        },
        Plain);
}
