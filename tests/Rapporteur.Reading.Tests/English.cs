using Rapporteur.Record;

namespace Rapporteur.Reading.Tests;

/// <summary>Reads English texts with the knowledge of this checkout, loaded once for all tests.</summary>
internal static class English
{
    private static readonly Lazy<Knowledge> Loaded = new(() => Knowledge.Load(Path.Combine(Root(), "knowledge")));
    private static readonly Lazy<Reader> Shared = new(() => new Reader(Knowledge));

    public static Knowledge Knowledge => Loaded.Value;

    public static DocumentReading Read(string text, string? title = null) => Shared.Value.Read(Document.Of("example", title, text) with { Language = "en", Published = PartialDate.OfDay(2024, 5, 15) });

    public static DocumentReading Read(Document document) => Shared.Value.Read(document);

    public static string Explain(Document document) => Shared.Value.Explain(document);

    /// <summary>A copy of the knowledge folder, for a test to change and to delete.</summary>
    public static string CopyOfKnowledge()
    {
        var whole = Path.Combine(Root(), "knowledge");
        var folder = Directory.CreateTempSubdirectory("rapporteur-knowledge-").FullName;
        foreach (var file in Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(whole, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "rapporteur.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no rapporteur.slnx above {AppContext.BaseDirectory}: run the tests from a checkout");
    }
}
