using System.CommandLine;
using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur read</c>: reads files and folders into the archive.</summary>
internal static class ReadCommand
{
    // as many rows as a person looks through; the rest is for 'list' and 'export'
    private const int MostRows = 100;

    // beyond this nobody waits for a table
    private const int MostOccasions = 5000;

    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files (.txt, .html, .htm, .jsonl) and folders; - is the standard input.", Arity = ArgumentArity.OneOrMore };
        var archive = Options.Archive();
        var knowledge = Options.Knowledge();
        var threads = Options.Threads();
        var format = Options.Format("What to print: the events as a table, one reading a line as JSON, or every mention as a line of TSV.", "table", "json", "mentions");
        var noKeep = new Option<bool>("--no-keep") { Description = "Keep nothing in the archive." };
        var command = new Command("read", "Read reports and keep documents, readings and events in the archive.") { paths, archive, format, noKeep, threads, knowledge };
        command.SetAction(parsed =>
        {
            var (reader, known) = Places.LoadReader(terminal, parsed.GetValue(knowledge));
            using var kept = parsed.GetValue(noKeep) ? null : SqliteArchive.Open(Places.Archive(terminal, parsed.GetValue(archive)), terminal.Clock);
            var limits = new IntakeLimits();
            var run = new ReadRun(reader.Read, parsed.GetValue(threads), limits, new IntakeLore(known.Publishers, reader.Read));
            return Run(terminal, run.Read(new MaterialSource(limits, terminal.Input).Find(parsed.GetValue(paths)!)), kept, Places.Maker(known), parsed.GetValue(format)!);
        });
        return command;
    }

    /// <summary>Runs to the end, prints in the form asked for, and says on the error output what became of everything.</summary>
    internal static int Run(Terminal terminal, IEnumerable<ReadOutcome> outcomes, SqliteArchive? archive, RecordMaker maker, string format)
    {
        var readings = new List<DocumentReading>();
        var publishers = new Dictionary<string, string>(StringComparer.Ordinal);
        var occasions = 0;
        using var progress = new ProgressLine(terminal, isQuiet: format != "table" && terminal.IsOutScreen);
        if (format == "mentions") terminal.Out.WriteLine(MentionLines.Head);
        var summary = Keeper.Run(
            outcomes,
            archive,
            maker.Settlement,
            outcome =>
            {
                if (outcome.SetAside is { } aside) progress.Remark($"{aside.Source}: {aside.Code} {aside.Message}");
                if (outcome.Read is not { } read) return;
                foreach (var noticed in read.Intake) progress.Remark($"{read.Source}: {noticed.Code} {noticed.Message}");
                if (format == "json") terminal.Out.WriteLine(ReadingJson.Write(read.Reading, read.Document.Text));
                else if (format == "mentions") MentionLines.Write(terminal.Out, read.Document, read.Reading);
                else if (occasions <= MostOccasions) Remember(read);
            },
            progress.Show);
        progress.Clear();
        if (occasions > MostOccasions) terminal.Out.WriteLine("more events than a table holds; 'rapporteur list' shows them by date");
        else if (format == "table") Table(terminal, archive, maker, readings, publishers);
        terminal.Out.Flush();
        terminal.Remarks.WriteLine(Sentence(summary, archive));
        return summary.SetAside.Count == 0 ? ExitCode.AllWell : ExitCode.NotAll;

        void Remember(ReadDocument read)
        {
            publishers[read.Document.Id] = read.Document.Publisher ?? read.Document.Id;
            readings.Add(read.Reading);
            occasions += read.Reading.Events.Length;
        }
    }

    private static void Table(Terminal terminal, SqliteArchive? archive, RecordMaker maker, List<DocumentReading> readings, Dictionary<string, string> publishers)
    {
        var events = archive is null
            ? maker.Settle(readings)
            : [.. readings.SelectMany(r => r.Events.Select(e => new EventSource(r.Document, e.Id))).Select(archive.EventOf).OfType<string>().Distinct().Select(archive.Event).OfType<RecordEvent>()];
        var names = archive is null ? id => publishers.GetValueOrDefault(id, id) : EventTable.SourceNames(archive);
        var sorted = events.Where(e => e.IsMain).OrderBy(e => e.Start is null).ThenBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        if (sorted.Count > 0) EventTable.Write(terminal.Console, sorted.Take(MostRows), names);
        if (sorted.Count > MostRows)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {sorted.Count - MostRows} more; 'rapporteur list --limit N' or 'rapporteur export' shows them"));
    }

    private static string Sentence(RunSummary summary, SqliteArchive? archive)
    {
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{Phrases.Count(summary.Read, "document")} read, {summary.SetAside.Count} set aside");
        return summary.Kept is not { } kept
            ? sentence + "; nothing kept"
            : string.Create(CultureInfo.InvariantCulture, $"{sentence}; {kept.Added} new, {kept.Changed} changed, {kept.Known} known before; kept in {archive!.Path}");
    }
}
