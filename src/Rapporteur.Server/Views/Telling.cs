using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;

namespace Rapporteur.Server.Views;

/// <summary>One source of an event: the document, its reading, and the event as it is told there.</summary>
internal sealed record Telling(int Number, KeptDocument Kept, DocumentReading Reading, ReportedEvent Event)
{
    public Document Document => Kept.Document;

    /// <summary>A value of the event, proved by these words, else by the sentence that states the event.</summary>
    public Said Say(string text, Span? span, string? value = null) => new(Unseen.Shown(text), value, [Prove(span)]);

    /// <summary>These words as proof, else the sentence that states the event, else the document.</summary>
    public Proof Prove(Span? span) => Proof.Of(Number, Document.Id, span is { } at && Holds(at) ? at : Event.Evidence.FirstOrDefault(Holds));

    /// <summary>The words at this place; empty where the place lies outside the text.</summary>
    public string Words(Span span) =>
        span.Start >= 0 && span.Start < span.End && span.End <= Document.Text.Length ? Document.Text[span.Start..span.End] : "";

    private bool Holds(Span span) => !string.IsNullOrWhiteSpace(Words(span));

    /// <summary>The sources of an event, numbered in their order. A source whose document or reading has gone is left out.</summary>
    internal static IReadOnlyList<Telling> Of(RecordEvent e, SqliteArchive archive)
    {
        var tellings = new List<Telling>();
        foreach (var source in e.Sources)
        {
            if (archive.Document(source.Document) is { } kept
                && archive.Reading(source.Document) is { } reading
                && reading.Events.FirstOrDefault(told => told.Id == source.Event) is { } told)
                tellings.Add(new Telling(tellings.Count + 1, kept, reading, told));
        }

        return tellings;
    }
}
