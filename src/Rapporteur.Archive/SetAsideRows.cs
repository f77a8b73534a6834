using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>What could not be read.</summary>
internal static class SetAsideRows
{
    public static void Add(SqliteConnection connection, IEnumerable<SetAsideDocument> documents, DateTimeOffset now) => connection.Execute(
        "insert into set_aside values (@Source, @Code, @Message, @at) on conflict do nothing",
        documents.Select(d => new { d.Source, d.Code, d.Message, at = Moment.Write(now) }));

    public static List<SetAsideDocument> All(SqliteConnection connection) =>
        connection.Query<SetAsideDocument>("select source, code, message from set_aside order by source, code, message").AsList();
}
