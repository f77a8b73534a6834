using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>One transaction of keeping: writes captures and readings, and remembers which events must be settled anew.</summary>
internal sealed class Keeping(SqliteConnection connection, Settlement settlement, DateTimeOffset now)
{
    private readonly Settling _settling = new(connection, settlement, now);
    private int _added;
    private int _changed;
    private int _known;

    public KeepSummary Summary => new(_added, _changed, _known);

    public void Keep(IReadOnlyList<ReadDocument> batch)
    {
        Settling.BringUpToDate(connection, settlement, now);
        _settling.Before(batch.Select(read => read.Document.Id).Distinct(StringComparer.Ordinal).SelectMany(id => OccasionRows.Sources(connection, id)));
        foreach (var read in batch) Keep(read);
        _settling.After(batch.SelectMany(read => read.Reading.Events.Select(e => new EventSource(read.Document.Id, e.Id))));
        _settling.Settle();
    }

    private void Keep(ReadDocument read)
    {
        var document = read.Document;
        var hash = Hash(document.Text);
        var capture = Number(document.Id, hash);
        var earlier = connection.ExecuteScalar<long?>("select capture from document where id = @Id", new { document.Id });
        if (capture is not null) _known++;
        else if (earlier is null) _added++;
        else _changed++;

        capture = Capture(read, hash);
        if (earlier is { } old) WordIndex.Remove(connection, old);
        connection.Execute("insert into document values (@Id, @capture) on conflict do update set capture = excluded.capture", new { document.Id, capture });
        connection.Execute(
            "insert into reading values (@capture, @KnowledgeVersion, @json) on conflict do update set knowledge = excluded.knowledge, json = excluded.json",
            new { capture, read.Reading.KnowledgeVersion, json = ReadingJson.Write(read.Reading, document.Text) });
        WordIndex.Add(connection, capture.Value, document);
        RelationRows.Replace(connection, read);
        SaidRows.Replace(connection, read);
        SetAsideRows.Strike(connection, read.Source);
        _settling.Losing(document.Id);
        OccasionRows.File(connection, settlement, read.Reading);
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
}
