using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>Makes anew, within a transaction, the events that a change touches; all others stay as they are.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="settlement">Makes the events.</param>
/// <param name="now">The time of the change.</param>
internal sealed class Settling(SqliteConnection connection, Settlement settlement, DateTimeOffset now)
{
    private const int AtATime = 500;

    private readonly HashSet<EventSource> _touched = [];
    private readonly SortedSet<string> _former = new(StringComparer.Ordinal);

    /// <summary>What was kept under an earlier version, or before events were settled this way, is filed and settled anew.</summary>
    public static void BringUpToDate(SqliteConnection connection, Settlement settlement, DateTimeOffset now)
    {
        if (connection.ExecuteScalar<string?>("select version from settled") == settlement.Version) return;
        var documents = DocumentRows.Ids(connection);
        foreach (var id in documents) OccasionRows.File(connection, settlement, ReadingJson.Read(DocumentRows.Reading(connection, id)!));
        foreach (var some in documents.Chunk(AtATime))
        {
            var settling = new Settling(connection, settlement, now);
            foreach (var source in some.SelectMany(id => OccasionRows.Sources(connection, id))) settling._touched.Add(source);
            settling.Settle();
        }

        ChangeRows.Remove(connection, connection.Query<string>("select id from event where id not in (select event_id from reported) order by id").AsList(), now);
        connection.Execute("insert into settled values (1, @Version) on conflict do update set version = excluded.version", new { settlement.Version });
    }

    /// <summary>Notes what hangs together with these before they change.</summary>
    public void Before(IEnumerable<EventSource> sources) => _touched.UnionWith(settlement.Around(OccasionRows.Shelf(connection), sources));

    /// <summary>Notes what is new.</summary>
    public void After(IEnumerable<EventSource> sources) => _touched.UnionWith(sources);

    /// <summary>Makes the events.</summary>
    public void Settle()
    {
        var there = _touched.Where(s => EventRows.Of(connection, s) is not null).OrderBy(s => s.ToString(), StringComparer.Ordinal).ToList();
        var alone = there.ToHashSet();
        foreach (var made in settlement.Settle(OccasionRows.Shelf(connection), there))
        {
            alone.ExceptWith(made.Sources);
            EventRows.Put(connection, made, _former, now);
        }

        // decided to be no event
        foreach (var source in alone) EventRows.Move(connection, source, "", _former);
        ChangeRows.Remove(connection, _former.Where(id => connection.ExecuteScalar<long>("select exists (select 1 from reported where event_id = @id)", new { id }) == 0), now);
    }

    /// <summary>Notes events whose sources are about to go.</summary>
    public void Losing(string document) =>
        _former.UnionWith(connection.Query<string>("select event_id from reported where document_id = @document", new { document }));
}
