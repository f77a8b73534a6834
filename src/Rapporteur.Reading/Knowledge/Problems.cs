namespace Rapporteur.Reading;

/// <summary>Collects what is wrong in knowledge files, so that one run names all of it; nothing is used if anything is wrong.</summary>
internal sealed class Problems
{
    private readonly List<string> _lines = [];

    /// <summary>Notes a problem the way a compiler does: <c>file(line): number: what, and a proposal</c>.</summary>
    public void Add(string file, int line, string code, string message) => _lines.Add($"{file}({line}): {code}: {message}");

    /// <exception cref="KnowledgeException">Anything was noted.</exception>
    public void ThrowIfAny()
    {
        if (_lines.Count > 0) throw new KnowledgeException(string.Join('\n', _lines.Order(StringComparer.Ordinal)));
    }

    /// <summary>"; did you mean 'x'?" when one of the known names is near, else nothing.</summary>
    public static string Proposal(string given, IEnumerable<string> known)
    {
        var best = known.Select(k => (Name: k, Distance: Distance(given, k))).Where(k => k.Distance <= Math.Max(1, given.Length / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is null ? "" : $"; did you mean '{best.Name}'?";
    }

    // Levenshtein
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
