using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>
/// How the names of a language stand in its cases: <c>declension.tsv</c> tells by the ending of a word which class of the inflection it follows.
/// The names of the world are put into all cases when knowledge loads; the names that it does not hold are brought to their base form.
/// </summary>
internal sealed class Declension
{
    private const string AnyKind = "*";
    private const string Unchanging = "-";
    private const string Person = "person";
    private const string Place = "place";
    private readonly Dictionary<(string Kind, string Ending), string[]> _classes = [];
    private readonly string[] _classesOfPerson;
    private readonly int _longest;
    private readonly Inflection _inflection;
    private readonly bool _onlyLast;

    private Declension(IEnumerable<(string Kind, string Ending, string[] Classes)> rows, Inflection inflection, Cases cases, bool onlyLast)
    {
        foreach (var (kind, ending, classes) in rows) _classes.TryAdd((kind, Folding.Fold(ending)), classes);
        _longest = _classes.Count == 0 ? 0 : _classes.Keys.Max(k => k.Ending.Length);
        _classesOfPerson = [.. _classes.Where(c => c.Key.Kind is Person or AnyKind).SelectMany(c => c.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
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
        var rows = new List<(string, string, string[])>();
        foreach (var row in files.Rows(path, "kind", "ending", "class"))
        {
            var classes = row[2] == Unchanging ? [] : row[2].Split('/', StringSplitOptions.RemoveEmptyEntries);
            foreach (var missing in classes.Where(c => !inflection.Has(c)))
                files.Problems.Add(row.File, row.Line, "RAP2006", $"unknown word class '{missing}'{Problems.Proposal(missing, inflection.Classes)}");
            rows.Add((row[0], row[1], [.. classes.Where(inflection.Has)]));
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
        foreach (var @class in _classesOfPerson)
        {
            foreach (var (lemma, form) in _inflection.Bases(@class, word))
            {
                if (ClassesOf(Person, lemma).Contains(@class, StringComparer.Ordinal)) found[lemma] = found.GetValueOrDefault(lemma) | Cases.Of(form);
            }
        }

        if (ClassesOf(Person, word).Length == 0) found[word] = Cases.All;
        return found.Where(f => f.Value != 0).Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal);
    }

    private List<(string Word, int Cases)> Forms(string kind, string word)
    {
        // what is written in capitals stays, and so do the small words in the names of persons and places
        if (word.Length < 2 || char.IsUpper(word[1]) || kind is Person or Place && !char.IsUpper(word[0])) return [(word, Cases.All)];
        List<(string, int)> forms = [.. ClassesOf(kind, word).SelectMany(c => _inflection.Forms(c, word)).SelectMany(f => f.Words.Select(w => (w, Cases.Of(f.Form))))];
        return forms.Count > 0 ? forms : [(word, Cases.All)];
    }

    // the longest ending that fits; of two as long, that of the kind before that of any
    private string[] ClassesOf(string kind, string word)
    {
        var folded = Folding.Fold(word);
        for (var length = Math.Min(folded.Length, _longest); length > 0; length--)
        {
            var ending = folded[^length..];
            if (_classes.TryGetValue((kind, ending), out var own) || _classes.TryGetValue((AnyKind, ending), out own)) return own;
        }

        return [];
    }
}
