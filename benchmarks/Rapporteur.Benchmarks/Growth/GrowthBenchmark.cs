using System.Diagnostics;
using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Benchmarks.Growth;

/// <summary>What a document costs as the archive grows, and how well the record of a made corpus agrees with its truth.</summary>
internal static class GrowthBenchmark
{
    private const int Batch = 500;
    private const int Slices = 10;

    public static int Run(string root, int documents, int from, int perDay, string? archive, TextWriter output)
    {
        var path = archive ?? Path.Combine(Directory.CreateTempSubdirectory("rapporteur-growth-").FullName, "record.db");
        if (from == 0 && File.Exists(path)) throw new IOException($"{path} is there already; the measurement begins with an empty archive, or --from says how many documents it holds");
        try
        {
            Measure(root, documents, from, perDay, path, output);
            return 0;
        }
        finally
        {
            if (archive is null) Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static void Measure(string root, int documents, int from, int perDay, string path, TextWriter output)
    {
        var knowledge = Knowledge.Load(Path.Combine(root, "knowledge"));
        var (reader, maker) = (new Reader(knowledge), new RecordMaker(knowledge, "en"));
        using var archive = SqliteArchive.Open(path);
        output.WriteLine("of processor time, over the documents since the line before");
        output.WriteLine("documents  reading ms/doc  keeping ms/doc  memory MB  archive MB");
        var (done, reading, keeping) = (from, TimeSpan.Zero, TimeSpan.Zero);
        var slice = Math.Max(Batch, (documents - from) / Slices);
        var (sliceReading, sliceKeeping) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var batch in new MadeCorpus(perDay).Documents(documents).Skip(from).Chunk(Batch))
        {
            var began = Environment.CpuUsage.TotalTime;
            var read = batch.Select(m => new ReadDocument(m.Document, reader.Read(m.Document), m.Document.Id + ".txt", [])).ToList();
            var between = Environment.CpuUsage.TotalTime;
            archive.Keep(read, maker.Settlement);
            (reading, keeping) = (reading + (between - began), keeping + (Environment.CpuUsage.TotalTime - between));
            var before = done;
            done += batch.Length;
            if ((before - from) / slice == (done - from) / slice) continue;
            Line(done, reading - sliceReading, keeping - sliceKeeping);
            (sliceReading, sliceKeeping) = (reading, keeping);
        }

        Score(archive, documents, perDay, output);

        void Line(int upTo, TimeSpan read, TimeSpan kept)
        {
            using var process = Process.GetCurrentProcess();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{upTo,9}{read.TotalMilliseconds / slice,16:0.00}{kept.TotalMilliseconds / slice,16:0.00}{process.WorkingSet64 / 1e6,11:0}{new FileInfo(path).Length / 1e6,12:0}"));
        }
    }

    private static void Score(SqliteArchive archive, int documents, int perDay, TextWriter output)
    {
        var score = new ClusterScore();
        foreach (var document in new MadeCorpus(perDay).Documents(documents)) score.Add(archive, document);
        var (precision, recall, f1, mixed) = score.Figures();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"B-cubed: precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}; {score.Tellings} tellings, {score.Unread} not read, {score.Invented} invented; {archive.Statistics().Events} events, {mixed} of them join different occasions"));
    }
}
