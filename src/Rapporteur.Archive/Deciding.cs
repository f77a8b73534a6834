using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>Takes decisions by hand and takes them back, and settles anew what they touch. Nothing is lost: what is undone stays in the log.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="settlement">Makes the events.</param>
/// <param name="now">The time of the decision.</param>
internal sealed class Deciding(SqliteConnection connection, Settlement settlement, DateTimeOffset now)
{
    private const int Given = 0;
    private const int Other = 1;

    /// <exception cref="ArchiveException">A source is not kept.</exception>
    public long Decide(Verdict verdict)
    {
        Settling.BringUpToDate(connection, settlement, now);
        var sources = verdict.Sources.Concat(verdict.Others).ToList();
        if (sources.Find(s => EventRows.Of(connection, s) is null) is { } missing) throw new ArchiveException($"there is no {missing} in the archive. 'rapporteur show ID' names the sources of an event.");
        return Change(sources, () => Insert(verdict));
    }

    /// <summary>Takes back the latest decision that counts; its number, or null where none does.</summary>
    public long? Undo()
    {
        if (connection.ExecuteScalar<long?>("select max(number) from decision where undone_at is null") is not { } number) return null;
        Settling.BringUpToDate(connection, settlement, now);
        return Change(DecisionRows.Now(connection, number), () =>
        {
            connection.Execute("update decision set undone_at = @at where number = @number", new { at = Moment.Write(now), number });
            return number;
        });
    }

    private long Change(List<EventSource> sources, Func<long> change)
    {
        var settling = new Settling(connection, settlement, now);
        settling.Before(sources);
        var number = change();
        settling.After(sources);
        settling.Settle();
        return number;
    }

    private long Insert(Verdict verdict)
    {
        var number = connection.ExecuteScalar<long>(
            "insert into decision (made_at, kind, key, value, note) values (@at, @kind, @Key, @Value, @Note) returning number",
            new { at = Moment.Write(now), kind = verdict.Kind.ToString().ToLowerInvariant(), verdict.Key, verdict.Value, verdict.Note });
        Insert(number, Given, verdict.Sources);
        Insert(number, Other, verdict.Others);
        return number;
    }

    private void Insert(long number, int side, IEnumerable<EventSource> sources)
    {
        foreach (var source in sources.Distinct())
        {
            var reported = ReadingJson.Read(DocumentRows.Reading(connection, source.Document)!).Events.First(e => e.Id == source.Event);
            var text = DocumentRows.Captures(connection, source.Document)[0].Document.Text;
            connection.Execute(
                "insert into decision_source values (@number, @side, @Document, @Event, @Kind, @sentence, @Event)",
                new { number, side, source.Document, source.Event, reported.Kind, sentence = DecisionRows.Sentence(reported, text) });
        }
    }
}
