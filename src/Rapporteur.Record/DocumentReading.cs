using System.Collections.Immutable;

namespace Rapporteur.Record;

/// <summary>What one document says, and no more. The JSON form is written by <see cref="ReadingJson"/>.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record DocumentReading
{
    /// <summary>The id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>BCP 47 tag of the language it was read in.</summary>
    public string? Language { get; init; }

    public string? Publisher { get; init; }

    public PartialDate? Published { get; init; }

    public ImmutableArray<ReportedEvent> Events { get; init; } = [];

    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<Presidency> Presidencies { get; init; } = [];

    /// <summary>How the sides name what they are to each other, in the order of the text.</summary>
    public ImmutableArray<RelationFormula> Relations { get; init; } = [];

    /// <summary>Topics the sides dealt with, each with the words that show it.</summary>
    public ImmutableArray<Stated<string>> Topics { get; init; } = [];

    /// <summary>Every person given an office or affiliation, once.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Every mention, in the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>What the reader could not do, and what it noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The version (a hash) of the knowledge it was read with.</summary>
    public string KnowledgeVersion { get; init; } = "";
}
