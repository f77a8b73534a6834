using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>How titles name those who take part.</summary>
/// <param name="states">State codes and their names.</param>
internal sealed class PartyNames(IReadOnlyDictionary<string, string> states)
{
    /// <summary>Persons first, then groups; an office or a side whose holder is named is not said twice.</summary>
    public IReadOnlyList<string> Of(IEnumerable<Party> parties)
    {
        var all = parties.ToList();
        return [.. all.Where(p => p.Name is not null || !all.Exists(other => Covers(other, p))).OrderBy(p => p.Group is not null).Select(Name).OfType<string>().Distinct()];
    }

    /// <summary>A state by its name, anything else as it is.</summary>
    public string Side(string code) => states.GetValueOrDefault(code, code);

    private static bool Covers(Party other, Party p) => p.Group is null && p.Affiliation is not null && other.Affiliation == p.Affiliation
        && (p.Office is null ? other.Name is not null || other.Office is not null : other.Name is not null && (other.Office is null || other.Office == p.Office));

    private string? Name(Party party)
    {
        if ((party.Name ?? party.Group) is { } name) return name;
        var side = party.Affiliation is { } code ? Side(code) : null;
        return party.Office is null ? side : side is null ? party.Office : $"{party.Office} of {side}";
    }
}
