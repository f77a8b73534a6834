using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Pipeline;
using Rapporteur.Pipeline.Evaluation;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur evaluate</c>: how well documents are read, against readings made by hand.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Figures = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Terminal terminal)
    {
        var documents = new Argument<string>("DOCUMENTS") { Description = "The documents: a .jsonl file or a folder." };
        var gold = new Argument<string>("GOLD") { Description = "The readings made by hand, one a line as JSON." };
        var by = new Option<string?>("--by") { Description = "Figures also for each language, publisher or document.", HelpName = "language|publisher|doc" };
        by.AcceptOnlyFromAmong("language", "publisher", "doc");
        var errors = new Option<int>("--errors") { Description = "Print so many events that were missed or invented.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var predictions = new Option<string?>("--predictions") { Description = "Also write the readings to this file.", HelpName = "FILE" };
        var threads = Options.Threads();
        var knowledge = Options.Knowledge();
        var command = new Command("evaluate", "Read documents and score the readings against readings made by hand.") { documents, gold, by, errors, json, predictions, threads, knowledge };
        command.SetAction(parsed =>
        {
            var expected = GoldFile.Read(parsed.GetValue(gold)!);
            var (reader, _) = Places.LoadReader(terminal, parsed.GetValue(knowledge));
            var limits = new IntakeLimits();
            var outcomes = new ReadRun(reader.Read, parsed.GetValue(threads), limits).Read(new MaterialSource(limits, terminal.Input).Find([parsed.GetValue(documents)!]));
            var (readings, lines, aside) = Read(terminal, outcomes);
            if (parsed.GetValue(predictions) is { } path) ExportCommand.ToFile(path, stream =>
            {
                using var writer = new StreamWriter(stream);
                lines.ForEach(line => writer.Write(line + "\n"));
            });
            var result = ReadingEvaluation.Score(expected, readings);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(Json(result));
            else EvaluationReport.Write(terminal.Text, result, Grouping(parsed.GetValue(by)), parsed.GetValue(errors));
            return aside == 0 ? ExitCode.AllWell : ExitCode.NotAll;
        });
        return command;
    }

    private static (Dictionary<string, DocumentReading> Readings, List<string> Lines, int Aside) Read(Terminal terminal, IEnumerable<ReadOutcome> outcomes)
    {
        var (readings, lines, aside) = (new Dictionary<string, DocumentReading>(StringComparer.Ordinal), new List<string>(), 0);
        foreach (var outcome in outcomes)
        {
            if (outcome.Read is { } read)
            {
                // what is scored is what is written: by way of JSON, as anyone else's reading would come
                lines.Add(ReadingJson.Write(read.Reading, read.Document.Text));
                readings[read.Document.Id] = ReadingJson.Read(lines[^1]);
            }
            else
            {
                aside++;
                terminal.Remarks.WriteLine($"{outcome.SetAside!.Source}: {outcome.SetAside.Code} {outcome.SetAside.Message}");
            }
        }

        return (readings, lines, aside);
    }

    private static EvaluationGrouping? Grouping(string? by) => by switch
    {
        "language" => EvaluationGrouping.Language,
        "publisher" => EvaluationGrouping.Publisher,
        "doc" => EvaluationGrouping.Document,
        _ => null,
    };

    private static string Json(EvaluationResult result)
    {
        var figures = result.Slots.ToDictionary(s => s.Name, s => (object)new { precision = s.Precision, recall = s.Recall, f1 = s.F1 }, StringComparer.Ordinal);
        figures["reading score"] = result.ReadingScore;
        return JsonSerializer.Serialize(figures, Figures);
    }
}
