using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>The events of the record in their tables.</summary>
internal static class EventRows
{
    private const string Columns =
        "select e.json, (select p.event_id from reported p where p.document_id = e.part_of_document and p.reported_id = e.part_of_reported) from event e ";

    /// <summary>Puts an event in the place of those that its sources belonged to.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="made">The event.</param>
    /// <param name="former">Takes up the events that lost a source.</param>
    /// <param name="now">The time of the change.</param>
    /// <exception cref="InvalidOperationException">The event names a source that is not kept.</exception>
    public static void Put(SqliteConnection connection, RecordEvent made, ISet<string> former, DateTimeOffset now)
    {
        var json = RecordEventJson.Write(made);
        var before = connection.ExecuteScalar<string?>("select json from event where id = @Id", new { made.Id });
        if (json != before) Put(connection, made, json, ChangeRows.Put(connection, made.Id, before, now));
        foreach (var source in made.Sources) Move(connection, source, made.Id, former);
    }

    /// <summary>Says which event a source belongs to.</summary>
    public static void Move(SqliteConnection connection, EventSource source, string id, ISet<string> former)
    {
        var was = Of(connection, source) ?? throw new InvalidOperationException($"event {id} names a source that was not given: {source}");
        if (was == id) return;
        if (was.Length > 0) former.Add(was);
        connection.Execute("update reported set event_id = @id where document_id = @Document and reported_id = @Event", new { id, source.Document, source.Event });
    }

    public static List<RecordEvent> List(SqliteConnection connection, EventFilter filter)
    {
        var (where, parameters) = EventConditions.Of(filter);
        var order = filter.LatestChangeFirst ? "e.changed desc" : filter.NewestFirst ? "e.first_day is null, e.first_day desc, e.id" : "e.first_day is null, e.first_day, e.id";
        parameters.Add("limit", filter.Limit);
        parameters.Add("offset", filter.Offset);
        return Read(connection, $"{where} order by {order} limit @limit offset @offset", parameters);
    }

    public static int Count(SqliteConnection connection, EventFilter filter)
    {
        var (where, parameters) = EventConditions.Of(filter);
        return connection.ExecuteScalar<int>("select count(*) from event e " + where, parameters);
    }

    public static RecordEvent? ById(SqliteConnection connection, string id) => Read(connection, "where e.id = @id", new { id }).FirstOrDefault();

    /// <summary>The event that the source of this id is told in now; null where there is none.</summary>
    public static string? Leading(SqliteConnection connection, string id) => connection.ExecuteScalar<string?>(
        "select event_id from reported where record_id = @id and event_id <> ''", new { id });

    /// <summary>The source of this id, where it is no longer reported, or was decided to be no event.</summary>
    public static EventSource? Former(SqliteConnection connection, string id) => connection.Query<(string Document, string Event)>(
        """
        select document_id, reported_id from former_source where record_id = @id
        union all select document_id, reported_id from reported where record_id = @id and event_id = ''
        """,
        new { id }).Select(row => new EventSource(row.Document, row.Event)).FirstOrDefault();

    public static List<string> Beginning(SqliteConnection connection, string beginning, int limit) => connection.Query<string>(
        "select id from event where id >= @beginning and id < @beginning || char(1114111) order by id limit @limit", new { beginning, limit }).AsList();

    public static string? Of(SqliteConnection connection, EventSource source) => connection.ExecuteScalar<string?>(
        "select event_id from reported where document_id = @Document and reported_id = @Event", source);

    public static List<RecordEvent> Parts(SqliteConnection connection, string id) => Read(
        connection,
        """
        where e.id <> @id and (e.part_of_document, e.part_of_reported) in (select p.document_id, p.reported_id from reported p where p.event_id = @id)
        order by e.first_day is null, e.first_day, e.id
        """,
        new { id });

    private static List<RecordEvent> Read(SqliteConnection connection, string rest, object parameters) =>
        [.. connection.Query<(string Json, string? PartOf)>(Columns + rest, parameters)
            .Select(row => RecordEventJson.Read(row.Json) is var e && row.PartOf != e.Id ? e with { PartOf = row.PartOf } : e)];

    private static void Put(SqliteConnection connection, RecordEvent made, string json, long changed)
    {
        connection.Execute("delete from event where id = @Id", new { made.Id });
        connection.Execute(
            """
            insert into event (id, kind, status, main, first_day, last_day, organisation, body, country, folded, json, part_of_document, part_of_reported, changed)
            values (@Id, @Kind, @Status, @IsMain, @first, @last, @Organisation, @body, @Country, @folded, @json, @document, @reported, @changed)
            """,
            new
            {
                made.Id,
                made.Kind,
                made.Status,
                made.IsMain,
                first = Moment.Day(made.Start?.First()),
                last = Moment.Day((made.End ?? made.Start)?.Last()),
                made.Organisation,
                body = made.Body is null ? null : Folding.Fold(made.Body),
                made.Country,
                folded = Words(made),
                json,
                document = made.PartOfSource?.Document,
                reported = made.PartOfSource?.Event,
                changed,
            });
        connection.Execute(
            "insert into party values (@Id, @name, @Affiliation)",
            made.Parties.Select(p => new { made.Id, name = p.Name is null ? null : " " + string.Join(' ', Folding.Words(p.Name)), p.Affiliation }));
    }

    private static string Words(RecordEvent made)
    {
        IEnumerable<string?> values =
            [made.Title, made.Organisation, made.Body, made.City, made.Venue, .. made.Parties.SelectMany(p => new[] { p.Name, p.Office, p.Group })];
        return string.Concat(values.OfType<string>().SelectMany(v => Folding.Words(v)).Distinct().Select(word => " " + word));
    }
}
