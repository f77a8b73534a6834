using CsCheck;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class RecordMakerTests
{
    private const int Shuffles = 20;

    // an archive is made for each; RAPPORTEUR_ITERATIONS asks for more
    private static readonly int Iterations = int.TryParse(Environment.GetEnvironmentVariable("RAPPORTEUR_ITERATIONS"), out var asked) ? asked : 5;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void Any_order_and_any_size_of_batch_give_the_same_record_byte_for_byte(int batch)
    {
        using var folder = new TemporaryFolder();
        MadeReports.Some(20, 20).Sample(
            documents =>
            {
                var expected = Kept(folder, documents, int.MaxValue);
                for (var i = 0; i < Shuffles; i++)
                {
                    new Random(i).Shuffle(documents);
                    Assert.Equal(expected, Kept(folder, documents, batch));
                }
            },
            iter: 1, threads: 1);
    }

    [Fact]
    public void An_archive_holds_what_all_its_readings_at_once_make() => Archived(MadeReports.Documents, (archive, documents) =>
        Assert.Equal(
            States.Maker.Settle(documents.Select(d => d.Reading)).Select(RecordEventJson.Write).Order(StringComparer.Ordinal),
            archive.Events().Select(e => RecordEventJson.Write(e with { PartOf = null })).Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_read_anew_leaves_no_trace_of_what_was_read_before()
    {
        using var folder = new TemporaryFolder();
        Gen.Select(MadeReports.Documents, MadeReports.Documents).Sample(
            (first, second) =>
            {
                using var archive = SqliteArchive.Open(folder[Guid.NewGuid() + ".db"]);
                archive.Keep(first, States.Maker.Settlement);
                archive.Keep(second, States.Maker.Settlement);
                Assert.Equal(Kept(folder, [.. second, .. first.Skip(second.Length)], int.MaxValue), MadeReports.Everything(archive));
            },
            iter: Iterations, threads: 1);
    }

    [Fact]
    public void When_all_decisions_are_taken_back_the_record_is_what_it_was_before_the_first() => Archived(
        Gen.Select(MadeReports.Some(3, 10), Gen.Int[0, 4].Array[1, 50], Gen.Int).Select(drawn => drawn),
        drawn => drawn.Item1,
        (archive, drawn) =>
        {
            var (before, random) = (MadeReports.Everything(archive), new Random(drawn.Item3));
            foreach (var act in drawn.Item2)
                if (act == 4) archive.Undo(States.Maker.Settlement);
                else archive.Decide(Verdict(archive, random, (RulingKind)act), States.Maker.Settlement);
            archive.UndoAll(States.Maker.Settlement);
            Assert.Equal(before, MadeReports.Everything(archive));
        });

    [Fact]
    public void A_decision_outlives_a_reading_that_numbers_its_events_otherwise() => Archived(MadeReports.Some(4, 8), (archive, documents) =>
    {
        var (one, other) = (new EventSource(documents[0].Document.Id, "e1"), new EventSource(documents[1].Document.Id, "e1"));
        archive.Decide(new Verdict(RulingKind.Together, [one, other], []), States.Maker.Settlement);
        archive.Keep([Renumbered(documents[0])], States.Maker.Settlement);
        Assert.Equal(archive.EventOf(one with { Event = "e8" }), archive.EventOf(other));
        Assert.Empty(Assert.Single(archive.Decisions()).Lost);
        archive.Keep([documents[0]], States.Maker.Settlement);
        Assert.Equal(archive.EventOf(one), archive.EventOf(other));
    });

    [Fact]
    public void An_event_that_was_decided_to_be_none_is_gone_and_its_id_says_so() => Archived(MadeReports.Documents, (archive, documents) =>
    {
        var e = archive.Events()[0];
        archive.Decide(new Verdict(RulingKind.None, e.Sources, []), States.Maker.Settlement);
        Assert.Null(archive.Event(e.Id));
        Assert.Equal(e.Sources[0], archive.Former(e.Id));
        Assert.Throws<ArchiveException>(() => archive.Decide(new Verdict(RulingKind.None, [new EventSource("x", "e1")], []), States.Maker.Settlement));
    });

    private static ReadDocument Renumbered(ReadDocument read) => read with
    {
        Reading = read.Reading with { Events = [.. read.Reading.Events.Select(e => e with { Id = $"e{9 - int.Parse(e.Id[1..])}" }).OrderBy(e => e.Id, StringComparer.Ordinal)] },
    };

    private static Verdict Verdict(SqliteArchive archive, Random random, RulingKind kind)
    {
        var sources = archive.DocumentIds().SelectMany(id => archive.Reading(id)!.Events.Select(e => new EventSource(id, e.Id))).ToArray();
        random.Shuffle(sources);
        return kind switch
        {
            RulingKind.Together => new Verdict(kind, [.. sources.Take(2)], []),
            RulingKind.Apart => new Verdict(kind, [sources[0]], [.. sources.Skip(1).Take(2)]),
            RulingKind.Value => new Verdict(kind, [sources[0]], [], "city", random.Next(2) == 0 ? null : "Samarkand"),
            _ => new Verdict(kind, [sources[0]], []),
        };
    }

    private static string Kept(TemporaryFolder folder, ReadDocument[] documents, int batch)
    {
        using var archive = SqliteArchive.Open(folder[Guid.NewGuid() + ".db"]);
        foreach (var some in documents.Chunk(Math.Min(batch, documents.Length))) archive.Keep(some, States.Maker.Settlement);
        return MadeReports.Everything(archive);
    }

    private static void Archived(Gen<ReadDocument[]> documents, Action<SqliteArchive, ReadDocument[]> test) => Archived(documents, d => d, test);

    private static void Archived<T>(Gen<T> gen, Func<T, ReadDocument[]> documents, Action<SqliteArchive, T> test)
    {
        using var folder = new TemporaryFolder();
        gen.Sample(
            drawn =>
            {
                using var archive = SqliteArchive.Open(folder[Guid.NewGuid() + ".db"]);
                archive.Keep(documents(drawn), States.Maker.Settlement);
                test(archive, drawn);
            },
            iter: Iterations, threads: 1);
    }
}
