using System.Text;

namespace Rapporteur.Pipeline;

/// <summary>Tables of an import, in the form of those of <c>knowledge/</c>, written as one folder or not at all.</summary>
internal sealed class ImportedTables(string source)
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["world/persons.tsv"] = "id\tname\tqid",
        ["world/tenures.tsv"] = "person\toffice\tholder\ttitle\tfrom\tto\tacting\tsource",
        ["world/memberships.tsv"] = "organisation\tmember\tstatus\tfrom\tto\tsource",
        ["world/presidencies.tsv"] = "organisation\tholder\tbody\tkind\tfrom\tto\tsource",
    };

    private readonly SortedDictionary<string, SortedSet<string>> _rows = new(StringComparer.Ordinal);

    public string Source { get; } = Cell("imported from " + source);

    /// <summary>How many facts it holds: tenures, memberships, presidencies.</summary>
    public int Facts => _rows.Where(t => t.Key is not "world/persons.tsv" && t.Key.StartsWith("world/", StringComparison.Ordinal)).Sum(t => t.Value.Count);

    public void Add(string table, params string?[] cells)
    {
        if (!_rows.TryGetValue(table, out var rows)) _rows[table] = rows = new SortedSet<string>(StringComparer.Ordinal);
        rows.Add(string.Join('\t', cells.Select(Cell)));
    }

    /// <summary>Writes the folder; one of that name before is replaced.</summary>
    public void Write(string folder)
    {
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        var unfinished = Path.Combine(parent, "." + Path.GetFileName(folder) + ".new");
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        foreach (var (table, rows) in _rows)
        {
            var path = Path.Combine(unfinished, table);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"# {Source}\n{Headers.GetValueOrDefault(table, "person\ttext")}\n{string.Concat(rows.Select(r => r + "\n"))}", new UTF8Encoding(false));
        }

        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.Move(unfinished, folder);
    }

    // a cell holds no tab and no line break
    private static string Cell(string? value) => string.Join(' ', (value ?? "").Split(['\t', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
}
