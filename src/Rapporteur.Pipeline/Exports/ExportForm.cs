namespace Rapporteur.Pipeline;

/// <summary>A form in which the record leaves: what it is called, and how it is written.</summary>
/// <param name="Name">As the command and the addresses of the desk call it.</param>
/// <param name="MediaType">As answers name it.</param>
/// <param name="Write">Writes what is ordered, as UTF-8 where it is text. The same archive gives the same bytes.</param>
/// <param name="IsText">False for bytes that no screen can show.</param>
public sealed record ExportForm(string Name, string MediaType, Action<ExportOrder, Stream> Write, bool IsText = true)
{
    /// <summary>Every form, by name.</summary>
    public static IReadOnlyList<ExportForm> All { get; } =
    [
        OfText("json", "application/x-ndjson", (order, output) => RecordExport.Json(order.Archive, order.Filter, output)),
        OfText("csv", "text/csv", (order, output) => CsvTable.Write(RecordTable.Named(order.Table), order, output)),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (order, output) => WorkbookTable.Write(RecordTable.Named(order.Table), order, output), IsText: false),
        new("parquet", "application/vnd.apache.parquet", (order, output) => ParquetTable.Write(RecordTable.Named(order.Table), order, output), IsText: false),
        OfText("readings", "application/x-ndjson", (order, output) => RecordExport.Readings(order.Archive, output)),
        OfText("ics", "text/calendar", CalendarExport.Write),
        new("atom", "application/atom+xml", (order, output) => AtomExport.Write(order.LatestChanges(), output)),
        new("jsonfeed", "application/feed+json", (order, output) => JsonFeedExport.Write(order.LatestChanges(), output)),
    ];

    /// <summary>The form of this name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ExportForm Named(string name) => All.First(form => form.Name == name);

    private static ExportForm OfText(string name, string mediaType, Action<ExportOrder, TextWriter> write) => new(name, mediaType, (order, stream) =>
    {
        using var writer = new StreamWriter(stream, bufferSize: 16 * 1024, leaveOpen: true);
        write(order, writer);
    });
}
