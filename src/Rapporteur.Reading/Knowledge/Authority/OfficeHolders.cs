namespace Rapporteur.Reading;

/// <summary>Answers who held an office on a day. Indexed when it is first asked.</summary>
/// <remarks>Immutable; share one between threads.</remarks>
internal sealed class OfficeHolders
{
    /// <summary>How many days before and after a tenure a report may still, or already, give the title: announcements run ahead, and habits behind.</summary>
    private const int Grace = 30;

    // by the office and its holder as one text: at the start of a program the runtime has no code yet for a dictionary of pairs
    private readonly Lazy<Dictionary<string, List<Tenure>>> _byOffice;
    private readonly Lazy<ILookup<string, Tenure>> _byPerson;
    private readonly ILookup<string, (string Office, string Holder)> _titles;
    private readonly Coverage _coverage;

    private OfficeHolders(IReadOnlyList<Tenure> tenures, ILookup<string, (string Office, string Holder)> titles, Coverage coverage)
    {
        _titles = titles;
        _coverage = coverage;
        Tenures = tenures;
        _byPerson = new(() => tenures.OrderBy(t => t.Period.From).ToLookup(t => t.Person, StringComparer.Ordinal));
        _byOffice = new(() => ByOffice(tenures));
    }

    public static OfficeHolders Load(KnowledgeFiles files, IReadOnlyList<Tenure> tenures, Coverage coverage) =>
        new(tenures, files.Rows("world/offices.tsv", "title", "office", "holder").ToLookup(r => r[0], r => (r[1], r[2]), StringComparer.OrdinalIgnoreCase), coverage);

    /// <summary>All tenures, in the order of the table.</summary>
    public IReadOnlyList<Tenure> Tenures { get; }

    /// <summary>All who held an office, in order of time.</summary>
    public IReadOnlyList<Tenure> All(string office, string holder) => _byOffice.Value.TryGetValue(Key(office, holder), out var tenures) ? tenures : [];

    /// <summary>The offices of a person, in order of time.</summary>
    public IReadOnlyList<Tenure> Of(string person) => [.. _byPerson.Value[person]];

    /// <summary>Who held it on a day: those who held it for good first, then who was acting.</summary>
    public IReadOnlyList<Tenure> On(string office, string holder, DateOnly day) => [.. All(office, holder).Where(t => t.Covers(day)).OrderBy(t => t.IsActing)];

    /// <summary>Offices of a holder that head words can mean.</summary>
    public IReadOnlyList<string> Offices(string title, string holder)
    {
        var isState = !holder.StartsWith(Tenure.OrganisationSign, StringComparison.Ordinal);
        return [.. _titles[title].Where(t => t.Holder == holder || (t.Holder.Length == 0 && (isState || t.Office == "SG"))).Select(t => t.Office).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Lays an office as a text gives it beside the tables.</summary>
    /// <param name="person">Id of the person.</param>
    /// <param name="title">The head words of the office in English.</param>
    /// <param name="holders">Whose office it is: more than one where a code stands for a state and for an organisation.</param>
    /// <param name="day">The day of which the text speaks.</param>
    public TenureAgreement Compare(string person, string title, IReadOnlyList<string> holders, DateOnly day)
    {
        var meant = holders.SelectMany(h => Offices(title, h).Select(office => (Office: office, Holder: h))).ToList();
        var all = meant.SelectMany(m => All(m.Office, m.Holder)).ToList();
        var own = all.Where(t => t.Person == person).ToList();
        var then = all.Where(t => t.Covers(day)).ToList();
        if (own.Exists(t => IsNear(t, day))) return new TenureAgreement(TenureVerdict.Agrees, then, own);
        // each office meant must have a holder whom the tables know for sure, else the person may be one whom they lack
        var isKnown = meant.Count > 0 && meant.TrueForAll(m => All(m.Office, m.Holder).Any(t => t.Covers(day) && IsSure(t, day)));
        return new TenureAgreement(isKnown ? TenureVerdict.Differs : TenureVerdict.Unknown, then, own);
    }

    private static Dictionary<string, List<Tenure>> ByOffice(IReadOnlyList<Tenure> tenures)
    {
        var byOffice = new Dictionary<string, List<Tenure>>(StringComparer.Ordinal);
        foreach (var tenure in tenures)
        {
            var key = Key(tenure.Office, tenure.Holder);
            if (!byOffice.TryGetValue(key, out var list)) byOffice[key] = list = [];
            list.Add(tenure);
        }

        foreach (var list in byOffice.Values) list.Sort(InTime);
        return byOffice;
    }

    private static int InTime(Tenure one, Tenure other)
    {
        var byDate = Nullable.Compare(one.Period.From, other.Period.From);
        return byDate != 0 ? byDate : string.CompareOrdinal(one.Person, other.Person);
    }

    private static string Key(string office, string holder) => office + "\t" + holder;

    private static bool IsNear(Tenure tenure, DateOnly day) =>
        (tenure.Period.From is not { } from || from.First().DayNumber - Grace <= day.DayNumber) && (tenure.Period.To is not { } to || day.DayNumber <= to.Last().DayNumber + Grace);

    // both ends are known, or the open end is not beyond what the table is kept for
    private bool IsSure(Tenure tenure, DateOnly day) => tenure.Period.From is not null && (tenure.Period.To is not null || _coverage.IsKept("tenures", tenure.Holder, day));
}
