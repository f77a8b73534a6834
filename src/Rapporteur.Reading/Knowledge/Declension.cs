using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>
/// How the names of a language stand in its cases: <c>declension.tsv</c> tells by the ending of a word which class of the inflection it follows.
/// The names of the world are put into all cases when knowledge loads; the names that it does not hold are brought to their base form.
/// </summary>
internal sealed class Declension
{
    private const string AnyKind = "*";
    private readonly Dictionary<string, List<Row>> _byKind;
    private readonly Inflection _inflection;
    private readonly bool _onlyLast;

    private Declension(IEnumerable<Row> rows, Inflection inflection, Cases cases, bool onlyLast)
    {
        _byKind = rows.GroupBy(r => r.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        _inflection = inflection;
        _onlyLast = onlyLast;
        Cases = cases;
    }

    public Cases Cases { get; }

    /// <summary>Loads the table, or null where a language has none: its names do not change.</summary>
    public static Declension? Load(KnowledgeFiles files, string folder, Inflection inflection, LanguageSettings settings)
    {
        var path = $"{folder}/declension.tsv";
        if (!files.Exists(path)) return null;
        var rows = new List<Row>();
        foreach (var row in files.Rows(path, "kind", "ending", "class"))
        {
            var classes = row[2].Split('/', StringSplitOptions.RemoveEmptyEntries);
            foreach (var missing in classes.Where(c => !inflection.Has(c)))
                files.Problems.Add(row.File, row.Line, "RAP2006", $"unknown word class '{missing}'{Problems.Proposal(missing, inflection.Classes)}");
            rows.Add(new Row(row[0], row[1], [.. classes.Where(inflection.Has)]));
        }

        return new Declension(rows, inflection, new Cases(settings.Cases), settings.NamesInflect == "last");
    }

    /// <summary>A name in its cases: for each case the words, each of which may have several forms. <paramref name="changing"/> words at its beginning change.</summary>
    public IEnumerable<(int Case, IReadOnlyList<string>[] Words)> Of(string kind, IReadOnlyList<string> name, IReadOnlyList<bool> isJoined, int changing)
    {
        var forms = new List<(string Word, int Cases)>[name.Count];
        for (var i = 0; i < name.Count; i++)
        {
            forms[i] = i < changing && (!_onlyLast || i == changing - 1) ? Forms(kind, name[i]) : [(name[i], Cases.All)];
            // the first part of a hyphenated name may stay as it is
            if (i + 1 < name.Count && isJoined[i + 1]) forms[i].Add((name[i], Cases.All));
        }

        for (var i = 0; i < Cases.Count; i++)
        {
            var bit = 1 << i;
            IReadOnlyList<string>[] words = [.. forms.Select(f => f.Where(w => (w.Cases & bit) != 0).Select(w => w.Word).Distinct(StringComparer.Ordinal).ToList())];
            if (words.All(w => w.Count > 0)) yield return (bit, words);
        }
    }

    /// <summary>The base forms that a word of a person's name may have, each with the cases in which it is written so.</summary>
    public IEnumerable<(string Base, int Cases)> BasesOfPerson(string word)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var @class in Rows("person").SelectMany(r => r.Classes).Distinct(StringComparer.Ordinal))
        {
            foreach (var (lemma, form) in _inflection.Bases(@class, word))
            {
                if (ClassesOf("person", lemma).Contains(@class, StringComparer.Ordinal)) found[lemma] = found.GetValueOrDefault(lemma) | Cases.Of(form);
            }
        }

        if (ClassesOf("person", word).Length == 0) found[word] = Cases.All;
        return found.Where(f => f.Value != 0).Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal);
    }

    private List<(string Word, int Cases)> Forms(string kind, string word)
    {
        // what is written in capitals or small is no name by itself, and stays
        if (word.Length < 2 || kind != "adjective" && kind != "people" && !char.IsUpper(word[0]) || char.IsUpper(word[1])) return [(word, Cases.All)];
        List<(string, int)> forms = [.. ClassesOf(kind, word).SelectMany(c => _inflection.Forms(c, word)).SelectMany(f => f.Words.Select(w => (w, Cases.Of(f.Form))))];
        return forms.Count > 0 ? forms : [(word, Cases.All)];
    }

    private string[] ClassesOf(string kind, string word)
    {
        var folded = Folding.Fold(word);
        return Rows(kind).Where(r => folded.EndsWith(Folding.Fold(r.Ending), StringComparison.Ordinal)).OrderByDescending(r => r.Ending.Length).ThenBy(r => r.Kind == AnyKind).FirstOrDefault()?.Classes ?? [];
    }

    private IEnumerable<Row> Rows(string kind) => _byKind.GetValueOrDefault(kind, []).Concat(_byKind.GetValueOrDefault(AnyKind, []));

    private sealed record Row(string Kind, string Ending, string[] Classes);
}
