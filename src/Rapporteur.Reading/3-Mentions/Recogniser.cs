using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>A rule that may begin at an item, and where it stands behind that item.</summary>
internal readonly record struct RuleStart(int Rule, int State);

/// <summary>
/// Tells whether a rule can match at an item at all, before <see cref="RuleMatcher"/> finds how. A token of English has nine tries, of
/// which one in thirty succeeds; with 21 steps of backtracking to each they were three fifths of the time of reading. Here a rule runs as
/// a finite automaton whose states, sets of places in its program, are made as they are met (Thompson 1968), so a failure costs a look or
/// two in a table. It may say yes too often, for it knows of a list only which words begin and which go on, but never no where there is
/// a match.
/// </summary>
/// <remarks>Holds working memory: one for each thread that reads. What it remembers changes its speed, never its answer.</remarks>
internal sealed class Recogniser(WordClasses classes, ItemTests tests)
{
    /// <summary>No match can come.</summary>
    public const int Dead = 0;

    /// <summary>A match may end before here.</summary>
    public const int Accepting = 1;

    /// <summary>From here on a number is no state, but what is between the blocks of one question.</summary>
    private const int FirstWay = 1 << 24;

    /// <summary>Steps and signs that are remembered; then all are forgotten: some 10 MB for a thread at most, a fifth of it in use after a hundred reports.</summary>
    private const int MostSteps = 1 << 17;
    private const int MostSigns = 1 << 14;

    private readonly ItemSigns _signs = new(classes, tests);
    private readonly RuleSteps _rules = new(tests);
    private readonly StepTable _steps = new();
    private readonly Dictionary<Phase, RuleStart[]?[]> _starts = [];
    private readonly List<int> _candidates = [];
    private RuleStart[]?[] _startsOfPhase = [];
    private Phase? _phase;
    private int _ways = FirstWay;
    private int[] _signOf = [];
    private int _count;

    /// <summary>Takes up a sentence, or what another step made of it.</summary>
    public void Begin(Token[] tokens, List<Item> items)
    {
        if (_steps.Count > MostSteps || _signs.Count > MostSigns) Forget();
        _count = items.Count;
        if (_signOf.Length < _count) _signOf = new int[_count * 2];
        for (var i = 0; i < _count; i++) _signOf[i] = _signs.Of(items[i], tokens);
        _phase = null;
    }

    /// <summary>Puts one item in the place of several, as the sentence now has it.</summary>
    public void Replace(int at, int end, Item item, Token[] tokens)
    {
        _signOf[at] = _signs.Of(item, tokens);
        Array.Copy(_signOf, end, _signOf, at + 1, _count - end);
        _count -= end - at - 1;
    }

    /// <summary>The rules of a phase that may take the item, in the order written.</summary>
    public RuleStart[] Starts(Phase phase, int at)
    {
        if (_phase != phase)
        {
            _phase = phase;
            _startsOfPhase = _starts.GetValueOrDefault(phase) ?? [];
        }

        var number = (_signOf[at] * 2) + (at == 0 ? 1 : 0);
        if (number >= _startsOfPhase.Length)
        {
            Array.Resize(ref _startsOfPhase, number * 2);
            _starts[phase] = _startsOfPhase;
        }

        return _startsOfPhase[number] ??= MakeStarts(phase, _signOf[at], at == 0);
    }

    /// <summary>True when a rule in a state may go on to a match from an item.</summary>
    public bool MayMatch(int state, int at)
    {
        for (; state > Accepting; at++)
        {
            if (at == _count) return _rules[state].AtEnd == Accepting;
            state = Step(state, _signOf[at]);
        }

        return state == Accepting;
    }

    private RuleStart[] MakeStarts(Phase phase, int sign, bool isFirst)
    {
        _candidates.Clear();
        phase.AddStarting(_signs[sign], _candidates);
        _candidates.Sort();
        var starts = new List<RuleStart>();
        var last = -1;
        foreach (var rule in _candidates)
        {
            if (rule == last) continue;
            last = rule;
            var state = Step(_rules.Start(phase.Rules[rule], isFirst), sign);
            if (state != Dead) starts.Add(new RuleStart(rule, state));
        }

        return [.. starts];
    }

    // by the answers to what the state asks, block by block
    private int Step(int state, int sign)
    {
        var answers = _signs.AnswersOf(sign);
        var asked = _rules[state];
        if (asked.Wants && !IsTaken(asked.Asked, answers)) return Dead;
        var way = state;
        foreach (var question in asked.Asked)
        {
            way = _steps.Find(way, answers[question.Block] & question.Bits);
            if (way < 0) return Remember(state, answers);
        }

        return way;
    }

    // most steps end here
    private static bool IsTaken(Question[] asked, ulong[] answers)
    {
        foreach (var question in asked)
        {
            if ((answers[question.Block] & question.Takes) != 0) return true;
        }

        return false;
    }

    private int Remember(int state, ulong[] answers)
    {
        var next = _rules.Step(state, answers);
        var asked = _rules[state].Asked;
        var way = state;
        for (var i = 0; i < asked.Length; i++)
        {
            var given = answers[asked[i].Block] & asked[i].Bits;
            var known = _steps.Find(way, given);
            if (known < 0) _steps.Add(way, given, known = i == asked.Length - 1 ? next : _ways++);
            way = known;
        }

        return next;
    }

    private void Forget()
    {
        _signs.Clear();
        _rules.Clear();
        _starts.Clear();
        _steps.Clear();
        _ways = FirstWay;
    }
}
