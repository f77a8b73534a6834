using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class ReadoutComparisonTests
{
    [Fact]
    public void What_one_report_leaves_out_and_another_says_differently_is_told_apart()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        var event1 = Keep(
            archive,
            Report("a", "Astana", "trade", Who("Ann Bell", "Foreign Minister"), Who("Carl Dorn", "President")),
            Report("b", "Almaty", null, Who("Ann Bell", "Minister"), Who("Carl Dorn", null)),
            Report("c", "Astana", "trade", Who("Ann Bell", "Foreign Minister")));

        var readouts = ReadoutComparison.Of(archive, event1)!;
        Assert.Equal(["a", "b", "c"], readouts.Reports.Select(r => r.Name));
        Assert.Equal([CellState.Said, CellState.Different, CellState.Said], States(readouts, "city"));
        Assert.Equal([CellState.Said, CellState.Different, CellState.Said], States(readouts, "Ann Bell"));
        // an office left open contradicts nobody
        Assert.Equal([CellState.Said, CellState.Said, CellState.Silent], States(readouts, "Carl Dorn"));
        Assert.Equal([CellState.Said, CellState.Silent, CellState.Said], States(readouts, "trade"));

        Assert.Equal(["trade"], readouts.Facts.Where(f => f.IsOmittedBy(1)).Select(f => f.Label));
        Assert.Equal(["Carl Dorn"], readouts.Facts.Where(f => f.IsOmittedBy(2)).Select(f => f.Label));
        Assert.DoesNotContain(readouts.Facts, f => f.IsOnlyIn(0));
        Assert.Equal(["city", "Ann Bell"], readouts.Facts.Where(f => f.IsWordedDifferently).Select(f => f.Label));
    }

    [Fact]
    public void Each_cell_opens_the_words_of_its_report()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        var id = Keep(archive, Report("a", "Astana", null, Who("Ann Bell", null)), Report("b", "Astana", null, Who("Ann Bell", null)));
        var city = ReadoutComparison.Of(archive, id)!.Facts.Single(f => f.Label == "city");
        Assert.All(city.Cells, cell => Assert.Equal(new ReportedWording("Astana", new Span(0, 6)), Assert.Single(cell.Wordings)));
    }

    [Fact]
    public void An_event_that_is_not_there_has_no_comparison()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        Assert.Null(ReadoutComparison.Of(archive, "nothing"));
    }

    private static IEnumerable<CellState> States(Readouts readouts, string label) => readouts.Facts.Single(f => f.Label == label).Cells.Select(c => c.State);

    private static Participant Who(string name, string? office) => new() { Name = name, Office = office, Affiliation = "KZ", Role = "participant", Span = new Span(0, 3) };

    private static ReadDocument Report(string id, string city, string? topic, params Participant[] who)
    {
        var document = Document.Of(id, null, city + " heard Ann Bell and Carl Dorn.") with { Publisher = id, Language = "en" };
        return new ReadDocument(
            document,
            new DocumentReading
            {
                Document = id,
                Language = "en",
                Events =
                [
                    new ReportedEvent
                    {
                        Id = "e1", Kind = "meeting", IsMain = true, Status = "held", City = new(city, new Span(0, 6)),
                        Start = new(PartialDate.OfDay(2024, 5, 3), new Span(0, 6)), Participants = [.. who], Evidence = [new Span(0, document.Text.Length)],
                    },
                ],
                Topics = topic is null ? [] : [new(topic, new Span(0, 6))],
            },
            id,
            []);
    }

    // one event of all, whatever reconciliation would say
    private static string Keep(SqliteArchive archive, params ReadDocument[] reports)
    {
        ImmutableArray<EventSource> sources = [.. reports.Select(r => new EventSource(r.Document.Id, "e1"))];
        var one = new RecordEvent { Id = "one", Kind = "meeting", Status = "held", IsMain = true, Title = "Meeting", Start = PartialDate.OfDay(2024, 5, 3), Sources = sources };
        archive.Keep(reports, new Settlement("test", _ => ["all"], (_, _) => sources, (_, _) => [one]));
        return one.Id;
    }
}
