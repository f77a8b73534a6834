using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>Documents, captures and readings in their tables.</summary>
internal static class DocumentRows
{
    private const string Summaries =
        """
        select c.document_id as Id, c.title as Title, c.published as Published, c.publisher as Publisher,
            c.language as Language, c.url as Url,
            (select count(distinct p.event_id) from reported p where p.document_id = c.document_id and p.event_id <> '') as Events
        from document d join capture c on c.number = d.capture
        """;

    public static List<DocumentSummary> List(SqliteConnection connection, DocumentQuery query) => Summary(
        connection,
        """
        where (@from is null or c.published >= @from) and (@to is null or substr(c.published, 1, 10) <= @to)
            and (@Publisher is null or c.publisher = @Publisher collate nocase) and (@Language is null or c.language = @Language collate nocase)
        order by c.published is null, c.published desc, c.document_id limit @Limit offset @Offset
        """,
        new { from = Moment.Day(query.From), to = Moment.Day(query.To), query.Publisher, query.Language, query.Limit, query.Offset });

    public static DocumentSummary ByCapture(SqliteConnection connection, long capture) =>
        Summary(connection, "where d.capture = @capture", new { capture }).Single();

    public static List<KeptDocument> Captures(SqliteConnection connection, string id) =>
        [.. connection.Query<CaptureRow>(
            """
            select c.document_id as Id, c.hash as Hash, c.captured_at as CapturedAt, c.source as Source, c.text as Text, c.title_start as TitleStart,
                c.title_end as TitleEnd, c.published as Published, c.publisher as Publisher, c.language as Language, c.url as Url, c.intake as Intake
            from capture c join document d on d.id = c.document_id
            where c.document_id = @id order by c.number = d.capture desc, c.number desc
            """,
            new { id }).Select(row => row.ToDocument())];

    public static string? Reading(SqliteConnection connection, string id) => connection.ExecuteScalar<string?>(
        "select r.json from document d join reading r on r.capture = d.capture where d.id = @id", new { id });

    public static List<string> Ids(SqliteConnection connection) => connection.Query<string>("select id from document order by id").AsList();

    public static string Text(SqliteConnection connection, long capture) =>
        connection.QuerySingle<string>("select text from capture where number = @capture", new { capture });

    internal static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static List<DocumentSummary> Summary(SqliteConnection connection, string rest, object parameters) =>
        [.. connection.Query<SummaryRow>(Summaries + "\n" + rest, parameters)
            .Select(r => new DocumentSummary(r.Id, r.Title, Date(r.Published), r.Publisher, r.Language, r.Url, (int)r.Events))];

    // properties, not a constructor: a column that is counted has no declared type while there are no rows
    private sealed record SummaryRow
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";

        public string? Published { get; init; }

        public string? Publisher { get; init; }

        public string? Language { get; init; }

        public string? Url { get; init; }

        public long Events { get; init; }
    }

    private sealed record CaptureRow(
        string Id, string Hash, string CapturedAt, string Source, string Text, long TitleStart, long TitleEnd, string? Published, string? Publisher,
        string? Language, string? Url, string Intake)
    {
        public KeptDocument ToDocument() => new(
            new Document
            {
                Id = Id,
                Text = Text,
                TitleSpan = new Span((int)TitleStart, (int)TitleEnd),
                Published = Date(Published),
                Publisher = Publisher,
                Language = Language,
                Url = Url,
            },
            Hash,
            Moment.Read(CapturedAt),
            Source,
            IntakeJson.Read(Intake));
    }
}
