using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur coverage</c>: what was read of each publisher, by month.</summary>
internal static class CoverageCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format("How to print: as text, or one publisher and month a line as JSON.", "text", "json");
        var command = new Command("coverage", "Show how many documents of each publisher were read, by month: what a count rests on.") { format, archive };
        command.SetAction(parsed =>
        {
            using var opened = Places.OpenArchive(terminal, parsed.GetValue(archive));
            var months = opened.Coverage();
            if (parsed.GetValue(format) == "json")
            {
                foreach (var m in months) terminal.Out.WriteLine(JsonSerializer.Serialize(new { publisher = m.Publisher, month = m.Month, documents = m.Documents }, Plain));
                return ExitCode.AllWell;
            }

            foreach (var publisher in months.GroupBy(m => m.Publisher))
            {
                terminal.Text.WriteLine($"{publisher.Key ?? "no publisher named"}: {Phrases.Count(publisher.Sum(m => (long)m.Documents), "document")}");
                foreach (var year in publisher.GroupBy(m => m.Month?[..4]))
                    terminal.Text.WriteLine($"  {year.Key ?? "undated"}: " + string.Join(", ", year.Select(m => string.Create(CultureInfo.InvariantCulture, $"{(m.Month is { Length: > 4 } month ? month[5..] + ": " : "")}{m.Documents}"))));
            }

            terminal.Text.WriteLine(Sentence(opened));
            return ExitCode.AllWell;
        });
        return command;
    }

    /// <summary>What stands under a count: what was read at all.</summary>
    internal static string Sentence(SqliteArchive archive)
    {
        var publishers = archive.Publishers();
        var (first, last) = (publishers.Select(p => p.First).Where(d => d is not null).Min(), publishers.Select(p => p.Last).Where(d => d is not null).Max());
        return $"Read: {Phrases.Count(publishers.Sum(p => (long)p.Documents), "document")} of {Phrases.Count(publishers.Count(p => p.Name is not null), "publisher")}"
            + (first is null ? "." : $", published from {first} to {last}.") + " What was not read is not counted.";
    }
}
