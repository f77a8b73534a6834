using System.Collections.Frozen;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// Runs compiled rules over the items of a sentence, backtracking in the order the pattern prefers. Steps are counted, so that no
/// text can make a rule run long; past the cap the rule does not match here.
/// </summary>
/// <remarks>Holds working memory: one for each thread that reads.</remarks>
internal sealed class RuleMatcher(LanguagePack pack)
{
    private const int MostSteps = 20_000;
    private const int DeepestRecursion = 1500;
    private readonly WordClasses _classes = pack.Classes;
    private readonly List<WordList> _lists = pack.Lists;
    private readonly FrozenSet<int> _common = pack.CommonWords;
    private readonly bool _lastInflects = pack.Settings.LastInflects;
    private readonly List<int> _assigned = [];
    private readonly List<(int Slot, int Before)> _undo = [];
    private int[] _slots = new int[64];
    private Token[] _tokens = [];
    private Item[] _items = [];
    private int _count;
    private Instruction[] _program = [];
    private ItemFilter?[] _filters = [];
    private int[] _failed = [];
    private int _attempt;
    private int _steps;
    private int _end;

    /// <summary>Assignments that the last match passed, as indexes into <see cref="Rule.Assignments"/>.</summary>
    public IReadOnlyList<int> Assigned => _assigned;

    /// <summary>Steps the last attempt took.</summary>
    public int Steps => _steps;

    /// <summary>Item after the last one matched.</summary>
    public int End => _end;

    /// <summary>Takes up a sentence, or what a rewriting made of it.</summary>
    public void Begin(Token[] tokens, List<Item> items)
    {
        _tokens = tokens;
        _count = items.Count;
        if (_items.Length < _count) _items = new Item[_count * 2];
        items.CopyTo(_items);
    }

    /// <summary>Puts one item in the place of several, as the sentence now has it.</summary>
    public void Replace(int at, int end, Item item)
    {
        _items[at] = item;
        Array.Copy(_items, end, _items, at + 1, _count - end);
        _count -= end - at - 1;
    }

    /// <summary>Tries the rule at an item.</summary>
    public bool TryMatch(Rule rule, int start)
    {
        _program = rule.Program;
        _filters = rule.Filters(_classes);
        _attempt++;
        var states = _program.Length * (_count + 1);
        if (_failed.Length < states) _failed = new int[states * 2];
        _steps = 0;
        _assigned.Clear();
        _undo.Clear();
        if (_slots.Length < rule.Captures.Length * 2) _slots = new int[rule.Captures.Length * 2];
        Array.Fill(_slots, -1, 0, rule.Captures.Length * 2);
        return Run(0, start, 0);
    }

    /// <summary>The items a capture holds, or (-1, -1).</summary>
    public (int First, int End) Capture(int index) => _slots[(index * 2) + 1] < 0 ? (-1, -1) : (_slots[index * 2], _slots[(index * 2) + 1]);

    private bool Run(int pc, int at, int depth)
    {
        if (depth > DeepestRecursion) return false;
        while (true)
        {
            if (++_steps > MostSteps) return false;
            ref readonly var instruction = ref _program[pc];
            var a = instruction.A;
            switch (instruction.Op)
            {
                case Op.Match:
                    _end = at;
                    return true;
                case Op.Jump:
                    pc = a;
                    continue;
                case Op.Split:
                    // a way that cannot take the next item is not gone
                    if (!Admits(_filters[pc * 2]!, at))
                    {
                        pc = instruction.B;
                        continue;
                    }

                    if (!Admits(_filters[(pc * 2) + 1]!, at))
                    {
                        pc = a;
                        continue;
                    }

                    // whether the rest matches depends on the place alone, so a place that failed once fails always
                    var state = (pc * (_count + 1)) + at;
                    if (_failed[state] == _attempt) return false;
                    var (assigned, saved) = (_assigned.Count, _undo.Count);
                    if (Run(a, at, depth + 1)) return true;
                    GoBack(assigned, saved);
                    if (Run(instruction.B, at, depth + 1)) return true;
                    GoBack(assigned, saved);
                    _failed[state] = _attempt;
                    return false;
                case Op.Save:
                    // what was there comes back when a split goes its other way
                    _undo.Add((a, _slots[a]));
                    _slots[a] = at;
                    pc++;
                    continue;
                case Op.Assign:
                    _assigned.Add(a);
                    pc++;
                    continue;
                case Op.SentenceStart:
                    if (at != 0) return false;
                    pc++;
                    continue;
                case Op.SentenceEnd:
                    if (at != _count) return false;
                    pc++;
                    continue;
                case Op.NotChunk:
                    if (at < _count && HasKind(_items[at].Chunk, a)) return false;
                    pc++;
                    continue;
                case Op.NotWord:
                    if (at < _count && Consumes(Op.Word, a, 0, in _items[at])) return false;
                    pc++;
                    continue;
                case Op.Look:
                    var next = _program[pc + 1];
                    if (at >= _count || !Consumes(next.Op, next.A, next.B, in _items[at])) return false;
                    pc += 2;
                    continue;
                case Op.List:
                    if (instruction.B != 0 && !_lastInflects && (at >= _count || !MayStand(in _items[at], instruction.B))) return false;
                    return MatchList(pc, a, _lastInflects ? instruction.B : 0, at, depth);
            }

            if (at >= _count || !Consumes(instruction.Op, a, instruction.B, in _items[at])) return false;
            at++;
            pc++;
        }
    }

    private void GoBack(int assigned, int saved)
    {
        _assigned.RemoveRange(assigned, _assigned.Count - assigned);
        for (var i = _undo.Count - 1; i >= saved; i--) _slots[_undo[i].Slot] = _undo[i].Before;
        _undo.RemoveRange(saved, _undo.Count - saved);
    }

    private bool Admits(ItemFilter filter, int at)
    {
        if (filter.AdmitsAll) return true;
        if (at >= _count) return false;
        ref readonly var item = ref _items[at];
        if (item.Chunk is { } chunk && (chunk.KindBits & filter.Kinds) != 0) return true;
        return item.IsOneToken && filter.Admits(in _tokens[item.First], _classes);
    }

    private bool Consumes(Op op, int a, int cases, in Item item) => op switch
    {
        Op.Any => true,
        Op.Chunk => cases == 0 ? HasKind(item.Chunk, a) : HasKind(item.Chunk, a, cases),
        Op.Word => item.IsOneToken && _tokens[item.First].Word is var word and not 0 && _classes.Has(word, _classes.OfSet(a)) && (cases == 0 || MayStand(in item, cases)),
        Op.TitleWord => item.IsOneToken && _tokens[item.First].Is(TokenTraits.Capital) && _common.Contains(_tokens[item.First].Word),
        Op.Mark => item.IsOneToken && _tokens[item.First].IsMark((char)a),
        Op.Trait => item.IsOneToken && (item.Chunk is null || a != (int)TokenTraits.Word) && _tokens[item.First].Is((TokenTraits)a),
        _ => false,
    };

    private static bool HasKind(Chunk? chunk, int kind)
    {
        if (kind < 64) return chunk is not null && (chunk.KindBits >> kind & 1) != 0;
        for (; chunk is not null; chunk = chunk.Next)
        {
            if (chunk.Kind == kind) return true;
        }

        return false;
    }

    private static bool HasKind(Chunk? chunk, int kind, int cases)
    {
        for (; chunk is not null; chunk = chunk.Next)
        {
            if (chunk.Kind == kind && (chunk.Cases == 0 || (chunk.Cases & cases) != 0)) return true;
        }

        return false;
    }

    // a word of no known case may stand in any
    private bool MayStand(in Item item, int cases) => pack.CasesOf(_tokens[item.First]) is var known && (known == 0 || (known & cases) != 0);

    // the longest phrase that lets the rest match
    private bool MatchList(int pc, int index, int cases, int at, int depth)
    {
        Span<int> ends = stackalloc int[12];
        var found = 0;
        var list = _lists[index];
        for (int node = 0, i = at; i < _count && _items[i].IsOneToken && found < ends.Length; i++)
        {
            node = list.Step(node, _tokens[_items[i].First].Word);
            if (node < 0) break;
            if (list.ValueAt(node) is not null && (cases == 0 || MayStand(in _items[i], cases))) ends[found++] = i + 1;
        }

        var (assigned, saved) = (_assigned.Count, _undo.Count);
        while (found > 0)
        {
            if (Run(pc + 1, ends[--found], depth + 1)) return true;
            GoBack(assigned, saved);
        }

        return false;
    }
}
