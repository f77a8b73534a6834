using Rapporteur.Archive;
using Rapporteur.Reading;
using Rapporteur.Reading.Reconciliation;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Makes events of the record of what documents report: the engine decides which reports are one, and a rule writes their titles.</summary>
/// <remarks>Immutable; safe on any thread. Pure: the same documents in any order, in batches of any size, give the same events.</remarks>
public sealed class RecordMaker
{
    // changes when the engine makes other events of the same documents and the same knowledge
    private const string Method = "1-";

    private readonly Reconciler _reconciler;
    private readonly EventTitle _titles;

    /// <param name="knowledge">What the engine knows.</param>
    /// <param name="language">Of the titles: a tag of <see cref="Knowledge.LanguageTags"/>.</param>
    public RecordMaker(Knowledge knowledge, string language)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _reconciler = new Reconciler(knowledge);
        _titles = new EventTitle(new PartyNames(knowledge.StateNames(language)));
        Settlement = new Settlement(Method + knowledge.Version, _reconciler.Keys, _reconciler.Around, Settle);
    }

    /// <summary>For an archive, which asks for the events that a change touches.</summary>
    public Settlement Settlement { get; }

    /// <summary>The events of these readings, in the order of their ids; of readings of one document the last counts.</summary>
    public IReadOnlyList<RecordEvent> Settle(IEnumerable<DocumentReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var byId = new Dictionary<string, DocumentReading>(StringComparer.Ordinal);
        foreach (var reading in readings) byId[reading.Document] = reading;
        var filed = byId.Values.SelectMany(r => _reconciler.Keys(r).Select(key => (key, r.Document))).ToLookup(f => f.key, f => f.Document, StringComparer.Ordinal);
        var shelf = new Shelf(byId.GetValueOrDefault, key => [.. filed[key]], _ => []);
        return Settle(shelf, byId.Values.SelectMany(r => r.Events.Select(e => new EventSource(r.Document, e.Id))));
    }

    private IReadOnlyList<RecordEvent> Settle(Shelf shelf, IEnumerable<EventSource> sources) =>
        [.. _reconciler.Settle(shelf, sources).Select(e => e with { Title = _titles.Of(e, e.Title.Length == 0 ? null : e.Title) })];
}
