using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>A document, its reading, and what the intake noticed on the way: what the archive keeps.</summary>
/// <param name="Document">As captured.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Source">Where the intake found it: a path, or a path and a line.</param>
/// <param name="Intake">What the intake noticed.</param>
public sealed record ReadDocument(Document Document, DocumentReading Reading, string Source, ImmutableArray<Diagnostic> Intake);

/// <summary>How events of the record are made of what documents report; the archive asks, and looks up what is asked of it in turn.</summary>
/// <param name="Version">Changes when the same documents may give other events; the archive then settles all of them anew.</param>
/// <param name="Keys">Under which a document is filed.</param>
/// <param name="Around">All sources that hang together with these, themselves included.</param>
/// <param name="Settle">The events of all sources that hang together with these; every source stands in one of them, or in none where it was decided to be no event.</param>
public sealed record Settlement(
    string Version,
    Func<DocumentReading, IReadOnlyList<string>> Keys,
    Func<Shelf, IEnumerable<EventSource>, IReadOnlyList<EventSource>> Around,
    Func<Shelf, IEnumerable<EventSource>, IReadOnlyList<RecordEvent>> Settle);

/// <summary>What keeping a batch did.</summary>
/// <param name="Added">Documents not known before.</param>
/// <param name="Changed">Known documents with new content.</param>
/// <param name="Known">Documents kept before with this very content; their reading is kept anew.</param>
public sealed record KeepSummary(int Added, int Changed, int Known);
