using System.Text;

namespace Rapporteur.Reading;

/// <summary>How a language's names of persons are written in English: <c>transliteration.tsv</c>, the longest letters that fit first.</summary>
/// <remarks>A caret before the letters of a row ties it to the beginning of a word, a dollar sign behind them to its end. Own scheme of each folder.</remarks>
internal sealed class Transliteration
{
    private readonly (string From, string To, bool Begins, bool Ends)[] _rows;

    private Transliteration(IEnumerable<TsvRow> rows) =>
        _rows = [.. rows.Select(r => (From: r[0].Trim('^', '$'), To: r[1], Begins: r[0].StartsWith('^'), Ends: r[0].EndsWith('$')))
            .OrderByDescending(r => r.From.Length).ThenByDescending(r => r.Begins || r.Ends).ThenBy(r => r.From, StringComparer.Ordinal)];

    /// <summary>Loads the table, or null where a language has none.</summary>
    public static Transliteration? Load(KnowledgeFiles files, string folder) =>
        files.Exists($"{folder}/transliteration.tsv") ? new Transliteration(files.Rows($"{folder}/transliteration.tsv", "from", "to")) : null;

    /// <summary>The name in English letters; a letter that the table does not have stays.</summary>
    public string Of(string name)
    {
        var small = name.ToLowerInvariant();
        var output = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length;)
        {
            var begins = i == 0 || !char.IsLetter(name[i - 1]);
            var (from, to) = (name[i].ToString(), name[i].ToString());
            foreach (var row in _rows)
            {
                var end = i + row.From.Length;
                if (row.From.Length == 0 || string.CompareOrdinal(small, i, row.From, 0, row.From.Length) != 0) continue;
                if (row.Begins && !begins || row.Ends && end < name.Length && char.IsLetter(name[end])) continue;
                (from, to) = (row.From, row.To);
                break;
            }

            if (char.IsUpper(name[i]) && to.Length > 0) output.Append(char.ToUpperInvariant(to[0])).Append(to.AsSpan(1));
            else output.Append(to);
            i += from.Length;
        }

        return output.ToString();
    }
}
