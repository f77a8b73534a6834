using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>An event of the record: one occasion, and every document that tells of it.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record RecordEvent
{
    /// <summary>Derived from the first source, so that the order of arrival does not matter.</summary>
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

    /// <summary>The larger event, as a source reports it.</summary>
    public EventSource? PartOfSource { get; init; }

    /// <summary>Id of the larger event in the record; the archive fills it in when an event is taken out.</summary>
    public string? PartOf { get; init; }
}

/// <summary>A reported event of a document: <c>document/eN</c>.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Event">The event's id in its reading.</param>
public sealed record EventSource(string Document, string Event)
{
    public override string ToString() => Document + "/" + Event;
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
