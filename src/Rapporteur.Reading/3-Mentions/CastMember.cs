using Rapporteur.Record;

namespace Rapporteur.Reading.Mentions;

/// <summary>A person of the document, gathered from all its mentions.</summary>
internal sealed class Person
{
    /// <summary>The usual English name; as written where the authority has none.</summary>
    public required string Name { get; set; }

    /// <summary>The fullest form in the text.</summary>
    public required string AsWritten { get; set; }

    /// <summary>That form as it is cited: the same where the names of the language do not change.</summary>
    public required string Base
    {
        get;
        set
        {
            field = value;
            Parts = CastNames.Parts(value);
        }
    }

    /// <summary>The words of that form, folded.</summary>
    public string[] Parts { get; private set; } = [];

    /// <summary>The name is the authority's, not only what the text writes.</summary>
    public bool IsKnown { get; set; }

    /// <summary>The last word of the name that is no suffix, folded.</summary>
    public required string Surname { get; set; }

    public string? Office { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>Where the text first says so.</summary>
    public Span Span { get; set; }

    /// <summary>True when a title or form of address shows that this is a person.</summary>
    public bool IsSure { get; set; }
}

/// <summary>Who a mention stands for: a person, an office without a name, a side, or a collective.</summary>
/// <param name="Person">The person, where there is one.</param>
/// <param name="Office">The office, where there is no person.</param>
/// <param name="Affiliation">State or organisation, where there is no person.</param>
/// <param name="Group">The collective, as written.</param>
/// <param name="Span">The mention.</param>
internal sealed record CastMember(Person? Person, string? Office, string? Affiliation, string? Group, Span Span)
{
    public string? Side => Person is null ? Affiliation : Person.Affiliation;

    /// <summary>"The sides", "they" where the text does not tell who: words for those told of elsewhere, who may be nobody in particular.</summary>
    public bool IsReference { get; init; }

    /// <summary>Such words for more than two.</summary>
    public bool IsMany { get; init; }

    /// <summary>A state or organisation named as a side, and nobody of it.</summary>
    public bool IsBareSide => Person is null && Office is null && Group is null;

    /// <summary>An office without its holder's name.</summary>
    public bool IsUnnamed => Person is null && Office is not null;

    /// <summary>True when both stand for the same one.</summary>
    public bool IsSame(CastMember other) => Person is not null || other.Person is not null
        ? Person == other.Person
        : Office == other.Office && Affiliation == other.Affiliation && Group == other.Group;

    /// <summary>True when both are collectives of one side: "the leaders of the CIS" are its heads of state.</summary>
    public bool IsGroupOf(CastMember other) => Group is not null && other.Group is not null && Affiliation is not null && Affiliation == other.Affiliation;

    /// <summary>What a speaker or side is called.</summary>
    public string? Called => Person?.Name ?? Group ?? (Office is null ? Affiliation : null);
}
