using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What persons and sides are reported to have said at the events, a row for each time.</summary>
internal static class StatementTable
{
    public static readonly RecordTable Statements = RecordTable.Of(
        "statements",
        Rows,
        [
            Column<Row>.Text("event", r => r.Provenance.Exported!.Event.Id),
            Column<Row>.Text("start", r => r.Provenance.Exported!.Event.Start?.ToString()),
            Column<Row>.Text("speaker", r => r.Statement.Speaker),
            Column<Row>.Text("speaker_as_written", r => Words(r, r.Statement.SpeakerSpan)),
            Column<Row>.Text("verb", r => r.Statement.Cue?.Value),
            Column<Row>.Text("content", r => r.Statement.Content.Value),
            .. Provenance.Columns<Row>(r => r.Provenance, r => Words(r, Sentence(r)), r => r.Provenance.Order.At(RecordAddress.Words(r.Provenance.Source!.Document.Id, Sentence(r)))),
        ]);

    private static IEnumerable<Row> Rows(ExportOrder order)
    {
        var asOf = order.Archive.AsOf() ?? default;
        return from exported in order.Events()
               from source in exported.Sources
               let report = new Report(new ReportColumn(source.Source, source.Document.Publisher, source.Document.Published, source.Language), source.Reading, source.Told)
               from statement in report.Statements
               select new Row(statement, new Provenance(order, exported, source, asOf));
    }

    private static Span Sentence(Row row) => row.Statement.Sentence.Length > 0 ? row.Statement.Sentence : row.Statement.Content.Span;

    private static string? Words(Row row, Span? span) => span is { Length: > 0 } at ? row.Provenance.Source!.Words(at) : null;

    private sealed record Row(Statement Statement, Provenance Provenance);
}
