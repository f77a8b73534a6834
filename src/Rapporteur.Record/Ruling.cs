using System.Collections.Immutable;

namespace Rapporteur.Record;

/// <summary>What a decision by hand says about sources; of two that speak of the same, the one with the higher number holds.</summary>
/// <param name="Number">Counts up as decisions are made.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Sources">Those it is about.</param>
/// <param name="Others">For <see cref="RulingKind.Apart"/>: those that none of them is one with.</param>
/// <param name="Key">For <see cref="RulingKind.Value"/>: the key of the value in the event's JSON.</param>
/// <param name="Value">For <see cref="RulingKind.Value"/>: the right value; null where there is none.</param>
public sealed record Ruling(
    long Number, RulingKind Kind, ImmutableArray<EventSource> Sources, ImmutableArray<EventSource> Others = default, string? Key = null, string? Value = null);

/// <summary>What can be decided by hand.</summary>
public enum RulingKind
{
    /// <summary>All the sources tell of one occasion.</summary>
    Together,

    /// <summary>None of the sources tells of the occasion that any of the others tells of.</summary>
    Apart,

    /// <summary>The event that the first source tells of has this value.</summary>
    Value,

    /// <summary>What the sources tell of is no event.</summary>
    None,
}
