using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class RereadingTests
{
    private static readonly Document Told = Document.Of("a", null, "They met in Sochi. They will meet again.") with { Published = PartialDate.OfDay(2017, 10, 11) };

    [Fact]
    public void What_is_read_otherwise_is_told_in_words_and_kept_only_if_asked_for()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        archive.Keep([new ReadDocument(Told, Read("Sochi"), "a.txt", [])], States.Maker.Settlement);
        var before = MadeReports.Everything(archive);

        Assert.Equal(["meeting of 2017-10-10: city Sochi is now Moscow"], Run(archive, Read("Moscow"), keep: false));
        Assert.Equal(before, MadeReports.Everything(archive));
        Assert.Equal(["meeting of 2017-10-10: city Sochi is now Moscow"], Run(archive, Read("Moscow"), keep: true));
        Assert.Equal("Moscow", Assert.Single(archive.Events()).City);
        Assert.Empty(Run(archive, Read("Moscow"), keep: true));
        Run(archive, Read("Sochi"), keep: true);
        Assert.Equal(before, MadeReports.Everything(archive));
    }

    [Fact]
    public void Ids_and_decisions_outlive_reading_anew()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        archive.Keep([new ReadDocument(Told, Read("Sochi"), "a.txt", [])], States.Maker.Settlement);
        var id = Assert.Single(archive.Events()).Id;
        archive.Decide(new Verdict(RulingKind.Value, [new EventSource("a", "e1")], [], "city", "Samarkand"), States.Maker.Settlement);

        Run(archive, Read("Moscow"), keep: true);
        Assert.Equal((id, "Samarkand"), (archive.Events()[0].Id, archive.Events()[0].City));
    }

    [Fact]
    public void Events_that_come_go_or_change_their_number_are_known_by_their_sentence()
    {
        var (was, now) = (Read("Sochi"), Read("Sochi"));
        var renumbered = now with { Events = [Ahead("e1"), now.Events[0] with { Id = "e2" }] };
        var come = Assert.Single(Rereading.Between(was, renumbered, Told.Text));
        Assert.Equal(("event", "e1", null), (come.What, come.Event?.Id, come.Was));
        Assert.StartsWith("undated meeting: event kind: meeting; status: upcoming", come.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("is gone", Assert.Single(Rereading.Between(renumbered, was, Told.Text)).ToString(), StringComparison.Ordinal);
    }

    private static List<string> Run(SqliteArchive archive, DocumentReading reading, bool keep)
    {
        var changes = new List<string>();
        var summary = new Rereading(archive, _ => reading, States.Maker.Settlement).Run(change => changes.Add(change.ToString()), keep);
        Assert.Equal((1, Math.Min(1, changes.Count)), (summary.Documents, summary.Changed));
        return changes;
    }

    private static DocumentReading Read(string city) => new()
    {
        Document = "a",
        Published = Told.Published,
        Events =
        [
            new ReportedEvent
            {
                Id = "e1",
                Kind = "meeting",
                IsMain = true,
                Status = "held",
                Start = new Stated<PartialDate>(PartialDate.OfDay(2017, 10, 10), default),
                Country = new Stated<string>("RU", default),
                City = new Stated<string>(city, default),
                Participants = [new Participant { Name = "Vladimir Putin", Affiliation = "RU", Role = "participant" }],
                Evidence = [new Span(0, 18)],
            },
        ],
    };

    private static ReportedEvent Ahead(string id) => new() { Id = id, Kind = "meeting", Status = "upcoming", Evidence = [new Span(19, 40)] };
}
