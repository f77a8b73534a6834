using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Decides which reported occasions are one, and makes events of the record of them.</summary>
/// <remarks>
/// Immutable; safe on any thread. Pure: what comes out depends on what stands on the shelf and on nothing else, neither on the order in which
/// it came there nor on where one starts.
/// </remarks>
public sealed class Reconciler
{
    private readonly Lore _lore;

    /// <param name="knowledge">Weights, offices, bodies and places.</param>
    public Reconciler(Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _lore = new Lore(knowledge);
    }

    /// <summary>The keys under which a document is filed, sorted.</summary>
    public IReadOnlyList<string> Keys(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new DocumentOccasions(_lore, reading).Keys;
    }

    /// <summary>The sources whose events could be others if these were not there or were others: all that hang together with them, themselves included, in ordinal order.</summary>
    public IReadOnlyList<EventSource> Around(Shelf shelf, IEnumerable<EventSource> sources)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(sources);
        return [.. Hanging(new Neighbourhood(_lore, shelf), sources).SelectMany(together => together).Select(o => o.Source).OrderBy(s => s.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The events of all that hangs together with these sources, in the order of their ids. Their titles are what the sources call them; empty where they do not.</summary>
    public IReadOnlyList<RecordEvent> Settle(Shelf shelf, IEnumerable<EventSource> sources)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(sources);
        var neighbourhood = new Neighbourhood(_lore, shelf);
        var groups = new Groups(neighbourhood, _lore.Weights);
        return [.. Hanging(neighbourhood, sources).SelectMany(groups.Of).Select(group => EventValues.Of(group, neighbourhood)).OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    // each list is what hangs together, in ordinal order; what was said to be no event hangs with nothing
    private static IEnumerable<List<Occasion>> Hanging(Neighbourhood neighbourhood, IEnumerable<EventSource> sources)
    {
        var seen = new HashSet<EventSource>();
        foreach (var source in sources)
        {
            if (!seen.Add(source) || neighbourhood.IsNone(source) || neighbourhood.Occasion(source) is not { } first) continue;
            var together = new List<Occasion> { first };
            for (var i = 0; i < together.Count; i++)
                together.AddRange(neighbourhood.Near(together[i]).Where(o => seen.Add(o.Source)));
            together.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            yield return together;
        }
    }
}
