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

    /// <summary>By word number the cases it may stand in, for the words that have any.</summary>
    public Dictionary<int, int> WordCases { get; } = [];

    public static Lexicon Load(KnowledgeFiles files, string folder, Vocabulary vocabulary, LanguageSettings settings, Inflection inflection)
    {
        var lexicon = new Lexicon(vocabulary);
        lexicon._marked.UnionWith(settings.MarkedForms);
        var cases = new Cases(settings.Cases);
        foreach (var row in files.Rows($"{folder}/words.tsv", "lemma", "class", "irregular"))
        {
            if (inflection.Has(row[1])) lexicon.Add(row[0], row[1], inflection, row[2], cases);
            else files.Problems.Add(row.File, row.Line, "RAP2006", $"unknown word class '{row[1]}'{Problems.Proposal(row[1], inflection.Classes)}");
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
            ? forms.Where(f => !IsMarked(f.Form))
            : forms.Where(f => Cases.IsPart(f.Form, tag) || f.Class == tag && !IsMarked(f.Form));
        return [.. chosen.Select(f => f.Word).Distinct()];
    }

    /// <summary>True when a word number is a form of any lemma here.</summary>
    public IEnumerable<int> AllForms() => _forms.Values.SelectMany(f => f).Select(f => f.Word);

    private bool IsMarked(string form) => _marked.Count > 0 && _marked.Any(m => Cases.IsPart(form, m));

    private void Add(string lemma, string @class, Inflection inflection, string irregular, Cases cases)
    {
        var forms = _forms.TryGetValue(Folding.Fold(lemma), out var known) ? known : _forms[Folding.Fold(lemma)] = [];
        var overrides = irregular.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(o => o.Split('=')).Where(o => o.Length == 2).ToLookup(o => o[0], o => o[1], StringComparer.Ordinal);
        foreach (var (form, regular) in inflection.Forms(@class, lemma))
        {
            foreach (var written in overrides.Contains(form) ? overrides[form].SelectMany(o => o.Split('/')) : regular)
            {
                var word = vocabulary.Add(written);
                forms.Add((@class, form, word));
                if (cases.Of(form) is var bits and not 0) WordCases[word] = WordCases.GetValueOrDefault(word) | bits;
            }
        }
    }
}
