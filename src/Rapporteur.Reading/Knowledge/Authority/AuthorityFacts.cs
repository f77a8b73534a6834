namespace Rapporteur.Reading;

/// <summary>Who belongs to what, in what status, from when to when: a row of <c>world/memberships.tsv</c>.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Member">ISO code of a state, or <c>ORG:</c> and the code of an organisation.</param>
/// <param name="Status">member, observer, partner and the others that <c>docs/knowledge.md</c> lists.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Source">Where the fact was checked.</param>
public sealed record Membership(string Organisation, string Member, string Status, Period Period, string Source);

/// <summary>Who presides over what, from when to when: a row of <c>world/presidencies.tsv</c>.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Body">Id of its body; null for the organisation as a whole.</param>
/// <param name="Holder">ISO code of a state, or <c>ORG:</c> and the code of an organisation.</param>
/// <param name="Kind">chair, co-chair, presidency or host.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Source">Where the fact was checked.</param>
public sealed record DeclaredPresidency(string Organisation, string? Body, string Holder, string Kind, Period Period, string Source);

/// <summary>A name, in one language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Text">The name.</param>
/// <param name="Kind">name, official, abbreviation, alias, adjective, people; former for one that was usual for a time.</param>
/// <param name="Period">When a former name was usual; open for others.</param>
public sealed record AuthorityName(string Language, string Text, string Kind, Period Period);

/// <summary>One who or what exists, with all its names, those of a language in the order of their table: the usual one first.</summary>
/// <param name="Kind">person, state, organisation, body, place or venue.</param>
/// <param name="Id">Its identifier in the tables; only together with the kind it is unique, for AU is a state and an organisation.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Names">All names.</param>
public sealed record AuthorityEntry(string Kind, string Id, string Name, IReadOnlyList<AuthorityName> Names)
{
    /// <summary>The organisation of a body, the state of a place or venue; null for others.</summary>
    public string? Within { get; init; }

    /// <summary>Its identifier of Wikidata, where that is known.</summary>
    public string? Qid { get; init; }

    /// <summary>How tables name it where states and organisations may stand.</summary>
    public string Holder => Kind == "organisation" ? Tenure.OrganisationSign + Id : Id;

    /// <summary>An identifier made of a name: small letters without marks, with hyphens between the words.</summary>
    public static string Slug(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = Text.Folding.Fold(name).Where(c => c != Text.Folding.Apostrophe).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Join('-', string.Concat(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>Whether an office that a text gives is the one that the tables know the person held.</summary>
public enum TenureVerdict
{
    /// <summary>The tables cannot say: they do not know the office, the person, or who held the office then.</summary>
    Unknown,

    /// <summary>The person held it then.</summary>
    Agrees,

    /// <summary>Another held it then, and the person did not.</summary>
    Differs,
}

/// <summary>An office that a text gives, laid beside the tables.</summary>
/// <param name="Verdict">What comes out.</param>
/// <param name="Holders">Who held the office then.</param>
/// <param name="Own">When the person held it.</param>
public sealed record TenureAgreement(TenureVerdict Verdict, IReadOnlyList<Tenure> Holders, IReadOnlyList<Tenure> Own);
