namespace Rapporteur.Reading.Reconciliation;

/// <summary>Holds the bodies and organisations of two occasions against each other.</summary>
internal static class Bodies
{
    // at least half of all words of two names
    private const double MostlySame = 0.5;

    // words that many names of formats have
    private static readonly string[] Joining = ["and", "plus", "the", "of"];

    public static void Compare(BodyName one, BodyName other, Comparison found)
    {
        var both = one.Organisation is not null && other.Organisation is not null;
        if (both && one.Organisation != other.Organisation && one.OrganisationStems.Intersect(other.OrganisationStems, StringComparer.Ordinal).Except(Joining, StringComparer.Ordinal).Count() < Least(one, other))
            found.Add("other organisation", $"{one.Organisation}, {other.Organisation}");
        else if (one.Name is null || other.Name is null) Organisation(one, both, found);
        else Named(one, other, both, found);
    }

    // formats are written in many ways ("Central Asia + Japan"): all but one word of the shorter name must be the same
    private static int Least(BodyName one, BodyName other) => Math.Max(2, Math.Min(one.OrganisationStems.Length, other.OrganisationStems.Length) - 1);

    private static void Organisation(BodyName one, bool both, Comparison found)
    {
        if (both) found.Who("same organisation", one.Organisation!);
    }

    private static void Named(BodyName one, BodyName other, bool both, Comparison found)
    {
        if (one.Stems.SequenceEqual(other.Stems, StringComparer.Ordinal)) found.Who(both ? "same body" : "same body unnamed", one.Name!);
        else if (both && one.Level is not null && other.Level is not null)
        {
            if (one.Level == other.Level && (one.IsPlain || other.IsPlain)) found.Who("same summit", one.IsPlain ? other.Name! : one.Name!);
            else found.Add("other body", $"{one.Name}, {other.Name}");
        }
        else
        {
            var same = Words.Common(one.Stems, other.Stems);
            var all = one.Stems.Length + other.Stems.Length - same;
            if (same >= all * MostlySame) found.Who("similar body", $"{one.Name}, {other.Name}");
            else found.Add("unlike body", $"{one.Name}, {other.Name}");
        }
    }
}
