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

    /// <summary>Makes one event of all occasions handed over together.</summary>
    public static IReadOnlyList<RecordEvent> OneOfAll(IReadOnlyList<ReportedOccasion> occasions)
    {
        var ordered = occasions.OrderBy(o => o.Source.ToString(), StringComparer.Ordinal).ToList();
        var first = ordered[0];
        return
        [
            new RecordEvent
            {
                Id = first.Source.ToString().Replace('/', '-'),
                Kind = first.Event.Kind,
                Status = first.Event.Status,
                IsMain = first.Event.IsMain,
                Title = "Occasion in Tōkyō",
                Start = first.Event.Start?.Value,
                City = first.Event.City?.Value,
                Country = first.Event.Country?.Value,
                Organisation = first.Event.Organisation?.Value,
                Body = first.Event.Body?.Value,
                Parties = first.Event.Participants
                    .Select(p => new Party { Name = p.Name, Affiliation = p.Affiliation, Role = p.Role, Source = first.Source }).ToImmutableArray(),
                Sources = [.. ordered.Select(o => o.Source)],
                PartOfSource = first.Event.PartOf is { } whole ? new EventSource(first.Document, whole) : null,
            },
        ];
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
