using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.KnowledgeFolder;

/// <summary>What came of a knowledge folder is kept in a file and taken from there, as long as nothing in the folder changes.</summary>
public sealed class ImageTests : IDisposable
{
    /// <summary>Bytes that a start takes that finds an image and reads English: a fifth more than was measured when this was written.</summary>
    private const long MostBytesOfStart = 48_000_000;

    private readonly string _folder = English.CopyOfKnowledge();
    private readonly string _cache = Directory.CreateTempSubdirectory("rapporteur-cache-").FullName;

    public ImageTests()
    {
        // as if written long before the image
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddHours(-1));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_cache, recursive: true);
    }

    [Fact]
    public void An_image_holds_what_the_folder_holds()
    {
        Load();
        var (fromFolder, fromImage) = (Knowledge.Load(_folder), Load());
        Assert.Equal(fromFolder.LanguageTags, fromImage.LanguageTags);
        Assert.Null(Likeness.FirstDifference(fromFolder, fromImage));
        foreach (var tag in fromFolder.LanguageTags) Assert.Null(Likeness.FirstDifference(fromFolder.Languages[tag], fromImage.Languages[tag]));
    }

    [Fact]
    public void Documents_read_by_an_image_give_the_same_bytes()
    {
        Load();
        var (fromFolder, fromImage) = (new Reader(English.Knowledge), new Reader(Load()));
        foreach (var document in Corpus.Documents) Assert.Equal(ReadingJson.Write(fromFolder.Read(document), document.Text), ReadingJson.Write(fromImage.Read(document), document.Text));
    }

    [Fact]
    public void A_start_with_an_image_takes_the_languages_it_reads_and_no_more()
    {
        Load();
        Start();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Start();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1_000_000, MostBytesOfStart);

        void Start() => Assert.NotNull(Load().Languages["en"]);
    }

    [Fact]
    public void A_file_that_changes_or_comes_or_goes_makes_another_image()
    {
        var version = Load().Version;
        var adverbs = Path.Combine(_folder, "languages/en/lists/adverb.tsv");
        File.AppendAllText(adverbs, "=marvellously\t\n");
        var changed = Load().Version;
        Assert.Equal(Knowledge.Load(_folder).Version, changed);
        Assert.NotEqual(version, changed);

        var source = Path.Combine(_folder, "sources/gazette.toml");
        File.WriteAllText(source, "name = \"Gazette\"\n");
        Assert.Equal(Knowledge.Load(_folder).Version, Load().Version);
        File.Delete(source);
        Assert.Equal(changed, Load().Version);
    }

    [Fact]
    public void A_file_that_changed_a_moment_ago_is_not_trusted_to_stay()
    {
        var adverbs = Path.Combine(_folder, "languages/en/lists/adverb.tsv");
        File.AppendAllText(adverbs, "=marvellously\t\n");
        // as if the machine were slow: the change is not over when the image is begun
        var time = File.GetLastWriteTimeUtc(adverbs).AddMinutes(1);
        File.SetLastWriteTimeUtc(adverbs, time);
        var version = Load().Version;
        File.WriteAllText(adverbs, File.ReadAllText(adverbs).Replace("marvellously", "marvelouslly", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(adverbs, time);
        Assert.NotEqual(version, Load().Version);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(-1)]
    public void An_image_that_is_cut_short_is_made_anew(int length)
    {
        var version = Load().Version;
        var whole = File.ReadAllBytes(Image());
        File.WriteAllBytes(Image(), whole[..(length < 0 ? whole.Length + length : length)]);
        Assert.Equal(version, Load().Version);
        Assert.Equal(whole, File.ReadAllBytes(Image()));
    }

    [Fact]
    public void An_image_with_a_wrong_byte_is_made_anew()
    {
        Load();
        var whole = File.ReadAllBytes(Image());
        foreach (var place in new[] { 0, 8, whole.Length - 1 })
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 1;
            File.WriteAllBytes(Image(), damaged);
            Load();
            Assert.Equal(whole, File.ReadAllBytes(Image()));
        }
    }

    [Fact]
    public void Broken_knowledge_is_reported_whole_and_nothing_of_it_is_kept()
    {
        Load();
        var kept = File.ReadAllBytes(Image());
        File.AppendAllText(Path.Combine(_folder, "languages/ru/places.tsv"), "moskow-ru\tMoskow\n");
        Assert.Contains("languages/ru/places.tsv(", Assert.Throws<KnowledgeException>(Load).Message, StringComparison.Ordinal);
        Assert.Equal(kept, File.ReadAllBytes(Image()));
        Assert.Throws<KnowledgeException>(Load);
    }

    [Fact]
    public void Programs_that_start_at_a_time_leave_one_whole_image()
    {
        var versions = new string[4];
        Parallel.For(0, versions.Length, i => versions[i] = Load().Version);
        Assert.Single(versions.Distinct());
        Assert.Single(Directory.GetFiles(_cache));
        Assert.Equal(versions[0], Load().Version);
    }

    [Fact]
    public void Where_nothing_can_be_kept_the_folder_is_loaded() =>
        Assert.Equal(English.Knowledge.Version, Knowledge.Load(_folder, Path.Combine(_folder, "languages-known.tsv", "cache")).Version);

    private Knowledge Load() => Knowledge.Load(_folder, _cache);

    private string Image() => Assert.Single(Directory.GetFiles(_cache));
}
