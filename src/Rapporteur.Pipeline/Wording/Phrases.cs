using System.Globalization;

namespace Rapporteur.Pipeline;

/// <summary>Counts, ordinal numbers and lists in English words.</summary>
public static class Phrases
{
    /// <summary>First letter large, the rest as it is.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>1st, 2nd, 3rd, 11th, 97th.</summary>
    public static string Ordinal(int number)
    {
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    /// <summary>A count with its noun: 1 document, 2 documents, 1,204 documents.</summary>
    public static string Count(long number, string one, string? many = null) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many ?? one + "s");

    /// <summary>a; a and b; a, b and c; a, b and 4 others.</summary>
    public static string List(IReadOnlyList<string> items, int most = 3) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ when items.Count <= most => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
        _ => string.Join(", ", items.Take(most - 1)) + " and " + Count(items.Count - most + 1, "other"),
    };
}
