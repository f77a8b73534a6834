using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Reading;

namespace Rapporteur.Pipeline.Tests;

/// <summary>The documents of <c>corpus/</c>, read and kept in many orders.</summary>
public sealed class OrderOfArrivalTests
{
    // RAPPORTEUR_ITERATIONS asks for so many shuffles of all documents; without it one of some of them takes a moment
    private static readonly int Asked = int.TryParse(Environment.GetEnvironmentVariable("RAPPORTEUR_ITERATIONS"), out var asked) ? asked : 0;

    private static readonly Reader Reader = new(Knowledge.Load(Path.Combine(Corpus.Corpus.Root(), "knowledge")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_order_threads_and_batches_give_one_hash_of_the_record(int threads)
    {
        using var folder = new TemporaryFolder();
        var materials = Materials().Where((_, i) => Asked > 0 || i % 3 == 0).ToArray();
        var expected = Hash(folder, materials, 1, int.MaxValue);
        for (var shuffle = 0; shuffle < Math.Max(1, Asked); shuffle++)
        {
            var shuffled = materials.ToArray();
            new Random(shuffle).Shuffle(shuffled);
            foreach (var batch in new[] { 1, 7, int.MaxValue }) Assert.Equal(expected, Hash(folder, shuffled, threads, batch));
        }
    }

    private static IEnumerable<Material> Materials()
    {
        foreach (var path in Directory.GetFiles(Corpus.Corpus.File(""), "document.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            yield return new Material(path, "document", MaterialForm.JsonLine, JsonSerializer.SerializeToUtf8Bytes(json));
        }
    }

    private static string Hash(TemporaryFolder folder, Material[] materials, int threads, int batch)
    {
        var path = folder[Guid.NewGuid() + ".db"];
        using var archive = SqliteArchive.Open(path);
        var read = new ReadRun(Reader.Read, threads, new IntakeLimits()).Read(materials).Select(o => o.Read!);
        foreach (var some in read.Chunk(Math.Min(batch, materials.Length))) archive.Keep(some, States.Maker.Settlement);
        Assert.Equal(materials.Length, archive.Statistics().Documents);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(MadeReports.Everything(archive))));
    }
}
