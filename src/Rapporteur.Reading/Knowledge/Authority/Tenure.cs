using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>From when to when something held; both ends included, each cut to what is known, null where it is open or not known.</summary>
/// <remarks>A readonly value; safe on any thread.</remarks>
public readonly record struct Period(PartialDate? From, PartialDate? To)
{
    /// <summary>True on a day that the period can include: an end known to the month counts to the month's last day.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || from.First() <= day) && (To is not { } to || day <= to.Last());

    /// <summary>True when a day can be in both.</summary>
    public bool Overlaps(Period other) => Starts(this, other) && Starts(other, this);

    /// <summary><c>2010-03/2012-12-31</c>, with <c>..</c> for an end that is open.</summary>
    public override string ToString() => $"{From?.ToString() ?? ".."}/{To?.ToString() ?? ".."}";

    /// <summary>The period in two columns of a row; what is no date is noted and taken for unknown.</summary>
    internal static Period Of(KnowledgeFiles files, TsvRow row, int from) => new(Date(files, row, from), Date(files, row, from + 1));

    private static PartialDate? Date(KnowledgeFiles files, TsvRow row, int column)
    {
        if (row[column].Length == 0) return null;
        if (PartialDate.TryParse(row[column], out var date)) return date;
        files.Problems.Add(row.File, row.Line, "RAP2030", $"'{row[column]}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
        return null;
    }

    private static bool Starts(Period one, Period other) => one.From is not { } from || other.To is not { } to || from.First() <= to.Last();
}

/// <summary>Who held which office from when to when: a row of <c>world/tenures.tsv</c>.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Office"><c>HOS</c>, <c>HOG</c>, <c>FM</c> and the others that <c>docs/knowledge.md</c> lists.</param>
/// <param name="Holder">ISO code of the state, or <c>ORG:</c> and the code of the organisation, whose office it is.</param>
/// <param name="Title">What the office is called in English.</param>
/// <param name="Period">From when to when.</param>
/// <param name="IsActing">True for who holds it until another is appointed.</param>
/// <param name="Source">Where the fact was checked.</param>
public sealed record Tenure(string Person, string Office, string Holder, string Title, Period Period, bool IsActing, string Source)
{
    /// <summary>What a code of an organisation begins with where codes of states may stand too.</summary>
    public const string OrganisationSign = "ORG:";

    /// <summary>The code of the state or organisation, as readings have it.</summary>
    public string Side { get; } = Holder.StartsWith(OrganisationSign, StringComparison.Ordinal) ? Holder[OrganisationSign.Length..] : Holder;

    /// <summary>True for the head of a state or of its government, and for who leads without either title.</summary>
    internal bool Leads => Office is "HOS" or "HOG" or "LEADER";

    /// <summary>True on a day that the tenure can include.</summary>
    public bool Covers(DateOnly day) => Period.Covers(day);
}
