namespace Rapporteur.Reading.Rules;

/// <summary>Finds words of which any match must hold one, so that a rule is tried only where one stands.</summary>
internal static class RuleAnchors
{
    /// <summary>The smallest set of words that every way through the program must pass; empty when there is none.</summary>
    public static int[] Of(Instruction[] program, List<int[]> wordSets, IRuleTerms terms)
    {
        int[]? best = null;
        for (var pc = 0; pc < program.Length; pc++)
        {
            if (program[pc].Op is not (Op.Word or Op.List) || Avoidable(program, pc)) continue;
            var words = program[pc].Op == Op.Word ? wordSets[program[pc].A] : [.. terms.ListAt(program[pc].A).FirstWords()];
            if (best is null || words.Length < best.Length) best = words;
        }

        return best ?? [];
    }

    // Can the end be reached without passing this instruction?
    private static bool Avoidable(Instruction[] program, int avoid)
    {
        var seen = new bool[program.Length];
        var stack = new Stack<int>([0]);
        while (stack.TryPop(out var pc))
        {
            if (pc == avoid || seen[pc]) continue;
            seen[pc] = true;
            switch (program[pc].Op)
            {
                case Op.Match: return true;
                case Op.Split: stack.Push(program[pc].A); stack.Push(program[pc].B); break;
                case Op.Jump: stack.Push(program[pc].A); break;
                default: stack.Push(pc + 1); break;
            }
        }

        return false;
    }
}
