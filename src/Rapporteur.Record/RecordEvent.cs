using System.Collections.Immutable;

namespace Rapporteur.Record;

/// <summary>An event of the record: one occasion, and every document that tells of it.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record RecordEvent
{
    /// <summary>The id of its first source, so that the order of arrival does not matter; the ids of the other sources lead to it.</summary>
    public required string Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>held, upcoming, cancelled or postponed.</summary>
    public required string Status { get; init; }

    /// <summary>True when some document reports it, false when it is only referred to.</summary>
    public bool IsMain { get; init; }

    /// <summary>Written by rule from the other values.</summary>
    public required string Title { get; init; }

    public ImmutableArray<string> Formats { get; init; } = [];

    public PartialDate? Start { get; init; }

    public PartialDate? End { get; init; }

    /// <summary>Code of the organisation or format.</summary>
    public string? Organisation { get; init; }

    public string? Body { get; init; }

    /// <summary>The number of the session.</summary>
    public int? Number { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string? Country { get; init; }

    public string? City { get; init; }

    public string? Venue { get; init; }

    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>Who tells of it, in ordinal order. The first gives the id.</summary>
    public required ImmutableArray<EventSource> Sources { get; init; }

    /// <summary>What its sources do not agree on, with who says what.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Why its sources were taken for one occasion, the strongest reason first; empty where there is one source.</summary>
    public ImmutableArray<Junction> Junctions { get; init; } = [];

    /// <summary>The larger event, as a source reports it.</summary>
    public EventSource? PartOfSource { get; init; }

    /// <summary>Id of the larger event in the record; the archive fills it in when an event is taken out.</summary>
    public string? PartOf { get; init; }
}

/// <summary>Who took part, in what role, and the source that says so (the first, where several do).</summary>
public sealed record Party
{
    /// <summary>The usual English name; null for an office, a side or a group.</summary>
    public string? Name { get; init; }

    public string? Office { get; init; }

    /// <summary>ISO code of the state, or the organisation's code or name.</summary>
    public string? Affiliation { get; init; }

    /// <summary>A collective, in place of a name.</summary>
    public string? Group { get; init; }

    public required string Role { get; init; }

    public required EventSource Source { get; init; }
}

/// <summary>A value that the sources of an event do not agree on.</summary>
/// <param name="Key">The key of the value in the event's JSON: <c>city</c>, <c>start</c> …</param>
/// <param name="Values">What they say, the better attested first: the event has that one.</param>
public sealed record Finding(string Key, ImmutableArray<Attestation> Values);

/// <summary>A value and who gives it.</summary>
/// <param name="Value">As in the event's JSON.</param>
/// <param name="Sources">In ordinal order; empty where it was decided by hand.</param>
public sealed record Attestation(string Value, ImmutableArray<EventSource> Sources);

/// <summary>Two sources that were taken for one occasion, and why.</summary>
/// <param name="One">A source.</param>
/// <param name="Other">Another, of another document.</param>
/// <param name="Weight">The sum of what speaks for and against, in hundredths.</param>
/// <param name="Reasons">In words, each with its weight.</param>
public sealed record Junction(EventSource One, EventSource Other, int Weight, ImmutableArray<Reason> Reasons);

/// <summary>One thing that speaks for or against two reports telling of one occasion.</summary>
/// <param name="Name">As in <c>knowledge/reconciliation/weights.tsv</c>.</param>
/// <param name="Weight">In hundredths; below zero it speaks against.</param>
/// <param name="Detail">Who, which side, how many days; empty where there is nothing to add.</param>
public sealed record Reason(string Name, int Weight, string Detail);
