using Rapporteur.Record;
using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class ChangeTests
{
    [Fact]
    public void What_is_added_changed_and_taken_out_is_told_in_order()
    {
        using var temporary = new TemporaryArchive();
        var archive = temporary.Archive;
        Assert.Null(archive.AsOf());
        archive.Keep([Read("b", null, "B", Event("e1", "call", "2017-12-26"))], OneOfAll);
        archive.Keep([Read("b", null, "B", Event("e1", "call", "2017-12-26"))], OneOfAll);
        Assert.Equal([("b-e1", "added", null)], Told(archive.Changes()));
        archive.Keep([Read("c", null, "C", Event("e1", "call", "2017-12-26"))], OneOfAll);
        archive.Keep([Read("a", null, "A", Event("e1", "call", "2017-12-26"))], OneOfAll);
        Assert.Equal([("b-e1", "changed", null), ("a-e1", "added", null), ("b-e1", "removed", null)], Told(archive.Changes(1)));
        Assert.Equal("b-e1", Assert.Single(archive.Removals()).Event);
        Assert.Equal(("a-e1", 3L, Now), (archive.LatestChange("a-e1")!.Event, archive.LatestChange("a-e1")!.Number, archive.AsOf()!.Value));
    }

    [Fact]
    public void An_event_that_becomes_part_of_another_leads_to_it()
    {
        using var temporary = new TemporaryArchive();
        var id = new EventSource("b", "e1").RecordId();
        var named = OneOfAll with { Settle = (shelf, sources) => [.. OneOfAll.Settle(shelf, sources).Select(e => e with { Id = e.Sources[0].RecordId() })] };
        temporary.Archive.Keep([Read("b", null, "B", Event("e1", "call", "2017-12-26"))], named);
        temporary.Archive.Keep([Read("a", null, "A", Event("e1", "call", "2017-12-26"))], named);
        var removal = Assert.Single(temporary.Archive.Removals());
        Assert.Equal((id, temporary.Archive.Event(id)!.Id), (removal.Event, removal.Became));
    }

    [Fact]
    public void What_changed_last_can_be_listed_first()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", null, "A", Event("e1", "call", "2017-12-26"))], OneOfAll);
        temporary.Archive.Keep([Read("b", null, "B", Event("e1", "call", "2011-12-26"))], OneOfAll);
        Assert.Equal(["b-e1", "a-e1"], temporary.Archive.Events(new EventFilter { LatestChangeFirst = true }).Select(e => e.Id));
        temporary.Archive.Keep([Read("a", null, "A", Event("e1", "call", "2017-12-26", "Vladimir Putin"))], OneOfAll);
        Assert.Equal(["a-e1", "b-e1"], temporary.Archive.Events(new EventFilter { LatestChangeFirst = true }).Select(e => e.Id));
    }

    private static IEnumerable<(string, string, string?)> Told(IEnumerable<EventChange> changes) => changes.Select(c => (c.Event, c.What, c.Became));
}
