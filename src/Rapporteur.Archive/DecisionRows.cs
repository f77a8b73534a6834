using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>Decisions by hand in their tables, and where the sources that they are about are now.</summary>
internal static class DecisionRows
{
    /// <summary>What counts about a source, the latest last.</summary>
    public static List<Ruling> Rulings(SqliteConnection connection, EventSource source) =>
        [.. connection.Query<long>(
            """
            select distinct d.number from decision_source s join decision d on d.number = s.number
            where s.document_id = @Document and s.now_id = @Event and d.undone_at is null order by d.number
            """,
            source).Select(number => Ruling(connection, number))];

    /// <summary>Looks for the sources of decisions in a reading that is new: by the sentence that told of them, else by their id; both only if the kind is the same.</summary>
    public static void Find(SqliteConnection connection, DocumentReading reading)
    {
        var wanted = connection.Query<(string Event, string Kind, string Sentence)>(
            "select distinct reported_id, kind, sentence from decision_source where document_id = @Document", new { reading.Document }).AsList();
        if (wanted.Count == 0) return;
        var text = DocumentRows.Captures(connection, reading.Document)[0].Document.Text;
        foreach (var (id, kind, sentence) in wanted)
        {
            var likely = reading.Events.Where(e => e.Kind == kind).ToList();
            var now = likely.Find(e => e.Id == id && Sentence(e, text) == sentence) ?? likely.Find(e => Sentence(e, text) == sentence) ?? likely.Find(e => e.Id == id);
            connection.Execute(
                "update decision_source set now_id = @now where document_id = @Document and reported_id = @id and kind = @kind and sentence = @sentence",
                new { now = now?.Id, reading.Document, id, kind, sentence });
        }
    }

    /// <summary>The first words that tell of an event.</summary>
    public static string Sentence(ReportedEvent e, string text) => e.Evidence.Length == 0 ? "" : text[e.Evidence[0].Start..e.Evidence[0].End];

    /// <summary>Where the sources of a decision are now, those that are.</summary>
    public static List<EventSource> Now(SqliteConnection connection, long number) =>
        [.. connection.Query<(string Document, string Event)>(
            "select document_id, now_id from decision_source where number = @number and now_id is not null", new { number }).Select(s => new EventSource(s.Document, s.Event)).Distinct()];

    /// <summary>The sources that decisions speak of which count.</summary>
    public static HashSet<EventSource> Decided(SqliteConnection connection) =>
        [.. connection.Query<(string Document, string Event)>(
            "select distinct s.document_id, s.now_id from decision_source s join decision d on d.number = s.number where d.undone_at is null and s.now_id is not null")
            .Select(s => new EventSource(s.Document, s.Event))];

    /// <summary>Every decision, the latest first, those undone too.</summary>
    public static List<Decision> All(SqliteConnection connection) =>
        [.. connection.Query<DecisionRow>("select number, made_at as MadeAt, kind, key, value, note, undone_at as UndoneAt from decision order by number desc")
            .Select(row => Decision(connection, row))];

    private static Decision Decision(SqliteConnection connection, DecisionRow row)
    {
        var sources = connection.Query<(long Side, string Document, string Event, string? Now)>(
            "select side, document_id, reported_id, now_id from decision_source where number = @Number order by side, document_id, reported_id", new { row.Number }).AsList();
        var verdict = new Verdict(Enum.Parse<RulingKind>(row.Kind, ignoreCase: true), [.. Side(0)], [.. Side(1)], row.Key, row.Value, row.Note);
        return new Decision(
            row.Number, Moment.Read(row.MadeAt), verdict, row.UndoneAt is null ? null : Moment.Read(row.UndoneAt),
            [.. sources.Where(s => s.Now is null).Select(s => new EventSource(s.Document, s.Event))]);

        IEnumerable<EventSource> Side(long side) => sources.Where(s => s.Side == side).Select(s => new EventSource(s.Document, s.Event));
    }

    private static Ruling Ruling(SqliteConnection connection, long number)
    {
        var (kind, key, value) = connection.QuerySingle<(string Kind, string? Key, string? Value)>("select kind, key, value from decision where number = @number", new { number });
        var sources = connection.Query<(long Side, string Document, string Event)>(
            "select side, document_id, now_id from decision_source where number = @number and now_id is not null order by side, document_id, now_id", new { number }).AsList();
        return new Ruling(number, Enum.Parse<RulingKind>(kind, ignoreCase: true), [.. Side(0)], [.. Side(1)], key, value);

        IEnumerable<EventSource> Side(long side) => sources.Where(s => s.Side == side).Select(s => new EventSource(s.Document, s.Event)).Distinct();
    }

    private sealed record DecisionRow
    {
        public long Number { get; init; }

        public string MadeAt { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Key { get; init; }

        public string? Value { get; init; }

        public string? Note { get; init; }

        public string? UndoneAt { get; init; }
    }
}
