using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>A document as the archive keeps it.</summary>
/// <param name="Document">As captured.</param>
/// <param name="Hash">SHA-256 of its text in UTF-8, in lower-case hexadecimal digits, as taken at capture.</param>
/// <param name="CapturedAt">When it was first captured with this content.</param>
/// <param name="Source">Where the intake found it.</param>
/// <param name="Intake">What the intake noticed.</param>
public sealed record KeptDocument(Document Document, string Hash, DateTimeOffset CapturedAt, string Source, ImmutableArray<Diagnostic> Intake);

/// <summary>A line of a list of documents.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Empty where it has none.</param>
/// <param name="Published">As the source states it.</param>
/// <param name="Publisher">As the source states it.</param>
/// <param name="Language">As the source declares it.</param>
/// <param name="Url">Where it was captured.</param>
/// <param name="Events">How many events of the record it is a source of.</param>
public sealed record DocumentSummary(string Id, string Title, PartialDate? Published, string? Publisher, string? Language, string? Url, int Events);

/// <summary>Which documents to list: newest first, all that meet every condition given.</summary>
public sealed record DocumentQuery
{
    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    public int Offset { get; init; }
}

/// <summary>A document that could not be read, and why.</summary>
/// <param name="Source">Where it was found: a path, or a path and a line.</param>
/// <param name="Code">The number of the reason.</param>
/// <param name="Message">What is the matter and what to do.</param>
public sealed record SetAsideDocument(string Source, string Code, string Message);

/// <summary>A document found by its words.</summary>
/// <param name="Document">The document.</param>
/// <param name="Snippet">A stretch of its text, with the words found.</param>
public sealed record SearchHit(DocumentSummary Document, Snippet Snippet);

/// <summary>A stretch of a document's text.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="At">Where it lies in the document's text.</param>
/// <param name="Marks">The words found: spans of <paramref name="Text"/>, not of the document.</param>
public sealed record Snippet(string Text, Span At, ImmutableArray<Span> Marks);

/// <summary>How much an archive holds; of publishers, how many its documents name.</summary>
public sealed record ArchiveStatistics(int Documents, int Captures, int Publishers, int Events, int MainEvents, int SetAside, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>What was read from one publisher.</summary>
/// <param name="Name">As the sources state it; null for documents that name none.</param>
/// <param name="Documents">How many.</param>
/// <param name="First">The first publication.</param>
/// <param name="Last">The latest.</param>
public sealed record PublisherSummary(string? Name, int Documents, PartialDate? First, PartialDate? Last);

/// <summary>What was read from one publisher in one month.</summary>
/// <param name="Publisher">As the sources state it; null for documents that name none.</param>
/// <param name="Month">YYYY-MM, or YYYY where the sources give no month; null for undated documents.</param>
/// <param name="Documents">How many.</param>
public sealed record CoverageMonth(string? Publisher, string? Month, int Documents);
