using System.Globalization;
using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>How titles name those who take part.</summary>
internal static class PartyNames
{
    private const int MostNames = 3;

    /// <summary>True where there is only one to be named.</summary>
    public static bool IsOne(IEnumerable<Party> parties) => parties.Select(Name).OfType<string>().Distinct().Count() == 1;

    /// <summary>All of them, the first few by name; empty where there is nobody to be named.</summary>
    public static string Of(IEnumerable<Party> parties)
    {
        var names = parties.Select(Name).OfType<string>().Distinct().ToList();
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            <= MostNames => string.Join(", ", names[..^1]) + " and " + names[^1],
            _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names[..(MostNames - 1)])} and {names.Count - MostNames + 1} others"),
        };
    }

    private static string? Name(Party party)
    {
        if (party.Name is not null) return party.Name;
        if (party.Group is not null) return party.Group;
        var side = party.Affiliation is { } code ? State(code) : null;
        return party.Office is null ? side : side is null ? party.Office : $"{party.Office} of {side}";
    }

    /// <summary>A state by its English name, anything else as it is.</summary>
    public static string State(string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) return code;
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
