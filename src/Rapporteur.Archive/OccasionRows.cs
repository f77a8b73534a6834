using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>What documents report, as reconciliation looks it up.</summary>
internal static class OccasionRows
{
    public static Shelf Shelf(SqliteConnection connection) => new(
        id => connection.ExecuteScalar<string?>("select json from occasions where document_id = @id", new { id }) is { } json ? ReadingJson.Read(json) : null,
        key => connection.Query<string>("select document_id from filed where key = @key", new { key }).AsList(),
        source => DecisionRows.Rulings(connection, source));

    /// <summary>Files the reading that counts from now on; the sources that it no longer reports are remembered.</summary>
    public static void File(SqliteConnection connection, Settlement settlement, DocumentReading reading)
    {
        var former = Sources(connection, reading.Document);
        Remove(connection, reading.Document);
        var slim = new DocumentReading
        {
            Document = reading.Document,
            Published = reading.Published,
            Events = [.. reading.Events.Select(e => e with { Evidence = [], EvidenceText = [] })],
            Positions = reading.Positions,
        };
        connection.Execute("insert into occasions (document_id, json) values (@Document, @json)", new { reading.Document, json = ReadingJson.Write(slim, "") });
        connection.Execute("insert into filed values (@key, @Document)", settlement.Keys(slim).Select(key => new { key, reading.Document }));
        var sources = reading.Events.Select(e => new EventSource(reading.Document, e.Id)).ToList();
        connection.Execute(
            "insert into reported (document_id, reported_id, event_id, record_id, status) values (@Document, @Event, '', @id, @Status)",
            reading.Events.Zip(sources, (e, s) => new { s.Document, s.Event, id = s.RecordId(), e.Status }));
        connection.Execute("delete from former_source where record_id = @id", sources.Select(s => new { id = s.RecordId() }));
        connection.Execute("insert into former_source values (@id, @Document, @Event)", former.Except(sources).Select(s => new { id = s.RecordId(), s.Document, s.Event }));
        DecisionRows.Find(connection, reading);
    }

    public static List<EventSource> Sources(SqliteConnection connection, string document) =>
        [.. connection.Query<string>("select reported_id from reported where document_id = @document order by reported_id", new { document }).Select(e => new EventSource(document, e))];

    private static void Remove(SqliteConnection connection, string document)
    {
        connection.Execute("delete from occasions where document_id = @document", new { document });
        connection.Execute("delete from filed where document_id = @document", new { document });
        connection.Execute("delete from reported where document_id = @document", new { document });
    }
}
