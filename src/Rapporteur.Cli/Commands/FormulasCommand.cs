using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur formulas</c>: how states name what they are to each other.</summary>
internal static class FormulasCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Build(Terminal terminal)
    {
        var with = new Option<string?>("--with") { Description = "Relations of this state or organisation, by its code.", HelpName = "CODE" };
        var and = new Option<string?>("--and") { Description = "Only those with this other one.", HelpName = "CODE" };
        var archive = Options.Archive();
        var format = Options.Format("How to print: as text, or one pair a line as JSON.", "text", "json");
        var command = new Command("formulas", "Show how states name what they are to each other: each side's formulas with their first use.") { with, and, archive, format };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var pairs = FormulaWatch.Of(opened.Relations(parsed.GetValue(with)?.ToUpperInvariant(), parsed.GetValue(and)?.ToUpperInvariant()));
            if (parsed.GetValue(format) == "json")
            {
                foreach (var pair in pairs) terminal.Out.WriteLine(Json(pair));
                return ExitCode.AllWell;
            }

            foreach (var pair in pairs) Write(terminal.Text, pair);
            var documents = opened.Statistics().Documents;
            terminal.Text.WriteLine(pairs.Count == 0
                ? $"None of {Phrases.Count(documents, "document")} names such a relation."
                : $"{Phrases.Count(pairs.Count, "pair")}, from {Phrases.Count(documents, "document")}.");
            return ExitCode.AllWell;
        });
        return command;
    }

    private static void Write(TextWriter output, PairFormulas pair)
    {
        output.WriteLine($"{pair.One} and {pair.Other}");
        foreach (var side in pair.Sides)
        {
            output.WriteLine($"  {side.Side ?? "side not known"}");
            foreach (var spell in side.Spells)
            {
                var first = spell.First;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"    {first.Published?.ToString() ?? "undated",-12} {spell.Formula}{(spell.Uses > 1 ? $" ({spell.Uses} times, last {spell.Last?.ToString() ?? "undated"})" : "")}"));
                output.WriteLine($"                 > {first.Sentence} [{first.Document}]");
            }
        }

        output.WriteLine();
    }

    private static string Json(PairFormulas pair) => JsonSerializer.Serialize(
        new
        {
            pair.One,
            pair.Other,
            Sides = pair.Sides.Select(side => new
            {
                side.Side,
                Formulas = side.Spells.Select(spell => new
                {
                    spell.Formula,
                    First = spell.First.Published?.ToString(),
                    Last = spell.Last?.ToString(),
                    spell.Uses,
                    Doc = spell.First.Document,
                    spell.First.Words,
                    Span = new[] { spell.First.Relation.Formula.Span.Start, spell.First.Relation.Formula.Span.End },
                    spell.First.Sentence,
                    spell.First.Relation.Speaker,
                }),
            }),
        },
        Plain);
}
