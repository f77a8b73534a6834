using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>
/// Decides by a simple exact key which reported occasions are one: main events of one kind that start on one day and have the same persons,
/// or the same sides where no persons are named, or the same organisation and body.
/// </summary>
/// <remarks>Pure: the same occasions in any order give the same events.</remarks>
public static class SameOccasion
{
    /// <summary>Makes events of the record of occasions; a <see cref="Settlement"/>.</summary>
    public static IReadOnlyList<RecordEvent> Settle(IReadOnlyList<ReportedOccasion> occasions)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        var ordered = occasions.OrderBy(o => o.Source.ToString(), StringComparer.Ordinal).ToList();
        var group = Enumerable.Range(0, ordered.Count).ToArray();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new Dictionary<(string Document, string Key), int>();
        for (var i = 0; i < ordered.Count; i++)
        {
            foreach (var key in Keys(ordered[i].Event))
            {
                // a document that tells of two such occasions tells them apart: its second can only be the second of another
                var count = told[(ordered[i].Document, key)] = told.GetValueOrDefault((ordered[i].Document, key)) + 1;
                var numbered = FormattableString.Invariant($"{key}#{count}");
                if (first.TryAdd(numbered, i)) continue;
                Join(group, first[numbered], i);
            }
        }

        return [.. ordered.Select((occasion, i) => (Occasion: occasion, Group: Root(group, i)))
            .GroupBy(o => o.Group)
            .Select(g => OccasionMerge.Merge([.. g.Select(o => o.Occasion)]))
            .OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>The keys of an event; events that share one are one. None where too little is known to tell.</summary>
    internal static IEnumerable<string> Keys(ReportedEvent reported)
    {
        if (!reported.IsMain || reported.Start is not { Value.IsDay: true } start) yield break;
        var occasion = $"{reported.Kind}|{start.Value}";
        var persons = Sorted(reported.Participants.Select(p => p.Name).OfType<string>().Select(Surname));
        if (persons.Count > 1) yield return $"{occasion}|persons|{string.Join('+', persons)}";
        else if (persons.Count == 1 && reported.Country is { } country) yield return $"{occasion}|person|{persons[0]}|{country.Value}";
        var sides = Sorted(reported.Participants.Select(p => p.Affiliation).OfType<string>());
        if (persons.Count == 0 && sides.Count > 1) yield return $"{occasion}|sides|{string.Join('+', sides)}";
        if (reported is { Organisation: { } organisation, Body: { } body }) yield return $"{occasion}|body|{organisation.Value}|{Folding.Fold(body.Value)}";
    }

    private static string Surname(string name) => Folding.Words(name) is { Length: > 0 } words ? words[^1] : name;

    private static List<string> Sorted(IEnumerable<string> values) => [.. values.Distinct().Order(StringComparer.Ordinal)];

    private static int Root(int[] group, int i)
    {
        while (group[i] != i) i = group[i] = group[group[i]];
        return i;
    }

    private static void Join(int[] group, int one, int other)
    {
        var (low, high) = (Root(group, one), Root(group, other));
        if (low > high) (low, high) = (high, low);
        group[high] = low;
    }
}
