using Rapporteur.Reading.Rules;

namespace Rapporteur.Reading.Mentions;

/// <summary>Runs the programs of rules in all ways at once: makes the states of the automaton that <see cref="Recogniser"/> remembers.</summary>
internal sealed class RuleSteps(ItemTests tests)
{
    // Dead and Accepting have no places
    private readonly List<RuleState?> _states = [null, null];
    private readonly Dictionary<RuleState, int> _numbers = [];
    private readonly SortedDictionary<int, Question> _asked = [];
    private readonly List<int> _open = [];
    private readonly List<int> _next = [];
    private int[] _seen = [];
    private int _run;

    public RuleState this[int state] => _states[state]!;

    public int Count => _states.Count;

    /// <summary>Where a rule stands before its first item.</summary>
    public int Start(Rule rule, bool isFirst) => NumberOf(new RuleState(rule, [0], isFirst));

    /// <summary>Where a rule stands behind an item that gives these answers.</summary>
    public int Step(int state, ulong[] answers) => Step(this[state], answers, false);

    public void Clear()
    {
        _states.RemoveRange(2, _states.Count - 2);
        _numbers.Clear();
    }

    private int Step(RuleState state, ulong[] answers, bool isEnd)
    {
        var (program, asks) = (state.Rule.Program, tests.Of(state.Rule));
        Open(state);
        while (Next() is { } place)
        {
            // within an entry of a list
            if (place < 0)
            {
                if (Takes(asks[~place] + 1)) _next.AddRange([place, ~place + 1]);
                continue;
            }

            var (op, a, b) = program[place];
            switch (op)
            {
                case Op.Match: return Recogniser.Accepting;
                case Op.Split: _open.AddRange([a, b]); break;
                case Op.Jump: _open.Add(a); break;
                case Op.Save or Op.Assign: _open.Add(place + 1); break;
                case Op.SentenceStart:
                    if (state.IsFirst) _open.Add(place + 1);
                    break;
                case Op.SentenceEnd:
                    if (isEnd) _open.Add(place + 1);
                    break;
                // of kinds without a bit it is not known
                case Op.NotChunk or Op.NotWord:
                    if (!Takes(asks[place]) || (op == Op.NotChunk && a >= 64)) _open.Add(place + 1);
                    break;
                case Op.Look:
                    if (Takes(asks[place + 1])) _open.Add(place + 2);
                    break;
                case Op.List:
                    if (Takes(asks[place])) _next.AddRange([~place, place + 1]);
                    break;
                default:
                    if (op == Op.Any ? !isEnd : Takes(asks[place])) _next.Add(place + 1);
                    break;
            }
        }

        if (_next.Count == 0) return Recogniser.Dead;
        _next.Sort();
        return NumberOf(new RuleState(state.Rule, [.. _next.Distinct()], false));

        bool Takes(int test) => !isEnd && (answers[test >> 6] >> (test & 63) & 1) != 0;
    }

    private int NumberOf(RuleState state)
    {
        if (_numbers.TryGetValue(state, out var known)) return known;
        Ask(state);
        state.AtEnd = Step(state, [], true);
        _states.Add(state);
        return _numbers[state] = _states.Count - 1;
    }

    // the questions on all ways to the next item
    private void Ask(RuleState state)
    {
        var (program, asks) = (state.Rule.Program, tests.Of(state.Rule));
        state.Wants = true;
        _asked.Clear();
        Open(state);
        while (Next() is { } place)
        {
            var op = place < 0 ? Op.List : program[place].Op;
            var test = place < 0 ? asks[~place] + 1 : asks[op == Op.Look ? place + 1 : place];
            var takes = op is Op.Word or Op.List or Op.Chunk or Op.Trait or Op.Mark or Op.TitleWord;
            if (test >= 0)
            {
                var (known, bit) = (_asked.GetValueOrDefault(test >> 6), 1UL << (test & 63));
                _asked[test >> 6] = new Question(test >> 6, known.Bits | bit, known.Takes | (takes ? bit : 0));
            }

            if (op is Op.Any or Op.Match) state.Wants = false;
            else if (op == Op.Split) _open.AddRange([program[place].A, program[place].B]);
            else if (op == Op.Jump) _open.Add(program[place].A);
            else if (op == Op.Look) _open.Add(place + 2);
            else if (!takes) _open.Add(place + 1);
        }

        if (_asked.Count == 0) _asked[0] = default;
        state.Asked = [.. _asked.Values];
    }

    private void Open(RuleState state)
    {
        if (_seen.Length < state.Rule.Program.Length * 2) _seen = new int[state.Rule.Program.Length * 2];
        _run++;
        _next.Clear();
        _open.Clear();
        _open.AddRange(state.Places);
    }

    // a place that was not looked at in this run
    private int? Next()
    {
        while (_open.Count > 0)
        {
            var place = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            ref var seen = ref _seen[place < 0 ? (~place * 2) + 1 : place * 2];
            if (seen == _run) continue;
            seen = _run;
            return place;
        }

        return null;
    }
}
