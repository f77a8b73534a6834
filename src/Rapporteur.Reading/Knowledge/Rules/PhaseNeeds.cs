namespace Rapporteur.Reading.Rules;

/// <summary>What the rules of a phase cannot do without, as bits of questions: a sentence in which one of them is answered yes of no item holds no match.</summary>
internal sealed class PhaseNeeds
{
    private readonly int _blocks;
    // those of all rules stand together: looking through them is most of what a sentence without a match costs
    private readonly ulong[] _all;
    private readonly (int Block, ulong Bits)[][][] _oneOf;

    public PhaseNeeds(Rule[] rules, PhaseQuestions questions)
    {
        _blocks = (questions.Count + 63) / 64;
        _all = new ulong[rules.Length * _blocks];
        _oneOf = new (int, ulong)[rules.Length][][];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var oneOf = new List<(int, ulong)[]>();
            foreach (var need in rules[rule].Needs)
            {
                int[] numbers = [.. need.SelectMany(i => NumbersOf(i, questions)).Distinct().Order()];
                if (numbers is [var only]) _all[(rule * _blocks) + (only >> 6)] |= 1UL << only;
                else oneOf.Add([.. numbers.GroupBy(n => n >> 6).Select(g => (g.Key, g.Aggregate(0UL, (bits, n) => bits | 1UL << n)))]);
            }

            _oneOf[rule] = [.. oneOf];
        }
    }

    /// <summary>True when a rule may match, by the questions answered yes of any item.</summary>
    public bool AreMet(int rule, ReadOnlySpan<ulong> answered)
    {
        var all = _all.AsSpan(rule * _blocks, _blocks);
        for (var block = 0; block < all.Length; block++)
        {
            if ((all[block] & ~answered[block]) != 0) return false;
        }

        foreach (var oneOf in _oneOf[rule])
        {
            var has = false;
            foreach (var (block, bits) in oneOf) has |= (answered[block] & bits) != 0;
            if (!has) return false;
        }

        return true;
    }

    // of a list an entry of one word will do, or one of several
    private static int[] NumbersOf(Instruction instruction, PhaseQuestions questions) =>
        questions.Of(instruction) is var question && instruction.Op == Op.List ? [question, question + 1] : [question];
}
