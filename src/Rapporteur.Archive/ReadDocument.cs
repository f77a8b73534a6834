using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>A document, its reading, and what the intake noticed on the way: what the archive keeps.</summary>
/// <param name="Document">As captured.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Source">Where the intake found it: a path, or a path and a line.</param>
/// <param name="Intake">What the intake noticed.</param>
public sealed record ReadDocument(Document Document, DocumentReading Reading, string Source, ImmutableArray<Diagnostic> Intake);

/// <summary>An event as one document reports it, on its way into the record.</summary>
public sealed record ReportedOccasion(string Document, ReportedEvent Event)
{
    /// <summary>The source this occasion is.</summary>
    public EventSource Source => new(Document, Event.Id);
}

/// <summary>Makes events of the record of reported occasions; every occasion given is a source of exactly one event returned.</summary>
/// <remarks>
/// Pure: the same occasions, in any order, give the same events. The archive hands over together all main occasions of one kind that start
/// on one day, and each other occasion alone: only those handed over together can become one.
/// </remarks>
public delegate IReadOnlyList<RecordEvent> Settlement(IReadOnlyList<ReportedOccasion> occasions);

/// <summary>What keeping a batch did.</summary>
/// <param name="Added">Documents not known before.</param>
/// <param name="Changed">Known documents with new content.</param>
/// <param name="Known">Documents kept before with this very content; their reading is kept anew.</param>
public sealed record KeepSummary(int Added, int Changed, int Known);
