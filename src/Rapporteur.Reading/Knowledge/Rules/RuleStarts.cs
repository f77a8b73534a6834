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

    /// <summary>It may begin at the first item of a sentence alone.</summary>
    public bool OnlyFirst { get; private set; }

    public static RuleStarts Of(Instruction[] program, IReadOnlyList<int[]> wordSets, IRuleTerms terms)
    {
        var starts = new RuleStarts { OnlyFirst = true };
        var seen = new bool[program.Length];
        var anchored = new bool[program.Length];
        var stack = new Stack<(int, bool)>([(0, false)]);
        while (stack.TryPop(out var state))
        {
            var (pc, first) = state;
            // seen on a way without '^' is seen for good
            if (seen[pc] && (first || !anchored[pc])) continue;
            (seen[pc], anchored[pc]) = (true, first);
            var (op, a, b) = program[pc];
            if (op is Op.Word or Op.List or Op.Chunk or Op.Mark or Op.Trait or Op.Any or Op.TitleWord) starts.OnlyFirst &= first;
            switch (op)
            {
                case Op.Match: break;
                case Op.SentenceStart: stack.Push((pc + 1, true)); break;
                case Op.Split: stack.Push((a, first)); stack.Push((b, first)); break;
                case Op.Jump: stack.Push((a, first)); break;
                case Op.Word: starts.Words.UnionWith(wordSets[a]); break;
                case Op.List: starts.Words.UnionWith(terms.ListAt(a).FirstWords()); break;
                case Op.Chunk: starts.Kinds.Add(a); break;
                case Op.Mark: starts.Marks.Add(a); break;
                case Op.Trait: starts.Traits.Add(a); break;
                case Op.Any or Op.TitleWord: starts.Any = true; break;
                // the rest takes no item; what comes next does
                default: stack.Push((pc + 1, first)); break;
            }
        }

        return starts;
    }
}
