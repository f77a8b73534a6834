using Rapporteur.Reading;

namespace Rapporteur.Pipeline.Tests;

/// <summary>The few states that the tests' events name, and what makes the events.</summary>
internal static class States
{
    public static readonly IReadOnlyDictionary<string, string> Names =
        new Dictionary<string, string> { ["UZ"] = "Uzbekistan", ["KZ"] = "Kazakhstan", ["RU"] = "Russia", ["GB"] = "United Kingdom" };

    public static readonly RecordMaker Maker = new(Knowledge.Load(Path.Combine(Corpus.Corpus.Root(), "knowledge")), "en");
}
