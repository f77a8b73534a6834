using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>What is said in the readings that count, and their topics, in folded words.</summary>
internal static class SaidRows
{
    public static void Replace(SqliteConnection connection, ReadDocument read)
    {
        connection.Execute("delete from said where document_id = @Id; delete from topic where document_id = @Id", new { read.Document.Id });
        // what a reading ties to no event belongs to the first event it reports
        var first = read.Reading.Events.FirstOrDefault(e => e.IsMain)?.Id;
        connection.Execute(
            "insert into said values (@Id, @Index, @reported, @folded)",
            read.Reading.Statements.Index().Select(s => new
            {
                read.Document.Id,
                s.Index,
                reported = s.Item.Event ?? first,
                folded = Folding.Run($"{s.Item.Speaker} {s.Item.Cue?.Value} {s.Item.Content.Value}"),
            }));
        connection.Execute(
            "insert or ignore into topic values (@Id, @folded, @first)",
            read.Reading.Topics.Select(t => new { read.Document.Id, folded = Folding.Run(t.Value), first }));
    }

    public static List<StatementPlace> Search(SqliteConnection connection, IReadOnlyList<Sought> sought, int limit)
    {
        if (sought.Count == 0) return [];
        var parameters = new DynamicParameters();
        var condition = Sought.All("s.folded", "w", sought, parameters);
        parameters.Add("limit", limit);
        return [.. connection.Query<(string Document, long Number)>(
            $"""
            select s.document_id, s.number from said s join document d on d.id = s.document_id join capture c on c.number = d.capture
            where {condition} order by c.published is null, c.published desc, s.document_id, s.number limit @limit
            """,
            parameters).Select(row => new StatementPlace(row.Document, (int)row.Number))];
    }
}
