using System.Globalization;

namespace Rapporteur.Server.Wording;

/// <summary>Names of states for their codes: the list the desk was given, else the platform's own English names.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class SideNames(IReadOnlyDictionary<string, string> given)
{
    /// <summary>The name of the state or organisation; what is no known code stays as it is.</summary>
    public string Of(string side)
    {
        if (given.TryGetValue(side, out var name)) return name;
        if (side.Length != 2 || !side.All(char.IsAsciiLetterUpper)) return side;
        try
        {
            return new RegionInfo(side).EnglishName;
        }
        catch (ArgumentException)
        {
            return side;
        }
    }

    /// <summary>The name, or null for null.</summary>
    public string? OrNull(string? side) => string.IsNullOrEmpty(side) ? null : Of(side);
}
