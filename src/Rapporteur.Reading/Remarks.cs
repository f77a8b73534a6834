using System.Collections.Immutable;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>What a reading could not do, as numbered remarks; described in docs/diagnostics.md. One of a sort at most, but for people and dates.</summary>
internal sealed class Remarks(DocumentText text, World world)
{
    /// <summary>Tokens from which on a document without an occasion is worth a remark.</summary>
    private const int SomeLength = 100;

    /// <summary>Remarks of a sort that are listed; a document with more of them has one cause, not many.</summary>
    private const int Most = 5;

    /// <summary>The remarks on a reading, in the order of their numbers.</summary>
    public ImmutableArray<Diagnostic> On(IReadOnlyList<ParsedSentence> sentences, ImmutableArray<ReportedEvent> events, ImmutableArray<Mention> mentions) =>
    [
        .. Silence(events),
        .. Dates(sentences, mentions),
        .. Unnamed(events),
        .. Cut(),
        .. Stopped(),
        .. new TenureCheck(text, world).Of(events),
    ];

    /// <summary>The remark on a document in a language that the knowledge folder does not hold.</summary>
    public static Diagnostic Unread(Document document) => new("RAP1001", string.IsNullOrEmpty(document.Language)
        ? "The document is in no language that the knowledge folder holds; it was not read. Declare its language if it is one of them, or add the language."
        : $"The document is declared to be in '{document.Language}' and is in no language that the knowledge folder holds; it was not read. Correct the declaration, or add the language.");

    private IEnumerable<Diagnostic> Silence(ImmutableArray<ReportedEvent> events)
    {
        if (events.IsEmpty && text.Tokens.Length >= SomeLength)
            yield return new Diagnostic("RAP1002", "No occasion of record was found; if the document reports one, no rule knows the way it does.");
    }

    // a day that the calendar does not have, or a date that needs another to stand beside and has none; what the text leaves open is no fault
    private IEnumerable<Diagnostic> Dates(IReadOnlyList<ParsedSentence> sentences, ImmutableArray<Mention> mentions)
    {
        var reckoned = mentions.Where(m => m.Kind == MentionKinds.Date && m.Value is not null).Select(m => m.Span).ToHashSet();
        return sentences.SelectMany(s => s.Items).Select(i => i.Chunk?.As("date")).OfType<Chunk>()
            .Where(d => !reckoned.Contains(d.Span(text.Tokens)) && (d.Has("day") || d.Text("unit") == "day"))
            .Take(Most)
            .Select(d => new Diagnostic("RAP1003", $"The day of '{text.Words(d.Span(text.Tokens))}' cannot be reckoned: see whether it exists, and give the document its day of publication.", d.Span(text.Tokens)));
    }

    private static IEnumerable<Diagnostic> Unnamed(ImmutableArray<ReportedEvent> events) => events
        .Where(e => e.IsMain)
        .SelectMany(e => e.Participants)
        .Where(p => p.Name is null && p.Office is not null && p.Affiliation is not null)
        .DistinctBy(p => (p.Office, p.Affiliation))
        .Take(Most)
        .Select(p => new Diagnostic("RAP1004", $"The document does not name the {p.Office} ({p.Affiliation}) who takes part.", p.Span));

    private IEnumerable<Diagnostic> Cut()
    {
        foreach (var sentence in text.Sentences)
        {
            if (sentence.End - sentence.First < SentenceSplitter.LongestSentence) continue;
            yield return new Diagnostic("RAP1005", $"A sentence of more than {SentenceSplitter.LongestSentence} words was cut; see whether the capture lost its periods or line breaks.", text.SpanOf(sentence));
            yield break;
        }
    }

    private IEnumerable<Diagnostic> Stopped()
    {
        if (text.ReadTo < text.Document.Text.Length)
            yield return new Diagnostic("RAP1006", $"Only the first {DocumentText.MostCharacters} characters were read; split the document to have the rest read.", new Span(text.ReadTo, text.Document.Text.Length));
    }
}
