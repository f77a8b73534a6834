namespace Rapporteur.Record;

/// <summary>A stretch of <see cref="Document.Text"/>, in UTF-16 code units: <see cref="Start"/> included, <see cref="End"/> not.</summary>
/// <remarks>A readonly value; safe on any thread.</remarks>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True when <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => other.Start < End && other.End > Start;

    /// <summary>The smallest span that holds both.</summary>
    public Span Join(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, then the longer first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
