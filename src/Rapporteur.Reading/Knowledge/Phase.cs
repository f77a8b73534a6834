using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>
/// The rules of one phase, twice indexed: by the words of which a sentence must hold one, and by what a match may begin with. Of some
/// four hundred rules of English a handful is tried at an item.
/// </summary>
internal sealed class Phase
{
    /// <summary>How a language's list of phases writes the step that finds names.</summary>
    public const string NamesStep = "+names";

    // by word number, for these two are asked at every token
    private int[]?[] _byAnchor = [];
    private int[]?[] _byWord = [];
    private readonly Dictionary<int, int[]> _byKind;
    private readonly Dictionary<int, int[]> _byMark;
    private readonly (TokenTraits Trait, int[] Rules)[] _byTrait;
    private readonly int[] _anywhere;

    public Phase(string name, bool finds, Rule[] rules, LanguagePack pack)
    {
        Name = name;
        Finds = finds;
        Rules = rules;
        Kinds = [.. rules.Select(r => pack.Kind(r.Makes))];
        IsAnchored = [.. rules.Select(r => r.Anchors.Length > 0)];
        _byKind = Index(rules, r => r.Starts.Kinds);
        _byMark = Index(rules, r => r.Starts.Marks);
        _byTrait = [.. Index(rules, r => r.Starts.Traits).OrderBy(p => p.Key).Select(p => ((TokenTraits)p.Key, p.Value))];
        _anywhere = [.. Enumerable.Range(0, rules.Length).Where(i => rules[i].Starts.Any)];
    }

    /// <summary>Lays the indexes out for a vocabulary that is complete.</summary>
    public void Seal(int vocabulary)
    {
        _byAnchor = Table(Index(Rules, r => r.Anchors), vocabulary);
        _byWord = Table(Index(Rules, r => r.Starts.Words), vocabulary);
    }

    public string Name { get; }

    /// <summary>True for a phase that reports all it finds; false for one that puts chunks in the place of what it matched.</summary>
    public bool Finds { get; }

    /// <summary>True for the step that takes runs of capitalised words for names; it has no rules.</summary>
    public bool FindsNames => Name == NamesStep;

    /// <summary>In the order written; a rule is known by its index here.</summary>
    public Rule[] Rules { get; }

    /// <summary>Number of the chunk kind that each rule makes.</summary>
    public int[] Kinds { get; }

    /// <summary>Which rules need one of their words in the sentence.</summary>
    public bool[] IsAnchored { get; }

    /// <summary>Rules that this word may announce.</summary>
    public ReadOnlySpan<int> AnnouncedBy(int word) => _byAnchor[word];

    /// <summary>Adds the rules that may begin at an item of the sign; one may come more than once.</summary>
    public void AddStarting(ItemSign sign, List<int> rules)
    {
        rules.AddRange(_anywhere);
        foreach (var (kind, byKind) in _byKind)
        {
            if (kind < 64 ? (sign.Kinds >> kind & 1) != 0 : sign.HasChunk) rules.AddRange(byKind);
        }

        if (_byWord[sign.Word] is { } byWord) rules.AddRange(byWord);
        if ((sign.Traits & TokenTraits.Punctuation) != 0 && _byMark.TryGetValue(sign.Mark, out var byMark)) rules.AddRange(byMark);
        foreach (var (trait, byTrait) in _byTrait)
        {
            if ((sign.Traits & trait) != 0) rules.AddRange(byTrait);
        }
    }

    private static int[]?[] Table(Dictionary<int, int[]> index, int vocabulary)
    {
        var table = new int[]?[vocabulary];
        foreach (var (word, rules) in index)
        {
            if (word != 0) table[word] = rules;
        }

        return table;
    }

    private static Dictionary<int, int[]> Index(Rule[] rules, Func<Rule, IEnumerable<int>> keys) =>
        rules.SelectMany((rule, i) => keys(rule).Select(key => (Key: key, Rule: i))).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Select(p => p.Rule).ToArray());
}
