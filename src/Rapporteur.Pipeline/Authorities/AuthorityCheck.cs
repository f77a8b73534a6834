using Rapporteur.Reading;

namespace Rapporteur.Pipeline;

/// <summary>Something in the authority that cannot be, or that is missing.</summary>
/// <param name="Code">Described in <c>docs/diagnostics.md</c>.</param>
/// <param name="IsFault">False for a gap, which may only be unknown.</param>
/// <param name="Message">Who and when, and what to do.</param>
public sealed record AuthorityFinding(string Code, bool IsFault, string Message);

/// <summary>Looks for what cannot be in the authority: two holders of one office, ends before beginnings, codes that nothing has.</summary>
public static class AuthorityCheck
{
    /// <summary>Days that two periods may share: one is handed over on the day the other begins, and dates are cut.</summary>
    private const int Handover = 1;

    /// <summary>Days without a holder that are worth telling.</summary>
    private const int LongGap = 60;

    // those that one person holds at a time
    private static readonly string[] Single = ["HOS", "HOG", "FM", "SG"];

    /// <summary>All findings, faults first, in the order of the tables.</summary>
    public static IReadOnlyList<AuthorityFinding> Of(Authority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var offices = authority.Tenures.GroupBy(t => (t.Office, t.Holder)).OrderBy(g => g.Key.Holder, StringComparer.Ordinal).ThenBy(g => g.Key.Office, StringComparer.Ordinal).ToList();
        return
        [
            .. Unknown(authority),
            .. Reversed(authority),
            .. offices.SelectMany(o => Overlaps(authority, [.. o])),
            .. authority.Presidencies.Where(p => p.Kind is not ("co-chair" or "host")).GroupBy(p => (p.Organisation, p.Body)).SelectMany(g => Presidencies([.. g])),
            .. offices.Where(o => Single.Contains(o.Key.Office)).SelectMany(o => Gaps([.. o])),
        ];
    }

    private static IEnumerable<AuthorityFinding> Unknown(Authority authority)
    {
        foreach (var t in authority.Tenures)
        {
            if (authority.Entry("person", t.Person) is null) yield return Fault($"tenures: '{t.Person}' is no known person; add a row to persons.tsv");
            if (!IsHolder(t.Holder)) yield return Fault($"tenures: '{t.Holder}' of {t.Person} is no known state or organisation; an organisation is written ORG:code");
            if (!authority.Offices.Contains(t.Office)) yield return Fault($"tenures: '{t.Office}' of {t.Person} is no known office; it is one of {string.Join(", ", authority.Offices)}");
        }

        foreach (var m in authority.Memberships)
        {
            if (authority.Entry("organisation", m.Organisation) is null) yield return Fault($"memberships: '{m.Organisation}' is no known organisation");
            if (!IsHolder(m.Member)) yield return Fault($"memberships: '{m.Member}' in {m.Organisation} is no known state or organisation");
        }

        foreach (var p in authority.Presidencies)
        {
            if (!IsHolder(p.Holder)) yield return Fault($"presidencies: '{p.Holder}' of {p.Organisation} is no known state or organisation");
            if (p.Body is { } body && authority.Entry("body", body) is null) yield return Fault($"presidencies: '{body}' is no known body");
        }

        static AuthorityFinding Fault(string message) => new("RAP4001", true, message);

        bool IsHolder(string holder) => holder.StartsWith(Tenure.OrganisationSign, StringComparison.Ordinal)
            ? authority.Entry("organisation", holder[Tenure.OrganisationSign.Length..]) is not null
            : authority.Entry("state", holder) is not null;
    }

    private static IEnumerable<AuthorityFinding> Reversed(Authority authority) =>
        authority.Tenures.Select(t => ($"{t.Person} as {t.Office} of {t.Holder}", t.Period))
            .Concat(authority.Memberships.Select(m => ($"{m.Member} in {m.Organisation}", m.Period)))
            .Concat(authority.Presidencies.Select(p => ($"{p.Holder} over {p.Body ?? p.Organisation}", p.Period)))
            .Where(x => x.Period is { From: { } from, To: { } to } && from.First() > to.Last())
            .Select(x => new AuthorityFinding("RAP4002", true, $"{x.Item1} ends before it begins: {x.Period}"));

    private static IEnumerable<AuthorityFinding> Overlaps(Authority authority, List<Tenure> tenures)
    {
        var isSingle = Single.Contains(tenures[0].Office);
        foreach (var (one, other) in Pairs(tenures))
        {
            if (!isSingle && one.Person != other.Person || one.IsActing != other.IsActing || (one.Title != other.Title && one.Person == other.Person)) continue;
            if (Shared(one.Period, other.Period) > Handover)
                yield return new AuthorityFinding("RAP4003", true, $"{one.Office} of {one.Holder}: {NameOf(one)} {one.Period} and {NameOf(other)} {other.Period} overlap; end one, or mark who was acting");
        }

        string NameOf(Tenure t) => authority.Entry("person", t.Person)?.Name ?? t.Person;
    }

    private static IEnumerable<AuthorityFinding> Presidencies(List<DeclaredPresidency> presidencies) =>
        Pairs(presidencies).Where(p => Shared(p.One.Period, p.Other.Period) > Handover)
            .Select(p => new AuthorityFinding("RAP4003", true, $"{p.One.Body ?? p.One.Organisation}: {p.One.Holder} {p.One.Period} and {p.Other.Holder} {p.Other.Period} preside at once; end one, or make it a co-chair"));

    private static IEnumerable<AuthorityFinding> Gaps(List<Tenure> tenures)
    {
        var ordered = tenures.OrderBy(t => t.Period.From).ToList();
        DateOnly? held = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var (from, to) = (ordered[i].Period.From, ordered[i].Period.To);
            if (held is { } until && from is { } start && start.First().DayNumber - until.DayNumber > LongGap)
                yield return new AuthorityFinding("RAP4004", false, $"{ordered[i].Office} of {ordered[i].Holder}: nobody is known between {until:yyyy-MM-dd} and {start}");
            var end = to?.Last() ?? DateOnly.MaxValue;
            if (held is null || end > held) held = end;
        }
    }

    // days that are surely in both: an end known to the month only may be any of its days
    private static int Shared(Period one, Period other)
    {
        var start = new[] { one.From?.Last() ?? DateOnly.MinValue, other.From?.Last() ?? DateOnly.MinValue }.Max();
        var end = new[] { one.To?.First() ?? DateOnly.MaxValue, other.To?.First() ?? DateOnly.MaxValue }.Min();
        return end.DayNumber - start.DayNumber + 1;
    }

    private static IEnumerable<(T One, T Other)> Pairs<T>(List<T> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count; j++) yield return (items[i], items[j]);
        }
    }
}
