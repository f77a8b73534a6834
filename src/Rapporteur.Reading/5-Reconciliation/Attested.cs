using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Chooses the better attested of the values that the sources of an event give, and keeps the others beside it.</summary>
/// <param name="sources">In ordinal order.</param>
/// <param name="said">Values that were decided by hand.</param>
/// <param name="status">The status of the event.</param>
internal sealed class Attested(List<Occasion> sources, Dictionary<string, string?> said, string status)
{
    // values that one source may give more closely than another without contradicting it
    private static readonly string[] MayBeCloser = ["venue", "body", "kind"];

    private readonly List<Finding> _findings = [];

    public ImmutableArray<Finding> Findings() => [.. _findings.OrderBy(f => f.Key, StringComparer.Ordinal)];

    public string? Text(string key, Func<Occasion, string?> value)
    {
        var attested = Attestations(value);
        if (!MayBeCloser.Contains(key, StringComparer.Ordinal)) Note(key, attested);
        return said.TryGetValue(key, out var right) ? right : attested.FirstOrDefault()?.Value;
    }

    /// <summary>What the sources call it; no value, since each may call it as it likes.</summary>
    public string? Title() => Attestations(o => o.Event.Title?.Value).FirstOrDefault()?.Value;

    public PartialDate? Date(string key, Func<Occasion, PartialDate?> value)
    {
        var attested = Attestations(o => value(o)?.ToString());
        // a month that holds the day does not contradict it
        var closest = attested.Where(a => !attested.Any(other => other.Value.Length > a.Value.Length && other.Value.StartsWith(a.Value, StringComparison.Ordinal))).ToList();
        Note(key, closest);
        var right = said.TryGetValue(key, out var decided) ? decided : closest.FirstOrDefault()?.Value;
        return PartialDate.TryParse(right, out var date) ? date : null;
    }

    // by who was there when it happened, then by how many documents; a name sooner than a description
    private List<Attestation> Attestations(Func<Occasion, string?> value) =>
        [.. sources.Select(o => (Occasion: o, Value: value(o))).Where(v => v.Value is not null).GroupBy(v => v.Value!, v => v.Occasion, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count(o => o.Event.Status == status && o.IsMain) * 2 + g.Count())
            .ThenBy(g => g.Key.Length > 0 && char.IsLower(g.Key[0]))
            .ThenBy(g => g.First().Name, StringComparer.Ordinal)
            .Select(g => new Attestation(g.Key, [.. g.Select(o => o.Source)]))];

    private void Note(string key, List<Attestation> attested)
    {
        if (said.TryGetValue(key, out var right))
        {
            var others = attested.Where(a => a.Value != right);
            if (others.Any()) _findings.Add(new Finding(key, [new Attestation(right ?? "", []), .. others]));
        }
        else if (attested.Count > 1)
        {
            _findings.Add(new Finding(key, [.. attested]));
        }
    }
}
