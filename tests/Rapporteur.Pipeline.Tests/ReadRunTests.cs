using Microsoft.Extensions.Time.Testing;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class ReadRunTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(5, false)]
    public void Any_order_and_any_number_of_threads_give_the_same_bytes(int threads, bool reversed)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 60; i++) folder.Write($"d{i:D2}.txt", $"Ann Bob{i % 7}");
        var paths = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).ToList();
        var expected = Exports(folder, "one.db", 1, paths);
        if (reversed) paths.Reverse();
        Assert.Equal(expected, Exports(folder, "two.db", threads, paths));
        Assert.Equal(7, expected[0].Split('\n').Length - 1);
    }

    [Fact]
    public void Outcomes_come_in_the_order_of_the_input_however_long_each_takes()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 20; i++) folder.Write($"d{i:D2}.txt", $"{i}");
        var outcomes = Run(folder, document =>
        {
            Thread.Sleep(int.Parse(document.Text) % 3 * 10);
            return TemporaryFolder.ReadCall(document);
        });
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), outcomes.Select(o => o.Read!.Document.Text));
    }

    [Fact]
    public void A_mixed_folder_is_read_but_for_what_cannot_be_and_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Ann Bob");
        folder.Write("b.txt", []);
        folder.Write("c.html", "<html><body></body></html>");
        folder.Write("d.jsonl", "{\"id\":\"x\",\"text\":\"One\"}\n{broken\n{\"id\":\"x\",\"text\":\"One\"}\n{\"id\":\"x\",\"text\":\"Other\"}");
        folder.Write("e.exe", "MZ");
        folder.Write("f.txt", "poison");
        folder.Write("g.txt", "slow");
        folder.Write("h.txt", "Last one");
        folder.Write("i.txt", "Bonjour");
        using var archive = SqliteArchive.Open(folder[".archive/record.db"]);
        var clock = new CountingClock();
        var limits = new IntakeLimits { Clock = clock };
        var outcomes = new ReadRun(
            document => document.Text switch
            {
                "poison" => throw new InvalidOperationException("boom"),
                "slow" => Overrun(document, clock, limits.Time),
                "Bonjour" => new DocumentReading { Document = document.Id, Diagnostics = [new Diagnostic("RAP1001", "It is in no language that is read.")] },
                _ => TemporaryFolder.ReadCall(document),
            },
            1,
            limits).Read(new MaterialSource(new IntakeLimits(), () => Stream.Null).Find([folder.Path]));
        var progress = new List<RunProgress>();
        var summary = Keeper.Run(outcomes, archive, States.Maker.Settlement, progress: progress.Add);

        Assert.Equal(3, summary.Read);
        Assert.Equal(new KeepSummary(4, 0, 0), summary.Kept);
        Assert.Equal(
            ["RAP3002", "RAP3005", "RAP3006", "RAP3010", "RAP3008", "RAP3013", "RAP3011", "RAP1001"], summary.SetAside.Select(s => s.Code));
        Assert.Equal(4, archive.Statistics().Documents);
        Assert.Equal(8, archive.SetAside().Count);
        Assert.Equal(new RunProgress(3, 8), progress[^1]);
    }

    // the time is over as soon as it is being taken
    private static DocumentReading Overrun(Document document, CountingClock clock, TimeSpan time)
    {
        SpinWait.SpinUntil(() => clock.Running > 0);
        clock.Advance(time);
        return TemporaryFolder.ReadCall(document);
    }

    private static List<ReadOutcome> Run(TemporaryFolder folder, Func<Document, DocumentReading> read) =>
        [.. new ReadRun(read, 2, new IntakeLimits()).Read(new MaterialSource(new IntakeLimits(), () => Stream.Null).Find([folder.Path]))];

    private static string[] Exports(TemporaryFolder folder, string name, int threads, IEnumerable<string> paths)
    {
        using var archive = SqliteArchive.Open(Path.Combine(folder.Path, ".archives", name), new FakeTimeProvider());
        Keeper.Run(new ReadRun(TemporaryFolder.ReadCall, threads, new IntakeLimits()).Read(new MaterialSource(new IntakeLimits(), () => Stream.Null).Find(paths)), archive, States.Maker.Settlement);
        var (json, readings) = (new StringWriter(), new StringWriter());
        RecordExport.Json(archive, new EventFilter(), json);
        RecordExport.Readings(archive, readings);
        using var table = new MemoryStream();
        ExportForm.Named("csv").Write(new ExportOrder { Archive = archive, Today = default }, table);
        return [json.ToString(), readings.ToString(), Convert.ToHexString(table.ToArray())];
    }
}
