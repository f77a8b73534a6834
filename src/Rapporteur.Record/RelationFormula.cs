using System.Collections.Immutable;

namespace Rapporteur.Record;

/// <summary>The words by which a text names what two sides are to each other ("strategic partners", "brotherly peoples").</summary>
/// <remarks>Such formulas are chosen with care; which side uses which, and when it changed, tells how relations develop.</remarks>
public sealed record RelationFormula
{
    /// <summary>The formula in its usual English words ("comprehensive strategic partnership"), and as it stands in the text.</summary>
    public required Stated<string> Formula { get; init; }

    /// <summary>Codes of the two sides, in alphabetical order.</summary>
    public required ImmutableArray<string> Between { get; init; }

    /// <summary>Whose words they are: the speaker's where they stand in what he is reported to say; null where they are the text's own.</summary>
    public string? Speaker { get; init; }

    /// <summary>Codes of the states or organisations that speak so: the speaker's, both where the two say it together, else the publisher's; empty where none is known.</summary>
    public ImmutableArray<string> Sides { get; init; } = [];

    /// <summary>The sentence.</summary>
    public Span Sentence { get; init; }
}
