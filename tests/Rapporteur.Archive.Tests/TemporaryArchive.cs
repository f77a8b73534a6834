using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive.Tests;

/// <summary>An archive in a folder of its own that goes when the test ends, with a clock that stands still.</summary>
internal sealed class TemporaryArchive : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("rapporteur-").FullName;

    public TemporaryArchive() => Archive = SqliteArchive.Open(Path, new StandingClock());

    public string Path => System.IO.Path.Combine(_folder, "deep", "record.db");

    public SqliteArchive Archive { get; }

    public static ReadDocument Read(string id, string? title, string body, params ReportedEvent[] events)
    {
        var document = Document.Of(id, title, body) with { Published = PartialDate.OfDay(2017, 12, 27), Publisher = "Agency", Language = "en" };
        return new ReadDocument(
            document,
            new DocumentReading { Document = id, Published = document.Published, Events = [.. events], KnowledgeVersion = "k1" },
            id + ".txt",
            [new Diagnostic("RAP3020", "a remark")]);
    }

    public static ReportedEvent Event(string id, string kind, string? day, params string[] names) => new()
    {
        Id = id,
        Kind = kind,
        IsMain = true,
        Status = "held",
        Start = PartialDate.TryParse(day, out var start) ? new Stated<PartialDate>(start, default) : null,
        Participants = [.. names.Select(n => new Participant { Name = n, Affiliation = n == "Vladimir Putin" ? "RU" : "UZ", Role = "participant" })],
    };

    /// <summary>Makes one event of all main occasions of one kind that start on one day, and one each of the others.</summary>
    public static readonly Settlement OneOfAll = new(
        "test", reading => [.. reading.Events.Select(e => Key(reading.Document, e)).Distinct()], Around, (shelf, sources) => [.. Together(shelf, sources).Select(Event)]);

    private static IReadOnlyList<EventSource> Around(Shelf shelf, IEnumerable<EventSource> sources) =>
        [.. Together(shelf, sources).SelectMany(together => together.Select(t => t.Source))];

    private static IEnumerable<(EventSource Source, ReportedEvent Event)[]> Together(Shelf shelf, IEnumerable<EventSource> sources) =>
        from key in sources.Select(s => Key(s.Document, shelf.Reading(s.Document)!.Events.Single(e => e.Id == s.Event))).Distinct()
        select (from document in shelf.Filed(key)
                from reported in shelf.Reading(document)!.Events
                where Key(document, reported) == key
                let source = new EventSource(document, reported.Id)
                orderby source.ToString()
                select (source, reported)).ToArray();

    private static string Key(string document, ReportedEvent e) => e is { IsMain: true, Start: { } start } ? $"{e.Kind}|{start.Value}" : $"{document}/{e.Id}";

    private static RecordEvent Event((EventSource Source, ReportedEvent Event)[] together)
    {
        var (source, first) = together[0];
        return new RecordEvent
        {
            Id = source.ToString().Replace('/', '-'),
            Kind = first.Kind,
            Status = first.Status,
            IsMain = first.IsMain,
            Title = "Occasion in Tōkyō",
            Start = first.Start?.Value,
            City = first.City?.Value,
            Country = first.Country?.Value,
            Organisation = first.Organisation?.Value,
            Body = first.Body?.Value,
            Parties = first.Participants.Select(p => new Party { Name = p.Name, Affiliation = p.Affiliation, Role = p.Role, Source = source }).ToImmutableArray(),
            Sources = [.. together.Select(t => t.Source)],
            PartOfSource = first.PartOf is { } whole ? new EventSource(source.Document, whole) : null,
        };
    }

    public void Dispose()
    {
        Archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
