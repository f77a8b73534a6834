using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>What one reconciliation looked up and held against each other, so that nothing is looked up or compared twice.</summary>
internal sealed class Neighbourhood(Lore lore, Shelf shelf)
{
    private readonly Likeness _likeness = new(lore);
    private readonly Dictionary<string, DocumentOccasions?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string One, string Other), DocumentPair> _pairs = [];
    private readonly Dictionary<EventSource, IReadOnlyList<Ruling>> _rulings = [];

    public DocumentOccasions? Document(string id)
    {
        if (_documents.TryGetValue(id, out var known)) return known;
        return _documents[id] = shelf.Reading(id) is { } reading ? new DocumentOccasions(lore, reading) : null;
    }

    public Occasion? Occasion(EventSource source) => Document(source.Document)?.Occasions.FirstOrDefault(o => o.Source == source);

    public IReadOnlyList<Ruling> Rulings(EventSource source)
    {
        if (_rulings.TryGetValue(source, out var known)) return known;
        return _rulings[source] = shelf.Rulings(source);
    }

    public bool IsNone(EventSource source) => Rulings(source).LastOrDefault(r => r.Kind == RulingKind.None) is not null;

    /// <summary>What was found when two occasions were held against each other; null where they cannot be one.</summary>
    public Comparison? Between(Occasion one, Occasion other)
    {
        // a document that tells of two occasions tells them apart
        if (one.Source.Document == other.Source.Document) return null;
        if (string.CompareOrdinal(one.Source.Document, other.Source.Document) > 0) (one, other) = (other, one);
        var key = (one.Source.Document, other.Source.Document);
        if (!_pairs.TryGetValue(key, out var pair)) _pairs[key] = pair = new DocumentPair(_likeness, lore.Weights, Document(key.Item1)!, Document(key.Item2)!);
        return pair[Array.IndexOf(pair.One.Occasions, one), Array.IndexOf(pair.Other.Occasions, other)];
    }

    /// <summary>Those that are one with this occasion by themselves, or were said to be.</summary>
    public IEnumerable<Occasion> Near(Occasion occasion)
    {
        var said = Rulings(occasion.Source).Where(r => r.Kind == RulingKind.Together).SelectMany(r => r.Sources).Where(s => s != occasion.Source)
            .Select(Occasion).OfType<Occasion>();
        var found =
            from id in Candidates(occasion.Source.Document)
            from other in Document(id)!.Occasions
            where Between(occasion, other)?.Total >= lore.Weights.Join
            select other;
        return said.Concat(found).Where(o => !IsNone(o.Source)).Distinct();
    }

    private IEnumerable<string> Candidates(string id)
    {
        var document = Document(id)!;
        return document.SearchKeys.SelectMany(shelf.Filed).Where(other => other != id && Document(other) is not null).Distinct(StringComparer.Ordinal);
    }
}
