using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Spectre.Console;

namespace Rapporteur.Cli;

/// <summary>Events of the record as a table.</summary>
internal static class EventTable
{
    private const int MostParties = 4;

    /// <param name="console">Where to.</param>
    /// <param name="events">The rows.</param>
    /// <param name="sourceName">How to name a document as a source.</param>
    public static void Write(IAnsiConsole console, IEnumerable<RecordEvent> events, Func<string, string> sourceName)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (head, wraps) in new[] { ("id", false), ("date", false), ("kind", false), ("body", true), ("place", true), ("who", true), ("sources", true) })
            table.AddColumn(new TableColumn(head) { NoWrap = !wraps, Padding = new Padding(0, 0) });
        foreach (var e in events)
        {
            table.AddRow(
                Cell(e.Id[..Math.Min(8, e.Id.Length)]),
                Cell(Day(e)),
                Cell(e.Status == "held" ? e.Kind : $"{e.Kind},\n{e.Status}"),
                Cell(string.Join(' ', new[] { e.Organisation, e.Body }.OfType<string>())),
                Cell(string.Join(", ", new[] { e.Venue, e.City, e.Country }.OfType<string>())),
                Cell(Who(e)),
                Cell(string.Join(", ", e.Sources.Select(s => sourceName(s.Document)).Distinct())));
        }

        console.Write(table);

        static Text Cell(string text) => new(Unseen.Shown(text));
    }

    /// <summary>How a document is named as a source: by its publisher where it has one.</summary>
    public static Func<string, string> SourceNames(SqliteArchive archive)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return id => names.TryGetValue(id, out var known) ? known : names[id] = archive.Document(id)?.Document.Publisher ?? id;
    }

    // 2019-04-14/15: of an end only what differs from the start, as ISO 8601 allows
    private static string Day(RecordEvent e) => e is { Start: { IsDay: true } start, End: { IsDay: true } end } && end != start && (end.Year, end.Month) == (start.Year, start.Month)
        ? string.Create(CultureInfo.InvariantCulture, $"{start}/{end.Day:D2}")
        : When(e);

    public static string When(RecordEvent e) => e.End is { } end && end != e.Start ? $"{e.Start}/{end}" : e.Start?.ToString() ?? "";

    public static string Who(Party p) => p.Name ?? p.Group ?? (p.Office is null ? p.Affiliation ?? "" : p.Affiliation is null ? p.Office : $"{p.Office} of {p.Affiliation}");

    private static string Who(RecordEvent e)
    {
        // one word for a collective will do, however many its reports have
        var names = e.Parties.Where(p => p.Group is null)
            .Concat(e.Parties.Where(p => p.Group is not null).DistinctBy(p => p.Affiliation ?? p.Group, StringComparer.Ordinal))
            .Select(Who).Distinct().ToList();
        return string.Join(", ", names.Take(MostParties)) + (names.Count > MostParties ? FormattableString.Invariant($" and {names.Count - MostParties} more") : "");
    }
}
