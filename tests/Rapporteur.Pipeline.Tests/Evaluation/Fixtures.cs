using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests.Evaluation;

internal static class Fixtures
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Evaluation", "fixtures", name));

    public static Dictionary<string, DocumentReading> Readings(string name) => Text(name)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(ReadingJson.Read)
        .ToDictionary(r => r.Document, StringComparer.Ordinal);
}
