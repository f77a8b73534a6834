using Rapporteur.Reading;

namespace Rapporteur.Pipeline.Tests;

/// <summary>The few states that the tests' events name, and what makes the events.</summary>
internal static class States
{
    public static readonly IReadOnlyDictionary<string, string> Names =
        new Dictionary<string, string> { ["UZ"] = "Uzbekistan", ["KZ"] = "Kazakhstan", ["RU"] = "Russia", ["GB"] = "United Kingdom" };

    private static readonly Knowledge Known = Knowledge.Load(Path.Combine(Corpus.Corpus.Root(), "knowledge"));

    public static readonly RecordMaker Maker = new(Known, "en");

    public static readonly IntakeLore Lore = new(Known.Publishers, new Reader(Known).Read);
}
