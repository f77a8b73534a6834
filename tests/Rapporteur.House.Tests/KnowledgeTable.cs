
namespace Rapporteur.House.Tests;

/// <summary>One table of <c>knowledge/</c>, read as plainly as can be: what the tests hold is the file, not what a loader makes of it.</summary>
internal sealed record KnowledgeTable(IReadOnlyList<string> Lines, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    public IEnumerable<string> Identifiers => Rows.Select(row => row[0]);

    public static KnowledgeTable Read(string path)
    {
        var text = File.ReadAllText(Path.Combine(Root(), path));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var lines = text.TrimEnd('\n').Split('\n');
        var table = lines.SkipWhile(line => line.StartsWith('#')).ToArray();
        return new KnowledgeTable(lines, table[0].Split('\t'), [.. table.Skip(1).Select(line => line.Split('\t'))]);
    }

    public IEnumerable<string> Column(string name)
    {
        var index = Columns.Index().Single(column => column.Item == name).Index;
        return Rows.Select(row => row[index]);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "knowledge", "world"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "knowledge");
    }
}
