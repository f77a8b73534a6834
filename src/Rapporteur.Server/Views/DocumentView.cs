using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Marks;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>An event that a document tells of.</summary>
/// <param name="Number">As the notes of the page number it, from 1, in the order of the text.</param>
/// <param name="Reported">Its id in the reading.</param>
public sealed record ToldEvent(int Number, string Reported, EventLine Event);

/// <summary>A fact of a document: words, what they state, and the events they feed.</summary>
public sealed record FactView(Span Span, string Anchor, ImmutableArray<string> Kinds, string States, ImmutableArray<string> Feeds);

/// <summary>Something the reading could not place, or a remark on it.</summary>
/// <param name="Kind">The kind of the mention, or the number of the remark.</param>
/// <param name="Words">The words, or the remark.</param>
/// <param name="Href">Where it stands; null for a remark on the whole.</param>
public sealed record UnplacedView(string Kind, string Words, string? Value, Span? Span, string? Href);

/// <summary>What the document page shows.</summary>
public sealed record DocumentView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    public PartialDate? Published { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset CapturedAt { get; init; }

    public required string Source { get; init; }

    public required string Knowledge { get; init; }

    public required ImmutableArray<ToldEvent> Events { get; init; }

    /// <summary>How many mentions were recognised in the text.</summary>
    public required int Mentions { get; init; }

    public required ImmutableArray<UnplacedView> Unplaced { get; init; }

    public required ImmutableArray<UnplacedView> Remarks { get; init; }

    public required ImmutableArray<FactView> Facts { get; init; }

    /// <summary>The documents that are one text with this one, itself among them, the earliest first; none where it stands alone.</summary>
    public required ImmutableArray<CopyView> Copies { get; init; }

    public required string Text { get; init; }

    /// <summary>The text with its marks, as the page lays it; the twin gives <see cref="Text"/> and <see cref="Facts"/> instead.</summary>
    [JsonIgnore]
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Ids of events of the reading whose first sentence lies in the paragraph.</summary>
    public IEnumerable<ToldEvent> NotesOf(Paragraph paragraph) => Events.Where(e => _firstPlace.TryGetValue(e.Reported, out var at)
        && at.Start >= paragraph.Span.Start && at.Start < paragraph.Span.End);

    private ImmutableDictionary<string, Span> _firstPlace = ImmutableDictionary<string, Span>.Empty;

    /// <summary>The view of a document; null where the archive has none of this id.</summary>
    internal static DocumentView? Of(string id, SqliteArchive archive, SideNames names)
    {
        if (archive.Document(id) is not { } kept) return null;
        var document = kept.Document;
        var reading = archive.Reading(id) ?? new DocumentReading { Document = id };
        var unplaced = Marks.Unplaced.Of(reading).ToList();
        var marks = ReadingMarks.Of(reading, unplaced, names);
        var events = Told(reading, archive);
        var hrefs = events.ToDictionary(e => e.Reported, e => e.Event.Href, StringComparer.Ordinal);
        return new DocumentView
        {
            Id = document.Id,
            Title = Unseen.Shown(document.Title.Length > 0 ? document.Title : document.Id),
            Publisher = Unseen.ShownOrNull(document.Publisher),
            Published = document.Published,
            Language = reading.Language ?? document.Language,
            Url = document.Url,
            Hash = kept.Hash,
            CapturedAt = kept.CapturedAt,
            Source = kept.Source,
            Knowledge = reading.KnowledgeVersion,
            Events = events,
            Mentions = reading.Mentions.Length,
            Unplaced = [.. unplaced.Select(m => Of(m, document))],
            Remarks = [.. kept.Intake.Concat(reading.Diagnostics).Select(d => Of(d, document))],
            Facts = [.. marks.Where(m => !m.Kinds.Contains(MarkKind.Unplaced)).Select(m => new FactView(
                m.Span, Address.Anchor(m.Span), [.. m.Kinds.Select(k => k.ToString().ToLowerInvariant())], m.Label,
                [.. m.Feeds.Where(hrefs.ContainsKey).Select(f => hrefs[f])]))],
            Copies = CopyView.Of(TextCopies.OfDocument(archive, id)),
            Text = document.Text,
            Paragraphs = MarkedText.Of(document, marks),
            _firstPlace = reading.Events.DistinctBy(e => e.Id).Where(e => FirstPlace(e) is not null)
                .ToImmutableDictionary(e => e.Id, e => FirstPlace(e)!.Value, StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<ToldEvent> Told(DocumentReading reading, SqliteArchive archive)
    {
        var record = archive.Events(new EventFilter { Document = reading.Document })
            .SelectMany(e => e.Sources.Where(s => s.Document == reading.Document).Select(s => (s.Event, Record: e)))
            .DistinctBy(x => x.Event).ToDictionary(x => x.Event, x => x.Record, StringComparer.Ordinal);
        return [.. reading.Events.DistinctBy(e => e.Id).Where(e => record.ContainsKey(e.Id))
            .Select((e, i) => new ToldEvent(i + 1, e.Id, EventLine.Of(record[e.Id])))];
    }

    private static Span? FirstPlace(ReportedEvent e) => e.Evidence.Length > 0 ? e.Evidence.Min() : e.Title?.Span;

    private static UnplacedView Of(Mention m, Document document) => new(
        m.Kind, Words(document.Text, m.Span), m.Value, m.Span, Address.Words(document.Id, m.Span));

    private static UnplacedView Of(Diagnostic d, Document document) => new(
        d.Code, d.Message, null, d.Span, d.Span is { } at ? Address.Words(document.Id, at) : null);

    private static string Words(string text, Span span) =>
        span.Start >= 0 && span.Start < span.End && span.End <= text.Length ? text[span.Start..span.End] : "";
}
