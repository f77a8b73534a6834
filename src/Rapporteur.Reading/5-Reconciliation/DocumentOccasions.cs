using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>All occasions of one document, laid out for being held against those of others.</summary>
internal sealed class DocumentOccasions
{
    public DocumentOccasions(Lore lore, DocumentReading reading)
    {
        Reading = reading;
        var time = DocumentTime.Of(lore, reading);
        Occasions = [.. reading.Events.Select(e => new Occasion(lore, time, reading.Document, e)).OrderBy(o => o.Name, StringComparer.Ordinal)];
        Keys = Words.Sorted(Occasions.SelectMany(OccasionKeys.Filed));
        SearchKeys = Words.Sorted(Occasions.SelectMany(OccasionKeys.Sought));
    }

    public DocumentReading Reading { get; }

    public string Id => Reading.Document;

    /// <summary>In ordinal order of their sources.</summary>
    public Occasion[] Occasions { get; }

    /// <summary>Under which others find this document.</summary>
    public string[] Keys { get; }

    /// <summary>Under which it finds others.</summary>
    public string[] SearchKeys { get; }
}
