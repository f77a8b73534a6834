using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Archive;

/// <summary>What could not be read.</summary>
internal static class SetAsideRows
{
    /// <summary>Notes the reasons of a run; they take the place of what earlier runs said of the same sources.</summary>
    public static void Add(SqliteConnection connection, IReadOnlyCollection<SetAsideDocument> documents, DateTimeOffset now)
    {
        foreach (var source in documents.Select(d => d.Source).Distinct()) Strike(connection, source);
        connection.Execute(
            "insert into set_aside values (@Source, @Code, @Message, @at) on conflict do nothing",
            documents.Select(d => new { d.Source, d.Code, d.Message, at = Moment.Write(now) }));
    }

    /// <summary>Strikes a source from the list, and the file of which it is a line.</summary>
    public static void Strike(SqliteConnection connection, string source)
    {
        var colon = source.LastIndexOf(':');
        var file = colon > 0 && source.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9') ? null : source[..Math.Max(0, colon)];
        connection.Execute("delete from set_aside where source = @source or source = @file", new { source, file });
    }

    public static List<SetAsideDocument> All(SqliteConnection connection) =>
        connection.Query<SetAsideDocument>("select source, code, message from set_aside order by source, code, message").AsList();
}
