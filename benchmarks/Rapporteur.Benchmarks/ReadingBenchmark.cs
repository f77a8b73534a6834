using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks;

/// <summary>The speed of whole reading on one thread: documents in memory, readings out, nothing kept.</summary>
internal static class ReadingBenchmark
{
    // as in a program that reads for longer than a moment: methods are compiled anew, by how they are used, after some hundred calls
    private const int WarmUpRounds = 80;

    public static int Run(string root, int megabytes, TextWriter output)
    {
        var began = Stopwatch.GetTimestamp();
        var knowledge = Knowledge.Load(Path.Combine(root, "knowledge"));
        var loaded = Stopwatch.GetElapsedTime(began);
        var corpus = new VariedCorpus(Path.Combine(root, "corpus", "en"));
        var documents = corpus.Take(megabytes * 1_000_000L);
        var bytes = documents.Sum(d => (long)Encoding.UTF8.GetByteCount(d.Text));
        var tokens = documents.Sum(d => TokenCount.Of(d.Text));

        var reader = new Reader(knowledge);
        var some = documents.GetRange(0, Math.Min(corpus.Count, documents.Count));
        for (var round = 0; round < WarmUpRounds; round++) some.ForEach(d => reader.Read(d));
        var fresh = new Reader(knowledge);
        var unseen = Time(some, d => fresh.Read(d)) / some.Sum(d => TokenCount.Of(d.Text));

        some.ForEach(d => reader.CountTokens(d));
        var lookingUp = Time(documents, d => reader.CountTokens(d));

        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var processorBefore = process.TotalProcessorTime;
        var (start, events, slowest) = (Stopwatch.GetTimestamp(), 0L, TimeSpan.Zero);
        foreach (var document in documents)
        {
            var one = Stopwatch.GetTimestamp();
            events += reader.Read(document).Events.Length;
            var took = Stopwatch.GetElapsedTime(one);
            if (took > slowest) slowest = took;
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - processorBefore).TotalSeconds;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

        Line("knowledge loaded", loaded.TotalMilliseconds, "ms");
        Line("documents", documents.Count, "");
        Line("tokens", tokens, "words and marks");
        Line("text", bytes / 1e6, "MB of UTF-8");
        Line("events found", events, "");
        Line("time", seconds, "s on one thread");
        Line("slowest document", slowest.TotalMilliseconds, "ms");
        Line("speed", tokens / seconds, "tokens/s");
        Line("", documents.Count / seconds, "documents/s");
        Line("", bytes / 1e6 / seconds, "MB/s");
        Line("processor time", processor, "s, which other work on the machine changes less");
        Line("", tokens / processor, "tokens/s of processor time");
        Line("only looking up", tokens / lookingUp, "tokens/s: telling the language, cutting into words, lexicon and names");
        Line("whole reading", processor / lookingUp, "times the processor time of only looking up");
        Line("new reader", 1 / unseen, "tokens/s over its first round");
        Line("allocated", (double)allocated / tokens, "bytes a token");
        Line("peak memory", process.PeakWorkingSet64 / 1e6, "MB");
        return 0;

        void Line(string what, double value, string unit) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-18}{value,14:#,0.##} {unit}").TrimEnd());
    }

    // of the processor, which is this thread's and that of collecting its garbage
    private static double Time(List<Document> documents, Action<Document> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        documents.ForEach(work);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
