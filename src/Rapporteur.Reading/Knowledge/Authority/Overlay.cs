using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>
/// Lays rows of the user's over those of the tables. A row of the user's takes the place of one that says the same otherwise; one that
/// was true before ends where it begins.
/// </summary>
internal static class Overlay
{
    // held by one person at a time
    private static readonly string[] Single = ["HOS", "HOG", "FM", "SG"];

    public static List<Tenure> Tenures(IEnumerable<(Tenure Fact, bool IsUsers)> rows) => Lay(
        rows,
        (own, t) => own.Office == t.Office && own.Holder == t.Holder && (own.Person == t.Person || (!own.IsActing && !t.IsActing && Array.IndexOf(Single, own.Office) >= 0)),
        (own, t) => own.Person == t.Person,
        t => t.Period,
        (t, period) => t with { Period = period });

    public static List<Membership> Memberships(IEnumerable<(Membership Fact, bool IsUsers)> rows) => Lay(
        rows, (own, m) => own.Organisation == m.Organisation && own.Member == m.Member, (own, m) => own.Status == m.Status, m => m.Period, (m, period) => m with { Period = period });

    public static List<DeclaredPresidency> Presidencies(IEnumerable<(DeclaredPresidency Fact, bool IsUsers)> rows) => Lay(
        rows,
        (own, p) => own.Organisation == p.Organisation && own.Body == p.Body && (own.Holder == p.Holder || (own.Kind != "co-chair" && p.Kind != "co-chair")),
        (own, p) => own.Holder == p.Holder,
        p => p.Period,
        (p, period) => p with { Period = period });

    private static List<T> Lay<T>(IEnumerable<(T Fact, bool IsUsers)> rows, Func<T, T, bool> isOfOneMatter, Func<T, T, bool> isSame, Func<T, Period> period, Func<T, Period, T> over)
    {
        var all = rows.ToList();
        var own = all.Where(r => r.IsUsers).Select(r => r.Fact).ToList();
        var result = new List<T>(own);
        foreach (var fact in all.Where(r => !r.IsUsers).Select(r => r.Fact))
        {
            var against = own.Where(o => isOfOneMatter(o, fact) && period(o).Overlaps(period(fact))).ToList();
            if (against.Count == 0) result.Add(fact);
            else if (period(fact).From is { } from && against.TrueForAll(o => !isSame(o, fact) && period(o).From is { } begins && from.First() < begins.First()))
                result.Add(over(fact, period(fact) with { To = against.Select(o => Before(period(o).From!.Value)).Min() }));
        }

        return result;
    }

    private static PartialDate Before(PartialDate date) => date.ToDay() is { } day && day > DateOnly.MinValue ? PartialDate.OfDay(day.AddDays(-1)) : date;
}
