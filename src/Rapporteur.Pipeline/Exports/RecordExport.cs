using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Writes the record out. The same archive gives the same bytes.</summary>
public static class RecordExport
{
    // an archive may hold more events than fit in memory
    private const int Page = 5000;

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        InjectionOptions = InjectionOptions.Escape,
    };

    private static readonly string[] Columns =
    [
        "id", "kind", "main", "status", "format", "start", "end", "title", "organisation", "body", "number", "country", "city", "venue", "participants",
        "part_of", "sources",
    ];

    /// <summary>The events that meet the filter, one JSON object a line.</summary>
    public static void Json(SqliteArchive archive, EventFilter filter, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var e in Events(archive, filter)) output.Write(RecordEventJson.Write(e) + "\n");
    }

    /// <summary>The readings of all documents, one JSON object a line, as kept, each event with the id of its event of the record.</summary>
    public static void Readings(SqliteArchive archive, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var id in archive.DocumentIds()) output.Write(RecordedReading.Write(archive.ReadingAsKept(id)!, archive.EventOf) + "\n");
    }

    /// <summary>The events that meet the filter as a table; cells that a spreadsheet would take for a formula are escaped.</summary>
    public static void Table(SqliteArchive archive, EventFilter filter, TextWriter output)
    {
        using var csv = new CsvWriter(output, Csv, leaveOpen: true);
        foreach (var column in Columns) csv.WriteField(column);
        csv.NextRecord();
        foreach (var e in Events(archive, filter))
        {
            foreach (var cell in Cells(e)) csv.WriteField(cell);
            csv.NextRecord();
        }
    }

    private static IEnumerable<string?> Cells(RecordEvent e) =>
    [
        e.Id, e.Kind, e.IsMain ? "true" : "false", e.Status, string.Join("; ", e.Formats), e.Start?.ToString(), e.End?.ToString(), e.Title, e.Organisation,
        e.Body, e.Number?.ToString(CultureInfo.InvariantCulture), e.Country, e.City, e.Venue, string.Join("; ", e.Parties.Select(Cell)), e.PartOf,
        string.Join("; ", e.Sources),
    ];

    private static string Cell(Party p)
    {
        var who = p.Name ?? p.Group ?? p.Office ?? p.Affiliation ?? "";
        var about = new[] { p.Name is null ? null : p.Office, who == p.Affiliation ? null : p.Affiliation, p.Role }.OfType<string>();
        return $"{who} ({string.Join(", ", about)})";
    }

    private static IEnumerable<RecordEvent> Events(SqliteArchive archive, EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(filter);
        for (var offset = 0; ; offset += Page)
        {
            var page = archive.Events(filter with { Offset = offset, Limit = Page });
            foreach (var e in page) yield return e;
            if (page.Count < Page) yield break;
        }
    }
}
