using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>The record in one SQLite file: documents as captured, their readings, the events of the record, what was set aside, and the words of all.</summary>
/// <remarks>
/// Safe on any thread; writers wait for each other, readers wait for nobody. Every member may throw <see cref="ArchiveException"/> when the
/// file cannot be read or written.
/// </remarks>
public sealed class SqliteArchive : IDisposable
{
    private readonly string _connection;
    private readonly TimeProvider _clock;
    private readonly Lock _writing = new();

    private SqliteArchive(string path, TimeProvider clock)
    {
        Path = path;
        _clock = clock;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens an archive; makes the file and its folder where there is none, and brings an older archive up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells the time of capture; the system's clock if not given.</param>
    /// <exception cref="ArchiveException">The file is not an archive, is of a newer version, or cannot be written.</exception>
    public static SqliteArchive Open(string path, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var archive = new SqliteArchive(System.IO.Path.GetFullPath(path), clock ?? TimeProvider.System);
        try
        {
            if (System.IO.Path.GetDirectoryName(archive.Path) is { } folder) Directory.CreateDirectory(folder);
            archive.With(connection =>
            {
                Schema.Migrate(connection, archive.Path);
                return true;
            });
            return archive;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"cannot make {archive.Path}: {e.Message} Give another file with --archive.", e);
        }
    }

    /// <summary>Keeps a batch and settles its events, in one transaction: all of it is kept, or nothing.</summary>
    /// <remarks>
    /// Keeping the same document twice changes nothing. Other content under a known id is kept beside the earlier capture, and counts from then on.
    /// </remarks>
    public KeepSummary Keep(IEnumerable<ReadDocument> batch, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(settlement);
        return Write(connection =>
        {
            var keeping = new Keeping(connection, settlement, _clock.GetUtcNow());
            keeping.Keep([.. batch]);
            return keeping.Summary;
        });
    }

    /// <summary>Takes a decision by hand: it wins over every rule and outlives re-reading, until it is undone.</summary>
    /// <returns>The number of the decision.</returns>
    /// <exception cref="ArchiveException">A source that it is about is not kept.</exception>
    public long Decide(Verdict verdict, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(settlement);
        return Write(connection => new Deciding(connection, settlement, _clock.GetUtcNow()).Decide(verdict));
    }

    /// <summary>Takes back the latest decision that counts.</summary>
    /// <returns>Its number; null where no decision counts.</returns>
    public long? Undo(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return Write(connection => new Deciding(connection, settlement, _clock.GetUtcNow()).Undo());
    }

    /// <summary>Takes back all decisions that count, together or not at all.</summary>
    /// <returns>How many.</returns>
    public int UndoAll(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return Write(connection =>
        {
            var undone = 0;
            while (new Deciding(connection, settlement, _clock.GetUtcNow()).Undo() is not null) undone++;
            return undone;
        });
    }

    /// <summary>Every decision by hand, the latest first, those undone too.</summary>
    public IReadOnlyList<Decision> Decisions() => With(DecisionRows.All);

    /// <summary>Settles anew all events that were settled with another version; nothing where that is not needed.</summary>
    public void BringUpToDate(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        if (SettledWith() == settlement.Version) return;
        Write(connection =>
        {
            Settling.BringUpToDate(connection, settlement, _clock.GetUtcNow());
            return true;
        });
    }

    /// <summary>The version that the events were settled with; null where they were not yet, as in an archive of an earlier schema.</summary>
    public string? SettledWith() => With(c => c.ExecuteScalar<string?>("select version from settled"));

    /// <summary>What is kept, as reconciliation looks it up.</summary>
    public Shelf Shelf() => new(
        id => With(c => OccasionRows.Shelf(c).Reading(id)), key => With(c => OccasionRows.Shelf(c).Filed(key)), source => With(c => OccasionRows.Shelf(c).Rulings(source)));

    /// <summary>Notes what could not be read. A source that is read later is struck from the list.</summary>
    public void SetAside(IEnumerable<SetAsideDocument> documents) => Write(connection =>
    {
        SetAsideRows.Add(connection, [.. documents], _clock.GetUtcNow());
        return true;
    });

    /// <summary>What could not be read, by source.</summary>
    public IReadOnlyList<SetAsideDocument> SetAside() => With(SetAsideRows.All);

    /// <summary>The documents that meet the query, latest first.</summary>
    public IReadOnlyList<DocumentSummary> Documents(DocumentQuery? query = null) => With(c => DocumentRows.List(c, query ?? new DocumentQuery()));

    /// <summary>The newest capture of a document; null where there is none of that id.</summary>
    public KeptDocument? Document(string id) => With(c => DocumentRows.Captures(c, id).FirstOrDefault());

    /// <summary>Every capture of a document, the one that counts first.</summary>
    public IReadOnlyList<KeptDocument> Captures(string id) => With(c => DocumentRows.Captures(c, id));

    /// <summary>The reading of a document's newest capture; null where there is no document of that id.</summary>
    public DocumentReading? Reading(string id) => ReadingAsKept(id) is { } json ? ReadingJson.Read(json) : null;

    /// <summary>The same reading as it was written when kept, one line of JSON.</summary>
    public string? ReadingAsKept(string id) => With(c => DocumentRows.Reading(c, id));

    /// <summary>The ids of all documents, in ordinal order.</summary>
    public IReadOnlyList<string> DocumentIds() => With(DocumentRows.Ids);

    /// <summary>The events that meet the filter.</summary>
    public IReadOnlyList<RecordEvent> Events(EventFilter? filter = null) => With(c => EventRows.List(c, filter ?? new EventFilter()));

    /// <summary>How many events meet the filter, whatever its limit.</summary>
    public int CountEvents(EventFilter? filter = null) => With(c => EventRows.Count(c, filter ?? new EventFilter()));

    /// <summary>An event by its id, or by the id of any of its sources: an event that has become part of another is found as that other. Null where there is none.</summary>
    public RecordEvent? Event(string id) => With(c => EventRows.ById(c, id) ?? (EventRows.Leading(c, id) is { } leading ? EventRows.ById(c, leading) : null));

    /// <summary>The source that an id stood for which is no longer reported, or was decided to be no event; null for any other id.</summary>
    public EventSource? Former(string id) => With(c => EventRows.Former(c, id));

    /// <summary>The ids of events that begin so, at most <paramref name="limit"/> of them.</summary>
    public IReadOnlyList<string> EventIds(string beginning, int limit = 10) => With(c => EventRows.Beginning(c, beginning, limit));

    /// <summary>The event of the record that a reported event belongs to; null where there is no such source.</summary>
    public string? EventOf(EventSource source) => With(c => EventRows.Of(c, source)) is { Length: > 0 } id ? id : null;

    /// <summary>The changes of the record after one, in order.</summary>
    /// <param name="number">The number of a change; 0 for the beginning.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<EventChange> Changes(long number = 0, int limit = int.MaxValue) => With(c => ChangeRows.After(c, number, isRemoval: false, limit));

    /// <summary>The same, only of events that were taken out of the record.</summary>
    public IReadOnlyList<EventChange> Removals(long number = 0, int limit = int.MaxValue) => With(c => ChangeRows.After(c, number, isRemoval: true, limit));

    /// <summary>What last happened to an event; null for an id that never was one's.</summary>
    public EventChange? LatestChange(string id) => With(c => ChangeRows.Latest(c, id));

    /// <summary>When something was last kept or decided: the moment that all that the archive says is as of. Null for an empty archive.</summary>
    public DateTimeOffset? AsOf() => With(ChangeRows.LatestMoment);

    /// <summary>The sources that a decision by hand speaks of and that is not taken back.</summary>
    public IReadOnlySet<EventSource> DecidedSources() => With(DecisionRows.Decided);

    /// <summary>The events that are part of this one, by date.</summary>
    public IReadOnlyList<RecordEvent> Parts(string id) => With(c => EventRows.Parts(c, id));

    /// <summary>The documents that hold all the words (or beginnings of words), best first, each with a stretch of its text.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit = 20) => With(c => WordIndex.Search(c, words, limit));

    /// <summary>The documents that hold all that is sought, best first, each with a stretch of its text.</summary>
    public IReadOnlyList<SearchHit> Search(IReadOnlyList<Sought> sought, int limit = 20) => With(c => WordIndex.Search(c, sought, limit));

    /// <summary>The statements that hold all that is sought in their words, their verb or the name of who made them; of the latest documents first.</summary>
    public IReadOnlyList<StatementPlace> Statements(IReadOnlyList<Sought> sought, int limit = 20) => With(c => SaidRows.Search(c, sought, limit));

    /// <summary>The values of a facet among the events that meet a filter.</summary>
    public IReadOnlyList<Tally> Facet(EventFilter filter, EventFacet facet, int limit = 10) => With(c => Indexes.Facet(c, filter, facet, limit));

    /// <summary>Persons whom events name, those of most events first.</summary>
    /// <param name="words">Words of the name.</param>
    /// <param name="side">Code of the state or organisation they take part for; null for any.</param>
    /// <param name="limit">The most that are returned.</param>
    /// <param name="offset">How many are passed over.</param>
    public IReadOnlyList<Tally> People(IReadOnlyList<Sought> words, string? side = null, int limit = int.MaxValue, int offset = 0) => With(c => Indexes.People(c, words, side, limit, offset));

    /// <summary>How many persons that is.</summary>
    public int CountPeople(IReadOnlyList<Sought> words, string? side = null) => With(c => Indexes.CountPeople(c, words, side));

    /// <summary>States and organisations that take part in events, those of most events first.</summary>
    public IReadOnlyList<Tally> Sides() => With(Indexes.Sides);

    /// <summary>Organisations and their bodies of which there are events, the organisations of most events first.</summary>
    public IReadOnlyList<Tally> Bodies() => With(Indexes.Bodies);

    /// <summary>What was captured since a moment, and the events it tells of, the latest first.</summary>
    public Arrivals ArrivedSince(DateTimeOffset since, int limit = int.MaxValue) => With(c => Indexes.Since(c, since, limit));

    /// <summary>How documents name what two sides are to each other: of all pairs, of all with one side, or of one pair; by pair, then by date.</summary>
    /// <param name="with">Code of one side; null for any.</param>
    /// <param name="and">Code of the other; null for any.</param>
    public IReadOnlyList<RelationUse> Relations(string? with = null, string? and = null) => With(c => RelationRows.List(c, with, and));

    /// <summary>What was read from each publisher, from most documents to fewest.</summary>
    public IReadOnlyList<PublisherSummary> Publishers() => With(Totals.Publishers);

    /// <summary>What was read from each publisher, month by month.</summary>
    public IReadOnlyList<CoverageMonth> Coverage() => With(Totals.Coverage);

    /// <summary>How much the archive holds.</summary>
    public ArchiveStatistics Statistics() => With(Totals.Of);

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private T Write<T>(Func<SqliteConnection, T> work)
    {
        lock (_writing)
        {
            return With(connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = work(connection);
                transaction.Commit();
                return result;
            });
        }
    }

    private T With<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            // folded words, wherever a statement asks for them
            connection.CreateFunction("words", (string? text) => Folding.Run(text ?? ""), isDeterministic: true);
            return work(connection);
        }
        catch (SqliteException e)
        {
            throw new ArchiveException($"{Path}: {Advice(e)} ({e.Message})", e);
        }
    }

    private static string Advice(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "another program is writing to the archive; wait for it or end it, then try again",
        8 => "the archive may not be written; see to its permissions or give another file with --archive",
        11 => "the archive is damaged; put back a copy, or read the documents again into a new one",
        13 => "the disk is full; free some space and run the same command again, nothing kept before is lost",
        14 => "the archive cannot be opened; see to the folder and its permissions or give another file with --archive",
        26 => "this file is no archive; give another file with --archive",
        _ => "the archive failed",
    };
}
