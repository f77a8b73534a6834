using Rapporteur.Reading.Rules;

namespace Rapporteur.Reading;

/// <summary>The rules of one phase, indexed by the word that must stand where a match is, so that most are never tried.</summary>
internal sealed class Phase
{
    /// <summary>How a language's list of phases writes the step that finds names.</summary>
    public const string NamesStep = "+names";

    private readonly Dictionary<int, Rule[]> _byAnchor;

    public Phase(string name, bool finds, Rule[] rules, LanguagePack pack)
    {
        Name = name;
        Finds = finds;
        Rules = rules;
        Order = rules.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i);
        Unanchored = [.. rules.Where(r => r.Anchors.Length == 0)];
        _byAnchor = rules.SelectMany(r => r.Anchors.Select(a => (Word: a, Rule: r))).GroupBy(p => p.Word).ToDictionary(g => g.Key, g => g.Select(p => p.Rule).ToArray());
        Kinds = rules.ToDictionary(r => r, r => pack.Kind(r.Makes));
    }

    public string Name { get; }

    /// <summary>True for a phase that reports all it finds; false for one that puts chunks in the place of what it matched.</summary>
    public bool Finds { get; }

    /// <summary>True for the step that takes runs of capitalised words for names; it has no rules.</summary>
    public bool FindsNames => Name == NamesStep;

    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyDictionary<Rule, int> Order { get; }

    public IReadOnlyDictionary<Rule, int> Kinds { get; }

    /// <summary>Rules that no word announces; they are tried everywhere.</summary>
    public Rule[] Unanchored { get; }

    /// <summary>Rules that this word may announce.</summary>
    public Rule[]? AnchoredAt(int word) => word != 0 && _byAnchor.TryGetValue(word, out var rules) ? rules : null;
}
