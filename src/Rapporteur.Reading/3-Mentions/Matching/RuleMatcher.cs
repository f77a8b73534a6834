using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Matching;

/// <summary>Finds where the rules of a phase match in a sentence, and what a match of one captures.</summary>
internal abstract class RuleMatcher
{
    private readonly List<int> _assigned = [];
    private int[] _slots = new int[64];

    /// <summary>Assignments that the last match passed, as indexes into <see cref="Rules.Rule.Assignments"/>.</summary>
    public IReadOnlyList<int> Assigned => _assigned;

    /// <summary>The rules that match anywhere, by their index in the phase, in the order written.</summary>
    public abstract int RuleAt(int found);

    /// <summary>How many rules match anywhere.</summary>
    public abstract int Count { get; }

    /// <summary>Takes up a sentence as the phases before left it; true when a rule matches in it.</summary>
    public abstract bool Begin(Phase phase, Token[] tokens, List<Item> items);

    /// <summary>The first place from one on where a rule matches, or -1.</summary>
    public abstract int Next(int at);

    /// <summary>True when a rule matches at a place.</summary>
    public abstract bool Matches(int found, int at);

    /// <summary>Goes through the match of a rule at a place; the item after it.</summary>
    public abstract int Follow(int found, int at);

    /// <summary>The items that a capture of the match gone through holds, or (-1, -1).</summary>
    public (int First, int End) Capture(int index) => _slots[(index * 2) + 1] < 0 ? (-1, -1) : (_slots[index * 2], _slots[(index * 2) + 1]);

    protected void Forget(int captures)
    {
        _assigned.Clear();
        if (_slots.Length < captures * 2) _slots = new int[captures * 2];
        Array.Fill(_slots, -1, 0, captures * 2);
    }

    protected void Assign(int assignment) => _assigned.Add(assignment);

    protected void Save(int slot, int at) => _slots[slot] = at;
}
