namespace Rapporteur.Reading.Rules;

/// <summary>What a match of a rule may begin with, so that it is tried only at items that it can take.</summary>
internal sealed class RuleStarts
{
    public HashSet<int> Words { get; } = [];

    public HashSet<int> Kinds { get; } = [];

    public HashSet<int> Marks { get; } = [];

    public HashSet<int> Traits { get; } = [];

    /// <summary>It may begin with any item, or with any capitalised common word.</summary>
    public bool Any { get; private set; }

    public static RuleStarts Of(Instruction[] program, IReadOnlyList<int[]> wordSets, IRuleTerms terms)
    {
        var starts = new RuleStarts();
        var seen = new bool[program.Length];
        var stack = new Stack<int>([0]);
        while (stack.TryPop(out var pc))
        {
            if (seen[pc]) continue;
            seen[pc] = true;
            var (op, a, b) = program[pc];
            switch (op)
            {
                case Op.Match: break;
                case Op.Split: stack.Push(a); stack.Push(b); break;
                case Op.Jump: stack.Push(a); break;
                case Op.Word: starts.Words.UnionWith(wordSets[a]); break;
                case Op.List: starts.Words.UnionWith(terms.ListAt(a).FirstWords()); break;
                case Op.Chunk: starts.Kinds.Add(a); break;
                case Op.Mark: starts.Marks.Add(a); break;
                case Op.Trait: starts.Traits.Add(a); break;
                case Op.Any or Op.TitleWord: starts.Any = true; break;
                // the rest takes no item; what comes next does
                default: stack.Push(pc + 1); break;
            }
        }

        return starts;
    }
}
