using Rapporteur.Reading.Mentions;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>An occasion while it is being put together from what the sentences say of it.</summary>
internal sealed class EventDraft
{
    public required string Kind { get; set; }

    /// <summary>upcoming, postponed, cancelled; null where the words tell of it as held.</summary>
    public string? Status { get; set; }

    /// <summary>Told by a verb in the past: a date ahead is not its own.</summary>
    public bool IsPast { get; set; }

    /// <summary>Told as what was to be: where something was called off or put off, so was this.</summary>
    public bool IsForeseen { get; set; }

    /// <summary>The sitting of an organ of one state.</summary>
    public bool IsHome { get; set; }

    public List<Stated<string>> Formats { get; } = [];

    public Stated<string>? Title { get; set; }

    public Stated<string>? Organisation { get; set; }

    public Stated<string>? Body { get; set; }

    public Stated<int>? Number { get; set; }

    public Stated<PartialDate>? Start { get; set; }

    /// <summary>The start was reckoned from the day of speaking ("today"), not given as a date.</summary>
    public bool IsReckoned { get; set; }

    /// <summary>Its date lies well before the day of speaking: it is recalled.</summary>
    public bool IsElsewhen { get; set; }

    /// <summary>Its date lies before the day of speaking: it cannot be one still to come.</summary>
    public bool IsOver { get; set; }

    /// <summary>Named with an indefinite word: another than those told before.</summary>
    public bool IsAnother { get; set; }

    /// <summary>Told as what came besides: also, separately, then.</summary>
    public bool IsMore { get; set; }

    /// <summary>Of a ceremony: stems of the words that say which, null where it is only called a ceremony.</summary>
    public IReadOnlySet<string>? Sort { get; set; }

    /// <summary>Named as one before or after the one told: the previous, the latest, the next.</summary>
    public bool IsOther { get; set; }

    /// <summary>The body is what the text calls it, and no name of the authority.</summary>
    public bool IsBodyLoose { get; set; }

    public Stated<PartialDate>? End { get; set; }

    public Stated<string>? Country { get; set; }

    public Stated<string>? City { get; set; }

    public Stated<string>? Venue { get; set; }

    public List<(CastMember Member, string Role)> Parties { get; } = [];

    /// <summary>Indexes of the sentences that tell of it.</summary>
    public SortedSet<int> Sentences { get; } = [];

    public EventDraft? Whole { get; set; }

    public required string Rule { get; set; }

    /// <summary>Told by a predicate of its own, not only named.</summary>
    public bool IsTold { get; set; }

    /// <summary>Named with a definite word and nothing that tells it from another: it means one told before, if there is one.</summary>
    public bool IsAnaphor { get; set; }

    /// <summary>Who acts in it is told, and that nobody else need have been there: flowers laid at a grave.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Told as what came next: those who met before took part.</summary>
    public bool Follows { get; set; }

    /// <summary>Told only as what those of another occasion of its sentence come to.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whoever makes the visit that holds it comes for it.</summary>
    public bool IsComeFor { get; set; }

    /// <summary>A way back: all who travel are at home there.</summary>
    public bool IsReturn => Kind == "visit" && Country is not null && Parties.Count > 0 && Parties.TrueForAll(p => p.Role != "host" && p.Member.Side == Country.Value);

    /// <summary>Named in the plural, or in general.</summary>
    public bool IsGeneral { get; set; }

    /// <summary>A speech to a parliament or another body that the text names.</summary>
    public bool IsAddressToBody { get; set; }

    public bool InTitle { get; set; }

    public bool IsMain { get; set; }

    /// <summary>Where its first words stand in the text.</summary>
    public required int Position { get; init; }

    /// <summary>Index of its first token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>True when it says enough for a record: a date, a place, a body or someone who takes part.</summary>
    public bool SaysEnough => Start is not null || Country is not null || City is not null || Venue is not null || Organisation is not null || Body is not null || Parties.Count > 0;

    /// <summary>
    /// Adds whoever takes part, once: a state as a side is who takes part for it, where the text names them, and an office without a name
    /// is the person of that side whose office nothing else tells.
    /// </summary>
    /// <param name="member">Who.</param>
    /// <param name="role">As what.</param>
    /// <param name="inTitle">A title tells in short whom the text names.</param>
    public void Add(CastMember member, string role, bool inTitle = false)
    {
        if (inTitle && member.Person is null && (member.Side is null ? Parties.Count > 1 : Parties.Exists(p => p.Member.Person is not null && p.Member.Side == member.Side))) return;
        var at = Parties.FindIndex(p => p.Member.IsSame(member) || p.Member.IsGroupOf(member));
        // words for those who meet say nothing beside them
        if (at < 0 && member.IsReference && Parties.Count > 0) return;
        if (!member.IsReference) Parties.RemoveAll(p => p.Member.IsReference);
        if (at < 0 && member.Side is not null) at = Parties.FindIndex(p => p.Member.Side == member.Side && IsCovered(member, p.Member));
        if (at < 0 && member.Side is not null && Parties.FindIndex(p => p.Member.Side == member.Side && IsCovered(p.Member, member)) is >= 0 and var vague)
        {
            Parties[vague] = (member, Stronger(role, Parties[vague].Role));
            return;
        }

        if (at < 0) Parties.Add((member, role));
        else Parties[at] = (Parties[at].Member, Stronger(Parties[at].Role, role));
    }

    // of one side: does the other say all that this one says?
    private static bool IsCovered(CastMember vague, CastMember other) =>
        (vague.IsBareSide && !other.IsBareSide) || (vague.IsUnnamed && other.Person is { Office: null });

    private static string Stronger(string role, string other) => role == "participant" ? other : role;
}
