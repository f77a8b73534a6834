using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>What the intake noticed, as the archive writes it: pairs of code and message.</summary>
internal static class IntakeJson
{
    public static string Write(ImmutableArray<Diagnostic> noticed) => JsonSerializer.Serialize(noticed.Select(d => new[] { d.Code, d.Message }));

    public static ImmutableArray<Diagnostic> Read(string json) =>
        [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(pair => new Diagnostic(pair[0], pair[1]))];
}
