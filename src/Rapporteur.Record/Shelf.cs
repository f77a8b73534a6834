namespace Rapporteur.Record;

/// <summary>All that has been read, as reconciliation looks things up in it.</summary>
/// <remarks>It is asked for what is needed and never for all, so that an archive of any size can stand behind it.</remarks>
/// <param name="Reading">The reading of a document; null where there is none. Its publication, events and positions are enough.</param>
/// <param name="Filed">The documents that are filed under a key.</param>
/// <param name="Rulings">What was decided by hand about a source, the latest last.</param>
public sealed record Shelf(Func<string, DocumentReading?> Reading, Func<string, IReadOnlyCollection<string>> Filed, Func<EventSource, IReadOnlyList<Ruling>> Rulings);
