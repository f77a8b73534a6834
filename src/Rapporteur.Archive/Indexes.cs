using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>Someone or something that events name, and how often.</summary>
/// <param name="Name">The person's usual name, the state's or organisation's code.</param>
/// <param name="Within">Side of a person, body of an organisation; null where there is none.</param>
/// <param name="Events">How many events.</param>
/// <param name="Last">When the latest of them starts; null where none is dated.</param>
public sealed record Tally(string Name, string? Within, int Events, DateOnly? Last);

/// <summary>An event that documents captured since a moment tell of.</summary>
/// <param name="Event">Its id.</param>
/// <param name="IsNew">True where no document captured before tells of it.</param>
public sealed record Arrival(string Event, bool IsNew);

/// <summary>Documents captured since a moment, and the events they tell of.</summary>
/// <param name="Documents">How many.</param>
/// <param name="Changed">How many of them had been captured before with other content.</param>
/// <param name="Events">The latest first.</param>
public sealed record Arrivals(int Documents, int Changed, ImmutableArray<Arrival> Events);

/// <summary>Sums by name over the events.</summary>
internal static class Indexes
{
    public static List<Tally> People(SqliteConnection connection, IReadOnlyList<Sought> words, string? side, int limit, int offset)
    {
        var parameters = new DynamicParameters(new { side, limit, offset });
        var rows = connection.Query<(string Folded, string Latest, long Events, string? Day)>(
            $"""
            select p.folded_name, max(coalesce(e.first_day, '') || ' ' || e.id), count(distinct e.id), max(e.first_day)
            from party p join event e on e.id = p.event_id {People(words, parameters)}
            group by p.folded_name order by count(distinct e.id) desc, p.folded_name limit @limit offset @offset
            """,
            parameters).AsList();
        return [.. rows.Select(row =>
        {
            var party = EventRows.ById(connection, row.Latest[(row.Latest.IndexOf(' ', StringComparison.Ordinal) + 1)..])?.Parties.FirstOrDefault(p => p.Name is not null && Folding.Run(p.Name) == row.Folded);
            return new Tally(party?.Name ?? row.Folded.Trim(), party?.Affiliation, (int)row.Events, Moment.Day(row.Day));
        })];
    }

    public static int CountPeople(SqliteConnection connection, IReadOnlyList<Sought> words, string? side)
    {
        var parameters = new DynamicParameters(new { side });
        return connection.ExecuteScalar<int>($"select count(distinct p.folded_name) from party p {People(words, parameters)}", parameters);
    }

    /// <summary>By the code of the side, the most events first.</summary>
    public static List<Tally> Sides(SqliteConnection connection) => Tallies(connection,
        """
        select p.affiliation, null, count(distinct e.id) as n, max(e.first_day) from party p join event e on e.id = p.event_id
        where p.affiliation is not null group by p.affiliation order by n desc, p.affiliation
        """);

    /// <summary>By organisation and body, the organisations with most events first.</summary>
    public static List<Tally> Bodies(SqliteConnection connection) => Tallies(connection,
        """
        select e.organisation, json_extract(e.json, '$.body'), count(*) as n, max(e.first_day) from event e
        where e.organisation is not null group by 1, 2
        order by (select count(*) from event o where o.organisation = e.organisation) desc, 1, n desc, 2
        """);

    public static Arrivals Since(SqliteConnection connection, DateTimeOffset since, int limit)
    {
        var at = Moment.Write(since);
        var (documents, changed) = connection.QuerySingle<(long Documents, long Changed)>(
            """
            select count(*), coalesce(sum(exists (select 1 from capture o where o.document_id = c.document_id and o.captured_at < @at)), 0)
            from capture c join document d on d.capture = c.number where c.captured_at >= @at
            """,
            new { at });
        var events = connection.Query<(string Id, long Older)>(
            """
            select e.id, (select count(*) from reported o join document od on od.id = o.document_id join capture oc on oc.number = od.capture
                where o.event_id = e.id and oc.captured_at < @at)
            from event e where e.main = 1 and e.id in (
                select r.event_id from capture c join document d on d.capture = c.number join reported r on r.document_id = d.id where c.captured_at >= @at)
            order by e.first_day is null, e.first_day desc, e.id limit @limit
            """,
            new { at, limit });
        return new Arrivals((int)documents, (int)changed, [.. events.Select(e => new Arrival(e.Id, e.Older == 0))]);
    }

    /// <summary>Values of a facet among the events that meet a filter, the most frequent first.</summary>
    public static List<Tally> Facet(SqliteConnection connection, EventFilter filter, EventFacet facet, int limit)
    {
        var (where, parameters) = EventConditions.Of(filter);
        parameters.Add("facetLimit", limit);
        var value = facet switch
        {
            EventFacet.Kind => "e.kind",
            EventFacet.Status => "e.status",
            EventFacet.Year => "substr(e.first_day, 1, 4)",
            EventFacet.Organisation => "e.organisation",
            _ => "f.affiliation",
        };
        var from = facet == EventFacet.Side ? "event e join party f on f.event_id = e.id" : "event e";
        var order = facet == EventFacet.Year ? "1 desc" : "3 desc, 1";
        return Tallies(connection, $"select {value}, null, count(distinct e.id), max(e.first_day) from {from} {(where.Length == 0 ? "where" : where + " and")} {value} is not null group by 1 order by {order} limit @facetLimit", parameters);
    }

    private static string People(IReadOnlyList<Sought> words, DynamicParameters parameters) =>
        $"where p.folded_name is not null and (@side is null or p.affiliation = @side) and {Sought.All("p.folded_name", "n", words, parameters)}";

    private static List<Tally> Tallies(SqliteConnection connection, string sql, object? parameters = null) =>
        [.. connection.Query<(string Name, string? Within, long Events, string? Day)>(sql, parameters).Select(row => new Tally(row.Name, row.Within, (int)row.Events, Moment.Day(row.Day)))];
}
