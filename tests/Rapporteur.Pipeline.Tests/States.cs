namespace Rapporteur.Pipeline.Tests;

/// <summary>The few states that the tests' events name.</summary>
internal static class States
{
    public static readonly IReadOnlyDictionary<string, string> Names =
        new Dictionary<string, string> { ["UZ"] = "Uzbekistan", ["KZ"] = "Kazakhstan", ["RU"] = "Russia", ["GB"] = "United Kingdom" };

    public static readonly SameOccasion Occasions = new(Names);
}
