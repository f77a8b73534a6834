namespace Rapporteur.Reading.Reconciliation;

/// <summary>A body as a report names it.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Name">As named.</param>
/// <param name="Level">The level of a known body of a known organisation; else null.</param>
/// <param name="IsPlain">Only called the summit.</param>
/// <param name="Stems">Of the words of its name.</param>
/// <param name="OrganisationStems">Of the words of the organisation's name.</param>
internal sealed record BodyName(string? Organisation, string? Name, string? Level, bool IsPlain, string[] Stems, string[] OrganisationStems);

/// <summary>What reconciliation asks of the knowledge.</summary>
internal sealed class Lore(Knowledge knowledge)
{
    private const string Summit = "summit";
    private const string HighestLevel = "hos";

    // the canonical names of offices that a tenure's title does not hold itself
    private static readonly Dictionary<string, string> Heads = new(StringComparer.Ordinal) { ["Head of State"] = "HOS", ["Head of Government"] = "HOG" };

    private readonly Dictionary<(string Organisation, string Name), string> _levels = knowledge.World.Bodies.Values
        .GroupBy(b => (b.Organisation, b.Name)).ToDictionary(b => b.Key, b => b.OrderBy(body => body.Id, StringComparer.Ordinal).First().Level);

    private readonly HashSet<string> _capitals = [.. knowledge.World.Capitals.Values.Where(knowledge.World.Places.ContainsKey).Select(id => knowledge.World.Places[id].Name)];

    public Weights Weights => knowledge.Weights;

    /// <summary>Leads or led a state or government.</summary>
    public bool Leads(string person) => knowledge.World.TenuresOf(person).Any(t => t.Leads);

    public bool IsOrganisation(string code) => knowledge.World.Organisations.Contains(code);

    public bool IsCapital(string city) => _capitals.Contains(city);

    public BodyName Body(string? organisation, string? name)
    {
        var isPlain = name == Summit;
        var level = isPlain ? HighestLevel : organisation is not null && name is not null ? _levels.GetValueOrDefault((organisation, name)) : null;
        return new BodyName(organisation, name, level, isPlain, Words.Telling(name), Words.Stems(organisation));
    }

    /// <summary>One report may take for the one what another takes for the other: a video call for a meeting, a session for a forum.</summary>
    public bool MayBeTakenFor(string one, string other) => Takes(one, other) || Takes(other, one);

    /// <summary>From when to when a person held the office that a text gives; null where that is not known.</summary>
    public (DateOnly From, DateOnly To)? InOffice(string person, string office, string side)
    {
        var words = Words.Of(office);
        var code = Heads.GetValueOrDefault(office);
        var held = knowledge.World.TenuresOf(person).Where(t => t.Side == side && (code is null ? words.All(Words.Of(t.Title).Contains) : t.Office == code)).ToList();
        return held.Count == 0 ? null : (held.Min(t => t.Period.From?.First() ?? DateOnly.MinValue), held.Max(t => t.Period.To?.Last() ?? DateOnly.MaxValue));
    }

    private bool Takes(string one, string other) => knowledge.Kinds.FirstOrDefault(k => k.Name == one)?.TakenFor.Contains(other, StringComparer.Ordinal) ?? false;
}
