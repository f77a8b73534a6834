using System.Collections.Immutable;

namespace Rapporteur.Record;

/// <summary>One occasion as one document tells of it: n parties in roles, never pairs.</summary>
public sealed record ReportedEvent
{
    /// <summary>Unique in its reading: <c>e1</c>, <c>e2</c> …, in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>A kind that <c>knowledge/events/</c> describes: session, meeting, visit, call …</summary>
    public required string Kind { get; init; }

    /// <summary>True for what the document reports, false for an occasion that it only refers to.</summary>
    public bool IsMain { get; init; }

    /// <summary>held, upcoming, cancelled or postponed.</summary>
    public required string Status { get; init; }

    public ImmutableArray<Stated<string>> Formats { get; init; } = [];

    /// <summary>What the text calls it.</summary>
    public Stated<string>? Title { get; init; }

    /// <summary>Code of the organisation or format.</summary>
    public Stated<string>? Organisation { get; init; }

    /// <summary>The organ's usual English name.</summary>
    public Stated<string>? Body { get; init; }

    /// <summary>The number of the session ("97th").</summary>
    public Stated<int>? Number { get; init; }

    public Stated<PartialDate>? Start { get; init; }

    public Stated<PartialDate>? End { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public Stated<string>? Country { get; init; }

    /// <summary>Usual English name.</summary>
    public Stated<string>? City { get; init; }

    /// <summary>The building or residence, as written.</summary>
    public Stated<string>? Venue { get; init; }

    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>Id of the larger event in the same reading.</summary>
    public string? PartOf { get; init; }

    /// <summary>The sentences that state it.</summary>
    public ImmutableArray<Span> Evidence { get; init; } = [];

    /// <summary>
    /// The words of those sentences, where the event was read from JSON: a reading made by hand has words and no spans.
    /// Empty in what a reader made; <see cref="ReadingJson"/> writes the words at <see cref="Evidence"/>, never these.
    /// </summary>
    public ImmutableArray<string> EvidenceText { get; init; } = [];

    /// <summary>The rule that found it, as <c>file/name</c>.</summary>
    public string Rule { get; init; } = "";
}

/// <summary>Who takes part, in what role: a person, an office without a name, a side, or a group.</summary>
public sealed record Participant
{
    /// <summary>The usual English name; null where the text gives none.</summary>
    public string? Name { get; init; }

    /// <summary>The form in the text.</summary>
    public string? AsWritten { get; init; }

    /// <summary>Head words of the office in English.</summary>
    public string? Office { get; init; }

    /// <summary>ISO code of the state, or the organisation's code or name.</summary>
    public string? Affiliation { get; init; }

    /// <summary>A collective, in place of a name.</summary>
    public string? Group { get; init; }

    /// <summary>host, chair, participant, sender, recipient or speaker.</summary>
    public required string Role { get; init; }

    public Span Span { get; init; }
}
