using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What the intake asks the knowledge: who publishes under an address, and which day words name.</summary>
/// <param name="publishers">The publishers known.</param>
/// <param name="read">The engine; called from several threads.</param>
/// <remarks>Safe on any thread. Without it, a document is taken in with what it says of itself, and dates are read as ISO 8601 and English write them.</remarks>
public sealed class IntakeLore(PublisherBook publishers, Func<Document, DocumentReading> read)
{
    // at the head of a text a date would be taken for the one that the text counts from
    private const string Carrier = "1!\n\n1!\n\n1!\n\n";

    // a longer stretch is no date
    private const int LongestDate = 80;

    /// <summary>The publisher of that name or address; null where none is known.</summary>
    public Publisher? Publisher(string? name, string? url) => publishers.Of(name, url);

    /// <summary>The day that words name in their language; what they count from ("yesterday") is the day of capture.</summary>
    internal PartialDate? Day(string words, string? language, DateOnly? captured)
    {
        if (words.Length > LongestDate || !words.Any(char.IsLetterOrDigit)) return null;
        var reading = read(new Document
        {
            Id = "",
            Text = Carrier + words,
            Published = captured is { } day ? PartialDate.OfDay(day) : null,
            Language = language,
        });
        foreach (var mention in reading.Mentions)
            if (mention.Kind == MentionKinds.Date && PartialDate.TryParse(mention.Value, out var date) && date.IsDay) return date;
        return null;
    }
}
