using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>
/// Parts occasions that hang together into groups that are one each: what was said by hand first, then the likeliest pair first, as long as
/// no pair across two groups speaks against it and the mean of all of them speaks for it.
/// </summary>
internal sealed class Groups(Neighbourhood neighbourhood, Weights weights)
{
    /// <param name="occasions">In ordinal order; all that hang together.</param>
    public IEnumerable<OccasionGroup> Of(IReadOnlyList<Occasion> occasions)
    {
        if (occasions.Count == 1) return [new OccasionGroup([occasions[0]], [])];
        var groups = occasions.ToDictionary(o => o.Source, o => new OccasionGroup([o], []));
        BySaying(occasions, groups);
        var likely =
            from i in Enumerable.Range(0, occasions.Count)
            from j in Enumerable.Range(i + 1, occasions.Count - i - 1)
            let found = neighbourhood.Between(occasions[i], occasions[j])
            where found?.Total >= weights.Join
            orderby found.Total descending, i, j
            select (One: occasions[i], Other: occasions[j], Found: found);
        foreach (var (one, other, found) in likely)
        {
            var (first, second) = (groups[one.Source], groups[other.Source]);
            if (first != second && AreOne(first, second)) Join(groups, first, second, Junction(one, other, found));
        }

        return groups.Values.Distinct();
    }

    private void BySaying(IReadOnlyList<Occasion> occasions, Dictionary<EventSource, OccasionGroup> groups)
    {
        var sayings = occasions.SelectMany(o => neighbourhood.Rulings(o.Source)).Where(r => r.Kind == RulingKind.Together)
            .DistinctBy(r => r.Number).OrderByDescending(r => r.Number);
        foreach (var saying in sayings)
        {
            var named = saying.Sources.Where(groups.ContainsKey).ToList();
            foreach (var source in named.Skip(1))
            {
                var (first, second) = (groups[named[0]], groups[source]);
                if (first != second && !AreApart(first, second)) Join(groups, first, second, new Junction(named[0], source, 0, [new Reason("by hand", 0, "")]));
            }
        }
    }

    private bool AreOne(OccasionGroup first, OccasionGroup second)
    {
        if (AreApart(first, second)) return false;
        long sum = 0;
        foreach (var one in first.Members)
        {
            foreach (var other in second.Members)
            {
                if (neighbourhood.Between(one, other) is not { } found || found.Total <= weights.Veto) return false;
                sum += found.Total;
            }
        }

        return sum >= (long)weights.Mean * first.Members.Count * second.Members.Count;
    }

    private bool AreApart(OccasionGroup first, OccasionGroup second) => first.Members.Exists(one => second.Members.Exists(other => AreApart(one.Source, other.Source)));

    // the last word on the pair counts
    private bool AreApart(EventSource one, EventSource other) => neighbourhood.Rulings(one).LastOrDefault(r => SpeaksOf(r, one, other)) is { Kind: RulingKind.Apart };

    private static bool SpeaksOf(Ruling r, EventSource one, EventSource other) => r.Kind switch
    {
        RulingKind.Together => r.Sources.Contains(one) && r.Sources.Contains(other),
        RulingKind.Apart => (r.Sources.Contains(one) && r.Others.Contains(other)) || (r.Sources.Contains(other) && r.Others.Contains(one)),
        _ => false,
    };

    private static void Join(Dictionary<EventSource, OccasionGroup> groups, OccasionGroup first, OccasionGroup second, Junction why)
    {
        first.Members.AddRange(second.Members);
        first.Junctions.AddRange(second.Junctions);
        first.Junctions.Add(why);
        foreach (var member in second.Members) groups[member.Source] = first;
    }

    private static Junction Junction(Occasion one, Occasion other, Comparison found) =>
        new(one.Source, other.Source, found.Total, [.. found.Found.Select(e => new Reason(e.Name, e.Weight, e.Detail))]);
}

/// <summary>Occasions that are one, and why.</summary>
internal sealed record OccasionGroup(List<Occasion> Members, List<Junction> Junctions);
