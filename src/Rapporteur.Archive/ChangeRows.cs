using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>The changes of the record in their table.</summary>
internal static class ChangeRows
{
    private const string Columns = "select number, event_id as Event, made_at as MadeAt, what, became from change ";

    /// <summary>Notes that an event was added (there was nothing before) or changed; the number of the change.</summary>
    public static long Put(SqliteConnection connection, string id, string? before, DateTimeOffset now) => Insert(connection, id, before is null ? "added" : "changed", null, before, now);

    /// <summary>Takes events out of the record and notes what tells their occasions now; ids that stand for no event are passed over.</summary>
    public static void Remove(SqliteConnection connection, IEnumerable<string> ids, DateTimeOffset now)
    {
        foreach (var id in ids)
        {
            if (connection.ExecuteScalar<string?>("select json from event where id = @id", new { id }) is not { } before) continue;
            Insert(connection, id, "removed", EventRows.Leading(connection, id), before, now);
            connection.Execute("delete from event where id = @id", new { id });
        }
    }

    /// <summary>Changes after one, in order; only the removals, if asked.</summary>
    public static List<EventChange> After(SqliteConnection connection, long number, bool isRemoval, int limit) =>
        Read(connection, "where number > @number and (@isRemoval = 0 or what = 'removed') order by number limit @limit", new { number, isRemoval, limit });

    /// <summary>The latest change of an event; null where there was none.</summary>
    public static EventChange? Latest(SqliteConnection connection, string id) =>
        Read(connection, "where event_id = @id order by number desc limit 1", new { id }).FirstOrDefault();

    /// <summary>When something was last kept or decided; null for an empty archive.</summary>
    public static DateTimeOffset? LatestMoment(SqliteConnection connection) => connection.ExecuteScalar<string?>(
        """
        select max(made_at) from (
            select made_at from (select made_at from change order by number desc limit 1)
            union all select captured_at from (select captured_at from capture order by number desc limit 1))
        """) is { } moment ? Moment.Read(moment) : null;

    private static long Insert(SqliteConnection connection, string id, string what, string? became, string? before, DateTimeOffset now) => connection.ExecuteScalar<long>(
        "insert into change (event_id, made_at, what, became, before) values (@id, @at, @what, @became, @before) returning number",
        new { id, at = Moment.Write(now), what, became, before });

    private static List<EventChange> Read(SqliteConnection connection, string rest, object parameters) =>
        [.. connection.Query<ChangeRow>(Columns + rest, parameters).Select(row => new EventChange(row.Number, row.Event, Moment.Read(row.MadeAt), row.What, row.Became))];

    private sealed record ChangeRow
    {
        public long Number { get; init; }

        public string Event { get; init; } = "";

        public string MadeAt { get; init; } = "";

        public string What { get; init; } = "";

        public string? Became { get; init; }
    }
}
