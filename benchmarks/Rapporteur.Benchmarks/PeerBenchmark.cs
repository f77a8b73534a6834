using System.Diagnostics;
using System.Text.Json;
using Rapporteur.Reading;

namespace Rapporteur.Benchmarks;

/// <summary>Whole reading of a corpus file, measured and told as <c>benchmarks/peers</c> measures other libraries: one line of JSON.</summary>
internal static class PeerBenchmark
{
    // a little is read before the clock starts; what is compiled again later counts
    private const int WarmUpCharacters = 2_000_000;

    public static int Run(string root, string corpus, TextWriter output)
    {
        var documents = CorpusFile.Read(corpus);
        var reader = new Reader(Knowledge.Load(Path.Combine(root, "knowledge")));
        var warm = 0;
        foreach (var document in documents)
        {
            reader.Read(document);
            if ((warm += document.Text.Length) >= WarmUpCharacters) break;
        }

        using var process = Process.GetCurrentProcess();
        var (began, before, found) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime, 0L);
        foreach (var document in documents) found += reader.Read(document).Events.Length;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        output.WriteLine(JsonSerializer.Serialize(
            new
            {
                name = "Rapporteur",
                documents = documents.Count,
                tokens = documents.Sum(d => TokenCount.Of(d.Text)),
                found,
                seconds,
                processor = (process.TotalProcessorTime - before).TotalSeconds,
                peakMegabytes = process.PeakWorkingSet64 / 1e6,
            }));
        return 0;
    }
}
