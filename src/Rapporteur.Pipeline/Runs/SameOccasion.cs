using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>
/// Decides by simple exact keys which reported occasions are one: main events of one kind that start on one day and have the same persons,
/// or the same sides where no persons are named; sessions of an organisation by its body, or, out of the ordinary, by country, host and form.
/// </summary>
/// <remarks>Pure: the same occasions in any order give the same events.</remarks>
/// <param name="states">State codes and their English names, for the titles of the events.</param>
public sealed class SameOccasion(IReadOnlyDictionary<string, string> states)
{
    private static readonly string[] Rare = ["informal", "extraordinary", "anniversary"];

    private readonly OccasionMerge _merge = new(new EventTitle(new PartyNames(states)));

    /// <summary>Makes events of the record of occasions; a <see cref="Settlement"/>.</summary>
    public IReadOnlyList<RecordEvent> Settle(IReadOnlyList<ReportedOccasion> occasions)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        var ordered = occasions.OrderBy(o => o.Source.ToString(), StringComparer.Ordinal).ToList();
        var groups = new OccasionGroups([.. ordered.Select(o => o.Event)]);
        var first = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var told = new Dictionary<(string Document, string Key), int>();
        for (var i = 0; i < ordered.Count; i++)
        {
            foreach (var key in Keys(ordered[i].Event))
            {
                // a document that tells of two such occasions tells them apart: its second can only be the second of another
                var count = told[(ordered[i].Document, key)] = told.GetValueOrDefault((ordered[i].Document, key)) + 1;
                var numbered = FormattableString.Invariant($"{key}#{count}");
                if (!first.TryGetValue(numbered, out var others)) first[numbered] = others = [];
                if (!others.Exists(other => groups.TryJoin(other, i))) others.Add(i);
            }
        }

        return [.. ordered.Select((occasion, i) => (Occasion: occasion, Group: groups.Of(i)))
            .GroupBy(o => o.Group)
            .Select(g => _merge.Merge([.. g.Select(o => o.Occasion)]))
            .OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>The keys of an event; events that share one are one. None where too little is known to tell.</summary>
    internal static IEnumerable<string> Keys(ReportedEvent reported)
    {
        if (!reported.IsMain || reported.Start is not { Value.IsDay: true } start) yield break;
        var occasion = $"{reported.Kind}|{start.Value}";
        if (reported is { Organisation: { } organisation, Body: { } body }) yield return $"{occasion}|body|{organisation.Value}|{Folding.Fold(body.Value)}";
        if (OutOfTheOrdinary(reported) is { } rare) yield return $"{occasion}|form|{rare}";
        // the same leaders may sit in two organisations on one day
        if (reported is { Kind: "session", Organisation: not null }) yield break;
        var persons = Sorted(reported.Participants.Select(p => p.Name).OfType<string>().Select(Surname));
        if (persons.Count > 1) yield return $"{occasion}|persons|{string.Join('+', persons)}";
        else if (persons.Count == 1 && reported.Country is { } country) yield return $"{occasion}|person|{persons[0]}|{country.Value}";
        var sides = Sorted(reported.Participants.Select(p => p.Affiliation).OfType<string>());
        if (persons.Count == 0 && sides.Count > 1) yield return $"{occasion}|sides|{string.Join('+', sides)}";
    }

    // a body may be called by its name in one report and described in another; an informal or extraordinary session is not held twice a day
    private static string? OutOfTheOrdinary(ReportedEvent e)
    {
        var form = string.Join('+', e.Formats.Select(f => f.Value).Where(Rare.Contains).Order(StringComparer.Ordinal));
        var hosts = e.Participants.Where(p => p.Role == "host").Select(p => p.Name).OfType<string>().Select(Surname).ToList();
        return e is { Kind: "session", Organisation: { } organisation, Country: { } country } && form.Length > 0 && hosts.Count == 1
            ? $"{organisation.Value}|{country.Value}|{hosts[0]}|{form}"
            : null;
    }

    private static string Surname(string name) => Folding.Words(name) is { Length: > 0 } words ? words[^1] : name;

    private static List<string> Sorted(IEnumerable<string> values) => [.. values.Distinct().Order(StringComparer.Ordinal)];
}
