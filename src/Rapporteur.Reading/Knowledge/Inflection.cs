namespace Rapporteur.Reading;

/// <summary>
/// How words change: for each class and form the endings and what they become, from <c>inflection.tsv</c>. Read forwards it makes the forms of
/// a base form, read backwards the base forms that a form may have.
/// </summary>
internal sealed class Inflection
{
    private readonly ILookup<string, Row> _rows;
    private readonly Dictionary<string, ILookup<string, Row>> _forms;

    private Inflection(IEnumerable<TsvRow> rows)
    {
        _rows = rows.Select(r => new Row(r[0], r[1], r[2], r[3].Split('/'))).ToLookup(r => r.Class, StringComparer.Ordinal);
        _forms = _rows.ToDictionary(g => g.Key, g => g.ToLookup(r => r.Form, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public IEnumerable<string> Classes => _forms.Keys;

    public static Inflection Load(KnowledgeFiles files, string folder) => new(files.Rows($"{folder}/inflection.tsv", "class", "form", "ending", "replacement"));

    public bool Has(string @class) => _forms.ContainsKey(@class);

    /// <summary>The forms that a class has, each with the words it makes of a base form; a form for which no ending fits has none.</summary>
    public IEnumerable<(string Form, IEnumerable<string> Words)> Forms(string @class, string lemma)
    {
        foreach (var form in _forms[@class])
        {
            var best = Best(form, lemma);
            yield return (form.Key, best is null ? [] : best.Replacements.Select(r => lemma[..^best.Ending.Length] + r));
        }
    }

    /// <summary>The base forms of which a class makes the word, each with the form that the word then is.</summary>
    public IEnumerable<(string Lemma, string Form)> Bases(string @class, string word)
    {
        foreach (var row in _rows[@class])
        {
            foreach (var replacement in row.Replacements)
            {
                if (word.Length <= replacement.Length || !word.EndsWith(replacement, StringComparison.Ordinal)) continue;
                var lemma = word[..^replacement.Length] + row.Ending;
                if (Best(_forms[@class][row.Form], lemma) == row) yield return (lemma, row.Form);
            }
        }
    }

    private static Row? Best(IEnumerable<Row> form, string lemma) => form.Where(r => lemma.EndsWith(r.Ending, StringComparison.Ordinal)).MaxBy(r => r.Ending.Length);

    private sealed record Row(string Class, string Form, string Ending, string[] Replacements);
}
