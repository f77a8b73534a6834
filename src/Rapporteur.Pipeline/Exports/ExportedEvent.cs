using System.Security.Cryptography;
using System.Text;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>An event of the record with the sources that tell of it, opened: what every export draws from.</summary>
/// <param name="Event">The event.</param>
/// <param name="Sources">In the order of the event; those whose document or reading has gone are left out.</param>
/// <param name="Review">Whether anyone decided about it by hand: one of <see cref="ReviewState"/>.</param>
/// <param name="Updated">When it last changed in the record.</param>
internal sealed record ExportedEvent(RecordEvent Event, IReadOnlyList<OpenedSource> Sources, string Review, DateTimeOffset Updated)
{
    public static ExportedEvent Of(RecordEvent e, SqliteArchive archive, IReadOnlySet<EventSource> decided) => new(
        e,
        [.. e.Sources.Select(s => OpenedSource.Of(s, archive)).OfType<OpenedSource>()],
        e.Sources.Any(decided.Contains) ? ReviewState.Decided : ReviewState.MachineRead,
        archive.LatestChange(e.Id)?.MadeAt ?? default);

    /// <summary>The sources by day of publication, those without one last.</summary>
    public IEnumerable<OpenedSource> ByPublication() =>
        Sources.OrderBy(s => s.Document.Published is null).ThenBy(s => s.Document.Published?.First()).ThenBy(s => s.Source.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// A name for the event outside the record, of the first of its sources to be published: reports that come later leave it as it is,
    /// also where they give the record's own id to another source.
    /// </summary>
    public Guid Uid()
    {
        var source = ByPublication().FirstOrDefault()?.Source ?? Event.Sources[0];
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("event " + source))[..16];
        // RFC 9562: version 8 (own), variant 2
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>Whether what is told was only read by machine.</summary>
internal static class ReviewState
{
    public const string MachineRead = "machine-read";
    public const string Decided = "decided by hand";
}

/// <summary>A source of an event with its document and reading.</summary>
internal sealed record OpenedSource(EventSource Source, KeptDocument Kept, DocumentReading Reading, ReportedEvent Told)
{
    public Document Document => Kept.Document;

    /// <summary>The language it was read in, else the one it is declared in.</summary>
    public string? Language => Reading.Language ?? Document.Language;

    /// <summary>The sentence that states the event; empty where the reading does not tell.</summary>
    public Span SentenceSpan => Told.Evidence.FirstOrDefault();

    public string Sentence => Words(SentenceSpan);

    /// <summary>The words at a place of the document, in one line; empty where the place lies outside.</summary>
    public string Words(Span span) => span.Start >= 0 && span.Start < span.End && span.End <= Document.Text.Length ? Line(Document.Text[span.Start..span.End]) : "";

    /// <summary>Who says it, and when, as a line gives it.</summary>
    public string Name => string.Join(", ", new[] { Document.Publisher ?? Document.Id, Document.Published?.ToString() }.OfType<string>().Select(Unseen.Shown));

    public static OpenedSource? Of(EventSource source, SqliteArchive archive) =>
        archive.Document(source.Document) is { } kept && archive.Reading(source.Document) is { } reading
        && reading.Events.FirstOrDefault(e => e.Id == source.Event) is { } told
            ? new OpenedSource(source, kept, reading, told)
            : null;

    private static string Line(string text) => Unseen.Shown(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
