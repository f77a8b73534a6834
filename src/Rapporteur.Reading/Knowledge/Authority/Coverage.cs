using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Until when each table of the world is kept: what is open there holds for sure until then. From <c>world/coverage.tsv</c>.</summary>
/// <remarks>Immutable; share one between threads.</remarks>
internal sealed class Coverage
{
    private readonly Dictionary<(string Table, string Subject), PartialDate> _until = [];

    public static Coverage Load(KnowledgeFiles files)
    {
        var coverage = new Coverage();
        foreach (var row in files.Rows("world/coverage.tsv", "table", "subject", "until"))
        {
            if (PartialDate.TryParse(row[2], out var until)) coverage._until[(row[0], row[1])] = until;
            else files.Problems.Add(row.File, row.Line, "RAP2030", $"'{row[2]}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
        }

        return coverage;
    }

    /// <summary>The last day for which a table is kept, or null where nothing is said.</summary>
    public PartialDate? Until(string table, string subject) =>
        _until.TryGetValue((table, subject), out var own) || _until.TryGetValue((table, ""), out own) ? own : null;

    public bool IsKept(string table, string subject, DateOnly day) => Until(table, subject) is not { } until || day <= until.Last();
}
