using Rapporteur.Reading.Rules;

namespace Rapporteur.Reading.Mentions;

/// <summary>A block of questions: those that decide, and among them those of which one must be answered yes for the item to be taken.</summary>
internal readonly record struct Question(int Block, ulong Bits, ulong Takes);

/// <summary>Where in its program a rule may stand once it has taken some items; a place within an entry of a list is that of the list, turned over.</summary>
internal sealed class RuleState(Rule rule, int[] places, bool isFirst) : IEquatable<RuleState>
{
    public Rule Rule => rule;

    public int[] Places => places;

    /// <summary>Nothing is taken yet, and the next item is the first of the sentence.</summary>
    public bool IsFirst => isFirst;

    /// <summary>Which questions decide what comes next, as blocks of bits.</summary>
    public Question[] Asked { get; set; } = [];

    /// <summary>It goes on only with an item that one of the questions takes.</summary>
    public bool Wants { get; set; }

    /// <summary>What it comes to at the end of the sentence.</summary>
    public int AtEnd { get; set; }

    public bool Equals(RuleState? other) => other is not null && rule == other.Rule && isFirst == other.IsFirst && places.AsSpan().SequenceEqual(other.Places);

    public override bool Equals(object? obj) => Equals(obj as RuleState);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(rule);
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(places));
        return hash.ToHashCode();
    }
}
