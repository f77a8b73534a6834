using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class UndertakingLedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteArchive _archive;

    public UndertakingLedgerTests() => _archive = SqliteArchive.Open(_folder["record.db"]);

    [Theory]
    [InlineData("2024-05-20", UndertakingOutcome.Open, null)]
    [InlineData("2024-06-03", UndertakingOutcome.Open, null)]
    [InlineData("2024-06-13", UndertakingOutcome.Silent, 10)]
    public void A_day_that_passes_without_a_report_leaves_silence_and_nothing_worse(string today, UndertakingOutcome outcome, int? days)
    {
        Keep(new Told("a", "2024-05-10", "upcoming", "2024-06-03"));
        var undertaking = Assert.Single(On(today).List());
        Assert.Equal((outcome, days), (undertaking.Outcome, undertaking.DaysSilent));
    }

    [Fact]
    public void A_report_that_it_took_place_closes_it_and_the_announcement_stays()
    {
        Keep(new Told("a", "2024-05-10", "upcoming", "2024-06"), new Told("b", "2024-06-04", "held", "2024-06-03"));
        var undertaking = Assert.Single(On("2024-07-01").List());
        Assert.Equal(UndertakingOutcome.Held, undertaking.Outcome);
        var announcement = Assert.Single(undertaking.Announcements);
        Assert.Equal(("a", "Agency a", "2024-06"), (announcement.Source.Document, announcement.By, announcement.Due.ToString()));
    }

    [Fact]
    public void Another_time_moves_it_and_a_closer_one_does_not()
    {
        Keep(new Told("a", "2024-05-10", "upcoming", "2024-06"), new Told("b", "2024-05-12", "upcoming", "2024-06-03"));
        Assert.Equal(UndertakingOutcome.Open, Assert.Single(On("2024-05-20").List()).Outcome);
        Keep(new Told("c", "2024-05-10", "upcoming", "2024-06-03"), new Told("d", "2024-05-15", "upcoming", "2024-09-01"));
        var moved = Assert.Single(On("2024-05-20").List(outcome: UndertakingOutcome.Moved));
        Assert.Equal(("2024-09-01", "2024-06-03"), (moved.Due.ToString(), moved.MovedFrom.ToString()));
    }

    [Fact]
    public void What_was_put_off_is_moved_and_what_was_called_off_is_cancelled()
    {
        Keep(new Told("a", "2024-05-10", "upcoming", "2024-06-03"), new Told("b", "2024-05-20", "postponed", null));
        Assert.Equal(UndertakingOutcome.Moved, Assert.Single(On("2024-05-21").List()).Outcome);
        Keep(new Told("c", "2024-05-10", "cancelled", "2024-06-03"));
        Assert.Equal(UndertakingOutcome.Cancelled, Assert.Single(On("2024-05-21").List(outcome: UndertakingOutcome.Cancelled)).Outcome);
    }

    [Theory]
    [InlineData("2025-05-01", UndertakingOutcome.Open, null)]
    [InlineData("2025-05-11", UndertakingOutcome.Silent, 366)]
    public void What_has_no_day_is_waited_for_a_year_after_it_was_last_spoken_of(string today, UndertakingOutcome outcome, int? days)
    {
        Keep(new Told("a", "2024-05-10", "upcoming", null));
        var undertaking = Assert.Single(On(today).List());
        Assert.Equal((outcome, days), (undertaking.Outcome, undertaking.DaysSilent));
    }

    [Fact]
    public void What_nobody_announced_is_no_undertaking()
    {
        Keep(new Told("a", "2024-05-10", "held", "2024-05-09"));
        Assert.Empty(On("2024-06-01").List());
    }

    [Fact]
    public void Who_says_it_is_the_speaker_where_one_does()
    {
        Keep(new Told("a", "2024-05-10", "upcoming", "2024-06-03", "Ann Bell"));
        Assert.Equal("Ann Bell", Assert.Single(Assert.Single(On("2024-05-20").List()).Announcements).By);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    private UndertakingLedger On(string today) => new(_archive, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

    // one event of all that is told, with the status that counts for most: what was held or called off stays so
    private void Keep(params Told[] told)
    {
        ImmutableArray<EventSource> sources = [.. told.Select(t => new EventSource(t.Id, "e1"))];
        var status = new[] { "held", "cancelled", "postponed", "upcoming" }.First(s => told.Any(t => t.Status == s));
        var e = new RecordEvent
        {
            Id = told[0].Id,
            Kind = "visit",
            Status = status,
            IsMain = true,
            Title = "Visit",
            Sources = sources,
            Start = PartialDate.TryParse(told.FirstOrDefault(t => t.Status == status && t.Due is not null)?.Due ?? told[0].Due, out var start) ? start : null,
        };
        _archive.Keep(told.Select(t => t.Read()), new Settlement("test", _ => [], (_, _) => sources, (_, _) => [e]));
    }

    private sealed record Told(string Id, string Published, string Status, string? Due, string? Speaker = null)
    {
        public ReadDocument Read()
        {
            var document = Document.Of(Id, null, "A visit was told of.") with { Publisher = "Agency " + Id, Published = PartialDate.TryParse(Published, out var day) ? day : null };
            var sentence = new Span(0, document.Text.Length);
            return new ReadDocument(
                document,
                new DocumentReading
                {
                    Document = Id,
                    Events =
                    [
                        new ReportedEvent
                        {
                            Id = "e1", Kind = "visit", IsMain = true, Status = Status, Evidence = [sentence],
                            Start = PartialDate.TryParse(Due, out var due) ? new Stated<PartialDate>(due, sentence) : null,
                        },
                    ],
                    Statements = Speaker is null ? [] : [new Statement { Speaker = Speaker, Content = new("a visit", new Span(0, 7)), Sentence = sentence }],
                },
                Id,
                []);
        }
    }
}
