namespace Rapporteur.Pipeline.Evaluation;

/// <summary>Hits, inventions and misses of one slot.</summary>
internal readonly record struct Tally(int Hits, int Invented, int Missed)
{
    public static Tally operator +(Tally left, Tally right) =>
        new(left.Hits + right.Hits, left.Invented + right.Invented, left.Missed + right.Missed);
}

/// <summary>The tallies of one document or many, by slot. A slot that nothing bore on has none.</summary>
internal sealed class Tallies
{
    private readonly Dictionary<string, Tally> _slots = new(StringComparer.Ordinal);

    public IEnumerable<string> Slots => _slots.Keys;

    public Tally this[string slot] => _slots.GetValueOrDefault(slot);

    public void Add(string slot, Tally tally) => _slots[slot] = this[slot] + tally;

    public void Add(string slot, int hits, int predicted, int gold) => Add(slot, new Tally(hits, predicted - hits, gold - hits));

    public void Add(Tallies other)
    {
        foreach (var (slot, tally) in other._slots) Add(slot, tally);
    }

    /// <summary>One value against one value, each of which may be missing.</summary>
    public void Compare(string slot, string? gold, string? predicted, Func<string, string, bool> same)
    {
        var (hasGold, hasPredicted) = (Likeness.Given(gold), Likeness.Given(predicted));
        Add(slot, hasGold && hasPredicted && same(gold!, predicted!) ? 1 : 0, hasPredicted ? 1 : 0, hasGold ? 1 : 0);
    }
}
