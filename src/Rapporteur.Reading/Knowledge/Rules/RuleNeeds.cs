namespace Rapporteur.Reading.Rules;

/// <summary>What no match of a part of a pattern can do without: sets of instructions, of each of which it takes one.</summary>
internal sealed class RuleNeeds
{
    /// <summary>It may take nothing, or anything.</summary>
    public static RuleNeeds None { get; } = new([]);

    private RuleNeeds(Instruction[][] sets) => Sets = sets;

    public Instruction[][] Sets { get; }

    /// <summary>What one instruction needs: the item that it takes or looks at.</summary>
    public static RuleNeeds Of(Instruction instruction) =>
        instruction.Op is Op.Word or Op.List or Op.Chunk or Op.Trait or Op.Mark or Op.TitleWord ? new([[instruction]]) : None;

    /// <summary>What parts that follow one another need.</summary>
    public static RuleNeeds All(IEnumerable<RuleNeeds> parts) => new([.. Distinct(parts.SelectMany(p => p.Sets))]);

    /// <summary>What ways need of which a match goes one: each set of the way that asks most, joined with the one of every other way that adds least.</summary>
    public static RuleNeeds OneOf(IReadOnlyList<RuleNeeds> ways)
    {
        if (ways.Count == 1) return ways[0];
        if (ways.Any(w => w.Sets.Length == 0)) return None;
        var most = ways.MaxBy(w => w.Sets.Length)!;
        return new([.. Distinct(most.Sets.Select(set => ways.Where(w => w != most).Aggregate(set, Joined)))]);
    }

    private static Instruction[] Joined(Instruction[] set, RuleNeeds way) => [.. set.Union(way.Sets.MinBy(s => s.Except(set).Count())!)];

    private static List<Instruction[]> Distinct(IEnumerable<Instruction[]> sets)
    {
        var known = new List<Instruction[]>();
        foreach (var set in sets)
        {
            if (!known.Exists(k => k.All(set.Contains))) known.Add(set);
        }

        return known;
    }
}
