using Rapporteur.Reading.Rules;

namespace Rapporteur.Reading;

/// <summary>The rules of one phase, with the questions that they put to the items of a sentence.</summary>
internal sealed class Phase(string name, bool finds, Rule[] rules, LanguagePack pack)
{
    /// <summary>How a language's list of phases writes the step that finds names.</summary>
    public const string NamesStep = "+names";

    /// <summary>Makes the rules ready, once all words and kinds of the language are numbered.</summary>
    public void Seal(WordClasses classes)
    {
        Questions = new PhaseQuestions(Rules, classes);
        Needs = new PhaseNeeds(Rules, Questions);
        Codes = [.. Rules.Select(r => new RuleCode(r, Questions))];
    }

    public string Name => name;

    /// <summary>True for a phase that reports all it finds; false for one that puts chunks in the place of what it matched.</summary>
    public bool Finds => finds;

    /// <summary>True for the step that takes runs of capitalised words for names; it has no rules.</summary>
    public bool FindsNames => name == NamesStep;

    /// <summary>In the order written; a rule is known by its index here.</summary>
    public Rule[] Rules => rules;

    /// <summary>Number of the chunk kind that each rule makes.</summary>
    public int[] Kinds { get; } = [.. rules.Select(r => pack.Kind(r.Makes))];

    public PhaseQuestions Questions { get; private set; } = null!;

    public PhaseNeeds Needs { get; private set; } = null!;

    /// <summary>The code of each rule.</summary>
    public RuleCode[] Codes { get; private set; } = [];
}
