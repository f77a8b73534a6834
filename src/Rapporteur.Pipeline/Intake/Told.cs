using System.Collections.Immutable;

namespace Rapporteur.Pipeline;

/// <summary>What is told of a document by what it came in: an answer of a server, an entry of a feed, an e-mail.</summary>
public sealed record Told
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, as written there.</summary>
    public string? Published { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>Where it was captured.</summary>
    public string? Url { get; init; }

    /// <summary>The name of its encoding.</summary>
    public string? Charset { get; init; }

    /// <summary>When it was captured: what "yesterday" beside a report is reckoned from.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>What was noticed while it was unpacked.</summary>
    public ImmutableArray<Record.Diagnostic> Noticed { get; init; } = [];
}
