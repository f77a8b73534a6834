using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>One transaction of keeping: writes captures and readings, and remembers which events must be settled anew.</summary>
internal sealed class Keeping(SqliteConnection connection, DateTimeOffset now)
{
    private readonly SortedSet<(string Kind, string Day)> _partitions = [];
    private readonly List<ReportedOccasion> _alone = [];
    private readonly SortedSet<string> _former = new(StringComparer.Ordinal);
    private int _added;
    private int _changed;
    private int _known;

    public KeepSummary Summary => new(_added, _changed, _known);

    public void Keep(ReadDocument read)
    {
        var document = read.Document;
        var hash = Hash(document.Text);
        var capture = Number(document.Id, hash);
        var earlier = connection.ExecuteScalar<long?>("select capture from document where id = @Id", new { document.Id });
        if (capture is not null) _known++;
        else if (earlier is null) _added++;
        else _changed++;

        capture = Capture(read, hash);
        if (earlier is { } old) Forget(document.Id, old);
        connection.Execute("insert into document values (@Id, @capture) on conflict do update set capture = excluded.capture", new { document.Id, capture });
        connection.Execute(
            "insert into reading values (@capture, @KnowledgeVersion, @json) on conflict do update set knowledge = excluded.knowledge, json = excluded.json",
            new { capture, read.Reading.KnowledgeVersion, json = ReadingJson.Write(read.Reading, document.Text) });
        WordIndex.Add(connection, capture.Value, document);
        RelationRows.Replace(connection, read);
        SetAsideRows.Strike(connection, read.Source);
        foreach (var reported in read.Reading.Events) Report(document.Id, reported);
    }

    /// <summary>Makes the events anew of every partition that the batch touched.</summary>
    public void Settle(Settlement settle)
    {
        foreach (var (kind, day) in _partitions) EventRows.Replace(connection, settle, Partition(kind, day));
        foreach (var occasion in _alone) EventRows.Replace(connection, settle, [occasion]);
        connection.Execute(
            "delete from event where id = @id and not exists (select 1 from reported where event_id = @id)", _former.Select(id => new { id }));
    }

    /// <summary>SHA-256 of a text in UTF-8.</summary>
    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private long? Number(string id, string hash) =>
        connection.ExecuteScalar<long?>("select number from capture where document_id = @id and hash = @hash", new { id, hash });

    // the text is what the hash stands for; what the source says about it may be known better at a later capture
    private long Capture(ReadDocument read, string hash) => connection.ExecuteScalar<long>(
        """
        insert into capture (document_id, hash, captured_at, source, title, text, title_start, title_end, published, publisher, language, url, intake)
        values (@Id, @hash, @at, @Source, @Title, @Text, @Start, @End, @published, @Publisher, @Language, @Url, @intake)
        on conflict (document_id, hash) do update set source = excluded.source, title = excluded.title, title_start = excluded.title_start, title_end = excluded.title_end,
            published = excluded.published, publisher = excluded.publisher, language = excluded.language, url = excluded.url, intake = excluded.intake
        returning number
        """,
        new
        {
            read.Document.Id,
            hash,
            at = Moment.Write(now),
            read.Source,
            read.Document.Title,
            read.Document.Text,
            read.Document.TitleSpan.Start,
            read.Document.TitleSpan.End,
            published = read.Document.Published?.ToString(),
            read.Document.Publisher,
            read.Document.Language,
            read.Document.Url,
            intake = IntakeJson.Write(read.Intake),
        });

    private void Forget(string id, long capture)
    {
        var touched = connection.Query<(string Kind, string? Day, long Main, string Event)>(
            "select kind, day, main, event_id from reported where document_id = @id", new { id });
        foreach (var (kind, day, main, former) in touched)
        {
            _former.Add(former);
            if (main == 1 && day is not null) _partitions.Add((kind, day));
        }

        connection.Execute("delete from reported where document_id = @id", new { id });
        _alone.RemoveAll(occasion => occasion.Document == id);
        WordIndex.Remove(connection, capture);
    }

    private void Report(string document, ReportedEvent reported)
    {
        var day = reported.Start is { Value.IsDay: true } start ? start.Value.ToString() : null;
        if (reported.IsMain && day is not null) _partitions.Add((reported.Kind, day));
        else _alone.Add(new ReportedOccasion(document, reported));
        connection.Execute(
            "insert into reported values (@document, @Id, @Kind, @day, @IsMain, '', @json)",
            new { document, reported.Id, reported.Kind, day, reported.IsMain, json = ReportedJson.Write(document, reported) });
    }

    private List<ReportedOccasion> Partition(string kind, string day)
    {
        var rows = connection.Query<(string Document, string Event, string Json)>(
            "select document_id, event_id, json from reported where kind = @kind and day = @day and main = 1", new { kind, day }).AsList();
        _former.UnionWith(rows.Select(row => row.Event));
        return [.. rows.Select(row => new ReportedOccasion(row.Document, ReportedJson.Read(row.Json)))];
    }
}
