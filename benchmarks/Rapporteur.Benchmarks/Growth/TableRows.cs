namespace Rapporteur.Benchmarks.Growth;

/// <summary>Rows of the tab-separated files beside the program: comments and the head left out.</summary>
internal static class TableRows
{
    public static IEnumerable<string[]> Of(string name) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Growth", name))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}
