using System.Collections.Frozen;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Rules;

/// <summary>The different questions that the rules of a language put to an item, numbered: English asks some thousand.</summary>
internal sealed class ItemTests
{
    private readonly List<(Op Op, int A)> _tests = [];
    private readonly Dictionary<Rule, int[]> _ofRule = [];
    private readonly WordClasses _classes;
    private readonly FrozenSet<int> _common;

    /// <summary>Numbers the questions in the order of the rules, so that those of one rule stand together.</summary>
    public ItemTests(IEnumerable<Rule> rules, WordClasses classes, FrozenSet<int> common)
    {
        _classes = classes;
        _common = common;
        var numbers = new Dictionary<(Op, int), int>();
        foreach (var rule in rules) _ofRule[rule] = [.. rule.Program.Select(i => NumberOf(i, numbers))];
    }

    /// <summary>Number of the question that each instruction of a rule puts; for a list, that of the first word, and one more is that of those behind. -1 where none is put.</summary>
    public int[] Of(Rule rule) => _ofRule[rule];

    /// <summary>The answers for an item, as bits.</summary>
    public ulong[] Answers(in ItemSign sign)
    {
        var answers = new ulong[(_tests.Count + 63) / 64];
        for (var i = 0; i < _tests.Count; i++)
        {
            if (IsSo(_tests[i].Op, _tests[i].A, sign)) answers[i >> 6] |= 1UL << (i & 63);
        }

        return answers;
    }

    private int NumberOf(Instruction instruction, Dictionary<(Op, int), int> numbers)
    {
        (Op Op, int A) test = instruction.Op switch
        {
            Op.Word or Op.NotWord => (Op.Word, _classes.OfSet(instruction.A)),
            Op.List => (Op.Word, _classes.OfList(instruction.A)),
            Op.Chunk or Op.NotChunk => (Op.Chunk, instruction.A),
            Op.Mark or Op.Trait => (instruction.Op, instruction.A),
            Op.TitleWord => (Op.TitleWord, 0),
            _ => (Op.Any, 0),
        };
        if (test.Op == Op.Any) return -1;
        if (numbers.TryGetValue(test, out var known)) return known;
        numbers[test] = _tests.Count;
        _tests.Add(test);
        if (instruction.Op == Op.List) _tests.Add((Op.Word, _classes.OfListGoingOn(instruction.A)));
        return numbers[test];
    }

    // as RuleMatcher sees items
    private bool IsSo(Op op, int a, in ItemSign sign) => op switch
    {
        Op.Chunk => a < 64 ? (sign.Kinds >> a & 1) != 0 : sign.HasChunk,
        Op.Word => _classes.Has(sign.Word, a),
        Op.TitleWord => (sign.Traits & TokenTraits.Capital) != 0 && _common.Contains(sign.Word),
        Op.Mark => (sign.Traits & TokenTraits.Punctuation) != 0 && sign.Mark == a,
        Op.Trait => (!sign.HasChunk || a != (int)TokenTraits.Word) && (sign.Traits & (TokenTraits)a) != 0,
        _ => false,
    };
}
