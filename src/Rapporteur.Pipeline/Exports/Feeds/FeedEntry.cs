using System.Net;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>An event of the record as an entry of a feed, whatever the form of the feed.</summary>
internal sealed record FeedEntry(ExportedEvent Exported, ExportOrder Order)
{
    private RecordEvent Event => Exported.Event;

    /// <summary>Stays what it is when more reports come, whatever becomes of the event's own id.</summary>
    public string Id => "urn:uuid:" + Exported.Uid();

    public string Title => Unseen.Shown(Event.Title);

    public Uri Page => new(Order.At(RecordAddress.Event(Event.Id)));

    /// <summary>When the first of its sources was captured.</summary>
    public DateTimeOffset Published => Exported.Sources.Select(s => s.Kept.CapturedAt).DefaultIfEmpty(Exported.Updated).Min();

    public IEnumerable<string> Tags => new[] { Event.Kind, Event.Status, Event.Organisation, Event.Country, Exported.Review }.OfType<string>().Select(Unseen.Shown);

    /// <summary>Those who published the reports.</summary>
    public IEnumerable<string> Publishers => Exported.Sources.Select(s => s.Document.Publisher).OfType<string>().Distinct(StringComparer.Ordinal).Select(Unseen.Shown);

    /// <summary>Sources whose sentence is known.</summary>
    public IEnumerable<OpenedSource> Sources => Exported.Sources.Where(s => s.Sentence.Length > 0);

    /// <summary>The place of the sentence in the captured document.</summary>
    public string At(OpenedSource source) => Order.At(RecordAddress.Words(source.Source.Document, source.SentenceSpan));

    public string Text => string.Join('\n', Sources.Select(s => $"\u201c{s.Sentence}\u201d \u2014 {s.Name}").Append(Standing));

    /// <summary>The sentences, each in its language and with the way to it. Nothing of a document is markup.</summary>
    public string Html => string.Concat(Sources.Select(s =>
            $"<p><q{Language(s)}>{WebUtility.HtmlEncode(s.Sentence)}</q> \u2014 <a href=\"{WebUtility.HtmlEncode(At(s))}\">{WebUtility.HtmlEncode(s.Name)}</a></p>"))
        + $"<p>{WebUtility.HtmlEncode(Standing)}</p>";

    private string Standing => $"{Phrases.Capital(Event.Kind)}, {Event.Status}{(DateText.Range(Event.Start, Event.End) is { } when ? ", " + when : "")}; {Exported.Review}.";

    private static string Language(OpenedSource source) => source.Language is { } tag ? $" lang=\"{WebUtility.HtmlEncode(tag)}\"" : "";
}
