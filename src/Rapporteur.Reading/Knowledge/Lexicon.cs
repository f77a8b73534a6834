using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>
/// The inflected words of a language: which forms a lemma has. Forms are made when knowledge loads, by the rows of <c>inflection.tsv</c>
/// (longest ending first) and the irregular forms in <c>words.tsv</c>, so reading needs no analysis, only a look-up.
/// </summary>
internal sealed class Lexicon(Vocabulary vocabulary)
{
    private readonly Dictionary<string, List<(string Class, string Form, int Word)>> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);

    public static Lexicon Load(KnowledgeFiles files, string folder, Vocabulary vocabulary, IEnumerable<string> markedForms)
    {
        var lexicon = new Lexicon(vocabulary);
        lexicon._marked.UnionWith(markedForms);
        var endings = files.Rows($"{folder}/inflection.tsv", "class", "form", "ending", "replacement").ToLookup(r => r[0], StringComparer.Ordinal);
        foreach (var row in files.Rows($"{folder}/words.tsv", "lemma", "class", "irregular"))
        {
            if (!endings.Contains(row[1]))
            {
                files.Problems.Add(row.File, row.Line, "RAP2006", $"unknown word class '{row[1]}'{Problems.Proposal(row[1], endings.Select(e => e.Key))}");
                continue;
            }

            lexicon.Add(row[0], row[1], endings[row[1]], row[2]);
        }

        return lexicon;
    }

    /// <summary>
    /// The words that will do for a word of a rule: <c>visit</c> any unmarked form of any class, <c>visit.v</c> of one class,
    /// <c>visit.ing</c> one form. A word that is in no list stands for itself. Empty: there is no such class or form.
    /// </summary>
    public int[] Forms(string written)
    {
        var dot = written.LastIndexOf('.');
        var lemma = dot > 0 && dot < written.Length - 1 ? written[..dot] : written;
        var tag = lemma.Length < written.Length ? written[(dot + 1)..] : null;
        if (!_forms.TryGetValue(Folding.Fold(lemma), out var forms)) return tag is null ? [vocabulary.Add(written)] : _forms.Count == 0 ? [] : [];
        var chosen = tag is null
            ? forms.Where(f => !_marked.Contains(f.Form))
            : forms.Where(f => f.Form == tag || f.Class == tag && !_marked.Contains(f.Form));
        return [.. chosen.Select(f => f.Word).Distinct()];
    }

    /// <summary>True when a word number is a form of any lemma here.</summary>
    public IEnumerable<int> AllForms() => _forms.Values.SelectMany(f => f).Select(f => f.Word);

    private void Add(string lemma, string @class, IEnumerable<TsvRow> endings, string irregular)
    {
        var forms = _forms.TryGetValue(Folding.Fold(lemma), out var known) ? known : _forms[Folding.Fold(lemma)] = [];
        var overrides = irregular.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(o => o.Split('=')).Where(o => o.Length == 2).ToLookup(o => o[0], o => o[1], StringComparer.Ordinal);
        foreach (var form in endings.GroupBy(e => e[1], StringComparer.Ordinal))
        {
            var best = form.Where(e => lemma.EndsWith(e[2], StringComparison.Ordinal)).MaxBy(e => e[2].Length);
            var made = overrides.Contains(form.Key)
                ? overrides[form.Key].SelectMany(o => o.Split('/'))
                : best is null ? [] : [lemma[..^best[2].Length] + best[3]];
            foreach (var word in made) forms.Add((@class, form.Key, vocabulary.Add(word)));
        }
    }
}
