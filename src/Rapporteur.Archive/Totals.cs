using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>The sums over an archive.</summary>
internal static class Totals
{
    public static ArchiveStatistics Of(SqliteConnection connection)
    {
        var row = connection.QuerySingle<(int Documents, int Captures, int Publishers, int Events, int Main, int Aside, string? First, string? Last)>(
            """
            select (select count(*) from document), (select count(*) from capture),
                (select count(distinct c.publisher) from document d join capture c on c.number = d.capture),
                (select count(*) from event), (select count(*) from event where main = 1),
                (select count(*) from set_aside), (select min(first_day) from event where main = 1), (select max(first_day) from event where main = 1)
            """);
        return new ArchiveStatistics(row.Documents, row.Captures, row.Publishers, row.Events, row.Main, row.Aside, Moment.Day(row.First), Moment.Day(row.Last));
    }

    public static List<PublisherSummary> Publishers(SqliteConnection connection) =>
        [.. connection.Query<(string? Name, long Documents, string? First, string? Last)>(
            """
            select c.publisher, count(*), min(c.published), max(c.published) from document d join capture c on c.number = d.capture
            group by c.publisher order by count(*) desc, c.publisher is null, c.publisher
            """).Select(row => new PublisherSummary(row.Name, (int)row.Documents, DocumentRows.Date(row.First), DocumentRows.Date(row.Last)))];

    /// <summary>How many documents that count were published in each month, by publisher and month; unnamed and undated ones last.</summary>
    public static List<CoverageMonth> Coverage(SqliteConnection connection) =>
        [.. connection.Query<(string? Publisher, string? Month, long Documents)>(
            """
            select c.publisher, substr(c.published, 1, 7), count(*) from document d join capture c on c.number = d.capture
            group by 1, 2 order by c.publisher is null, c.publisher, substr(c.published, 1, 7) is null, substr(c.published, 1, 7)
            """).Select(row => new CoverageMonth(row.Publisher, row.Month, (int)row.Documents))];
}
