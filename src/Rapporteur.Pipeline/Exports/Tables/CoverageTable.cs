using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>What was read at all: documents by publisher, language and month, whatever the filter of events. Where a month is missing, nothing was read, which is not that nothing happened.</summary>
internal static class CoverageTable
{
    public static readonly RecordTable Coverage = RecordTable.Of(
        "coverage",
        Rows,
        [
            Column<Row>.Text("publisher", r => r.Publisher),
            Column<Row>.Text("language", r => r.Language),
            Column<Row>.Text("month", r => r.Month),
            Column<Row>.Number("documents", r => r.Documents.Count),
            Column<Row>.Number("documents_with_events", r => r.Documents.Count(d => d.Events > 0)),
            Column<Row>.Text("first", r => r.Documents.Min(d => d.Published?.ToString())),
            Column<Row>.Text("last", r => r.Documents.Max(d => d.Published?.ToString())),
            Column<Row>.Number("set_aside_in_all", r => r.SetAside),
            Column<Row>.Text("address", r => r.Order.At("/about")),
            Column<Row>.Text("as_of", r => Provenance.Moment(r.AsOf)),
        ]);

    private static IEnumerable<Row> Rows(ExportOrder order)
    {
        var (asOf, aside) = (order.Archive.AsOf() ?? default, order.Archive.Statistics().SetAside);
        return order.Archive.Documents()
            .GroupBy(d => (d.Publisher, d.Language, Month: d.Published is { Month: > 0 } day ? FormattableString.Invariant($"{day.Year:D4}-{day.Month:D2}") : d.Published?.ToString()))
            .OrderBy(g => g.Key.Publisher, StringComparer.Ordinal).ThenBy(g => g.Key.Language, StringComparer.Ordinal).ThenBy(g => g.Key.Month, StringComparer.Ordinal)
            .Select(g => new Row(g.Key.Publisher, g.Key.Language, g.Key.Month, [.. g], aside, order, asOf));
    }

    private sealed record Row(string? Publisher, string? Language, string? Month, IReadOnlyList<DocumentSummary> Documents, int SetAside, ExportOrder Order, DateTimeOffset AsOf);
}
