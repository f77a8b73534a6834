using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>The words of the documents that count, folded, in a full text index that holds no text of its own.</summary>
internal static class WordIndex
{
    public static void Add(SqliteConnection connection, long capture, Document document)
    {
        Remove(connection, capture);
        connection.Execute(
            "insert into words (rowid, title, body) values (@capture, @title, @body)",
            new { capture, title = Folding.Fold(document.Title), body = Folding.Fold(document.Text[document.TitleSpan.End..]) });
    }

    public static void Remove(SqliteConnection connection, long capture) =>
        connection.Execute("delete from words where rowid = @capture", new { capture });

    public static List<SearchHit> Search(SqliteConnection connection, string words, int limit)
    {
        return Search(connection, [.. Folding.Words(words).Select(word => Sought.Of(word)).OfType<Sought>()], limit);
    }

    public static List<SearchHit> Search(SqliteConnection connection, IReadOnlyList<Sought> sought, int limit)
    {
        if (sought.Count == 0) return [];
        var match = string.Join(" AND ", sought.Select(one => one.Match));
        ImmutableArray<string> asked = [.. sought.SelectMany(one => one.Words)];
        // a word that every document holds ranks them all alike: then the latest go first
        var found = connection.Query<long>(
            """
            select words.rowid from words join capture c on c.number = words.rowid where words match @match
            order by round(bm25(words, 4.0, 1.0), 2), c.published is null, c.published desc, c.document_id limit @limit
            """,
            new { match, limit }).AsList();
        return [.. found.Select(capture => new SearchHit(
            DocumentRows.ByCapture(connection, capture), Snippets.Best(DocumentRows.Text(connection, capture), asked)))];
    }
}
