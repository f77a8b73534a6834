using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

/// <summary>An archive of reports that tests write out, on a day that stands still.</summary>
internal sealed class ExportedRecord : IDisposable
{
    public static readonly DateOnly Today = new(2024, 6, 20);

    private readonly TemporaryFolder _folder = new();

    public ExportedRecord() => Archive = SqliteArchive.Open(_folder["record.db"], new StandingClock());

    public SqliteArchive Archive { get; }

    public ExportOrder Order => new() { Archive = Archive, Today = Today, Names = States.Names };

    /// <summary>Keeps reports of one event.</summary>
    public void Keep(params Dispatch[] reports)
    {
        ImmutableArray<EventSource> sources = [.. reports.Select(r => new EventSource(r.Id, "e1"))];
        var status = new[] { "held", "cancelled", "postponed", "upcoming" }.First(s => reports.Any(r => r.Status == s));
        var last = reports.Last(r => r.Status == status);
        var e = new RecordEvent
        {
            Id = reports[0].Id + "-event",
            Kind = "visit",
            Status = status,
            IsMain = true,
            Title = "Visit; with \"quotes\", a \\ and\u0007 a bell",
            Sources = sources,
            Start = Date(last.Day),
            Organisation = "CIS",
            Country = "UZ",
            City = "Toshkent",
            Venue = "Ko\u02bbksaroy",
            Parties = [.. People.Select(p => new Party { Name = p.Name, Affiliation = p.Side, Role = "participant", Source = sources[0] })],
        };
        Archive.Keep(reports.Select(Read), new Settlement("test", _ => [], (_, _) => sources, (_, _) => [e]));
    }

    /// <summary>What the form writes.</summary>
    public byte[] Bytes(string form, EventFilter? filter = null)
    {
        using var bytes = new MemoryStream();
        ExportForm.Named(form).Write(Order with { Filter = filter ?? new EventFilter() }, bytes);
        return bytes.ToArray();
    }

    public string Text(string form, EventFilter? filter = null) => System.Text.Encoding.UTF8.GetString(Bytes(form, filter));

    public void Dispose()
    {
        Archive.Dispose();
        _folder.Dispose();
    }

    private static (string Name, string Side)[] People => [("Shavkat Mirziyoyev", "UZ"), ("Kassym-Jomart Tokayev", "KZ"), ("Emomali Rahmon", "TJ")];

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static ReadDocument Read(Dispatch report)
    {
        var document = Document.Of(report.Id, "=Title", report.Sentence + " Trade has grown.") with
        {
            Publisher = report.Publisher,
            Published = Date(report.Published),
            Language = report.Language,
            Url = "https://press.example/" + report.Id,
        };
        Span At(string words) => document.Text.IndexOf(words, StringComparison.Ordinal) is var at ? new Span(at, at + words.Length) : default;
        var sentence = At(report.Sentence);
        return new ReadDocument(
            document,
            new DocumentReading
            {
                Document = report.Id,
                Language = report.Language,
                Published = document.Published,
                Events =
                [
                    new ReportedEvent
                    {
                        Id = "e1", Kind = "visit", IsMain = true, Status = report.Status, Evidence = [sentence],
                        Start = Date(report.Day) is { } day ? new Stated<PartialDate>(day, sentence) : null,
                        Participants = [.. People.Select(p => new Participant { Name = p.Name, Affiliation = p.Side, Role = "participant", Span = sentence })],
                    },
                ],
                Statements = [new Statement { Speaker = "Shavkat Mirziyoyev", Cue = new("noted", sentence), Content = new("Trade has grown", At("Trade has grown")), Event = "e1", Sentence = At("Trade has grown.") }],
            },
            report.Id + ".txt",
            []);
    }

    public sealed record Dispatch(string Id, string Published, string Status, string? Day, string Sentence = "A visit was told of.", string Publisher = "Agency", string Language = "en");

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 6, 20, 9, 30, 0, TimeSpan.Zero);
    }
}
