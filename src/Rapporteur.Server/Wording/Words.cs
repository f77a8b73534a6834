using System.Globalization;

namespace Rapporteur.Server.Wording;

/// <summary>The desk's words for the codes of the record.</summary>
internal static class Words
{
    /// <summary>Kinds of events, in the order of the guidelines.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["session", "meeting", "visit", "call", "forum", "address", "message", "ceremony", "election", "other"];

    /// <summary>States an event can be in.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["held", "upcoming", "postponed", "cancelled"];

    /// <summary>First letter large, the rest as it is.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The label of a kind; <c>other</c> says nothing, so it becomes <c>occasion</c>.</summary>
    public static string Kind(string kind) => kind is "other" or "" ? "occasion" : kind;

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

    /// <summary>A figure's value: 4,700,000,000 is "4.7 billion"; smaller ones keep their digits.</summary>
    public static string Number(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000m => Scaled(value, 1_000_000_000_000m, "trillion"),
        >= 1_000_000_000m => Scaled(value, 1_000_000_000m, "billion"),
        >= 1_000_000m => Scaled(value, 1_000_000m, "million"),
        _ => value.ToString("#,0.###", CultureInfo.InvariantCulture),
    };

    private static string Scaled(decimal value, decimal by, string word) =>
        (value / by).ToString("#,0.###", CultureInfo.InvariantCulture) + " " + word;
}
