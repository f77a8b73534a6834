using Rapporteur.Record;
using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class KeepingTests
{
    [Fact]
    public void A_document_comes_out_as_it_was_kept()
    {
        using var temporary = new TemporaryArchive();
        var read = Read("d/1", "Title with 🕊 astral", "Body, \0 and Ўзбекистон — «текст».", Event("e1", "call", "2017-12-26", "Vladimir Putin"));
        var summary = temporary.Archive.Keep([read], OneOfAll);

        Assert.Equal(new KeepSummary(1, 0, 0), summary);
        var kept = temporary.Archive.Document("d/1")!;
        Assert.Equal(read.Document, kept.Document);
        Assert.Equal(Now, kept.CapturedAt);
        Assert.Equal("d/1.txt", kept.Source);
        Assert.Equal("RAP3020", Assert.Single(kept.Intake).Code);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(read.Document.Text))), kept.Hash);
        Assert.Equal(ReadingJson.Write(read.Reading, read.Document.Text), temporary.Archive.ReadingAsKept("d/1"));
        Assert.Equal("e1", Assert.Single(temporary.Archive.Reading("d/1")!.Events).Id);
        Assert.Equal("Title with 🕊 astral", Assert.Single(temporary.Archive.Documents()).Title);
    }

    [Fact]
    public void Keeping_the_same_batch_twice_changes_nothing()
    {
        using var temporary = new TemporaryArchive();
        ReadDocument[] batch = [Read("a", "T", "One", Event("e1", "call", "2017-12-26")), Read("b", null, "Two", Event("e1", "visit", null))];
        temporary.Archive.Keep(batch, OneOfAll);
        var before = temporary.Archive.Statistics();

        Assert.Equal(new KeepSummary(0, 0, 2), temporary.Archive.Keep(batch, OneOfAll));
        Assert.Equal(before, temporary.Archive.Statistics());
        Assert.Equal(2, before.Events);
    }

    [Fact]
    public void Publishers_are_counted_by_the_documents_that_count()
    {
        using var temporary = new TemporaryArchive();
        var one = Read("a", "T", "One");
        temporary.Archive.Keep([one, one with { Document = one.Document with { Id = "b", Publisher = null } }, one with { Document = one.Document with { Id = "c", Published = null } }], OneOfAll);
        temporary.Archive.Keep([Read("a", "T", "Other words")], OneOfAll);

        Assert.Equal(1, temporary.Archive.Statistics().Publishers);
        var day = PartialDate.OfDay(2017, 12, 27);
        Assert.Equal([new PublisherSummary("Agency", 2, day, day), new PublisherSummary(null, 1, day, day)], temporary.Archive.Publishers());
    }

    [Fact]
    public void Changed_content_is_kept_beside_the_earlier_capture_and_counts()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", "T", "First words", Event("e1", "call", "2017-12-26"))], OneOfAll);
        var summary = temporary.Archive.Keep([Read("a", "T", "Second words", Event("e1", "visit", "2017-12-27"))], OneOfAll);

        Assert.Equal(new KeepSummary(0, 1, 0), summary);
        Assert.Equal(["Second words", "First words"], temporary.Archive.Captures("a").Select(c => c.Document.Text[3..]));
        Assert.Equal("visit", Assert.Single(temporary.Archive.Events()).Kind);
        Assert.Empty(temporary.Archive.Search("first"));
        Assert.Single(temporary.Archive.Search("second"));
    }

    [Fact]
    public void An_earlier_content_that_comes_again_counts_again()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep([Read("a", null, "First")], OneOfAll);
        temporary.Archive.Keep([Read("a", null, "Second")], OneOfAll);
        temporary.Archive.Keep([Read("a", null, "First")], OneOfAll);

        Assert.Equal("First", temporary.Archive.Document("a")!.Document.Text);
        Assert.Equal(2, temporary.Archive.Statistics().Captures);
        Assert.Single(temporary.Archive.Search("first"));
        Assert.Empty(temporary.Archive.Search("second"));
    }

    [Fact]
    public void Occasions_that_hang_together_are_settled_together_whatever_the_order_of_arrival()
    {
        ReadDocument[] documents =
        [
            Read("a", null, "A", Event("e1", "call", "2017-12-26")),
            Read("b", null, "B", Event("e1", "call", "2017-12-26")),
            Read("c", null, "C", Event("e1", "call", "2017-12-25")),
        ];
        using var forward = new TemporaryArchive();
        forward.Archive.Keep(documents, OneOfAll);
        using var backward = new TemporaryArchive();
        foreach (var document in documents.Reverse()) backward.Archive.Keep([document], OneOfAll);

        Assert.Equal(Lines(forward), Lines(backward));
        Assert.Equal(["c-e1", "a-e1"], forward.Archive.Events().Select(e => e.Id));
        Assert.Equal("a-e1", forward.Archive.EventOf(new EventSource("b", "e1")));
    }

    [Fact]
    public void A_batch_that_fails_leaves_nothing_behind()
    {
        using var temporary = new TemporaryArchive();
        Assert.Throws<NotSupportedException>(() => temporary.Archive.Keep([Read("a", null, "A", Event("e1", "call", null))], OneOfAll with { Settle = (_, _) => throw new NotSupportedException() }));
        Assert.Equal(0, temporary.Archive.Statistics().Documents);
    }

    [Fact]
    public void What_was_set_aside_is_struck_from_the_list_once_it_is_read()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.SetAside([new SetAsideDocument("a.txt", "RAP3002", "empty"), new SetAsideDocument("z.bin", "RAP3003", "binary")]);
        temporary.Archive.Keep([Read("a", null, "A")], OneOfAll);

        Assert.Equal("z.bin", Assert.Single(temporary.Archive.SetAside()).Source);

        temporary.Archive.SetAside([new SetAsideDocument("d.jsonl", "RAP3001", "locked"), new SetAsideDocument("d.jsonl:2", "RAP3006", "broken")]);
        temporary.Archive.Keep([Read("b", null, "B") with { Source = "d.jsonl:2" }], OneOfAll);
        Assert.Equal("z.bin", Assert.Single(temporary.Archive.SetAside()).Source);
    }

    [Fact]
    public void A_source_set_aside_again_is_listed_with_its_latest_reason()
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.SetAside([new SetAsideDocument("a.txt", "RAP3001", "locked")]);
        temporary.Archive.SetAside([new SetAsideDocument("a.txt", "RAP3002", "empty")]);
        Assert.Equal("RAP3002", Assert.Single(temporary.Archive.SetAside()).Code);
    }

    private static IEnumerable<string> Lines(TemporaryArchive temporary) => temporary.Archive.Events().Select(RecordEventJson.Write);
}
