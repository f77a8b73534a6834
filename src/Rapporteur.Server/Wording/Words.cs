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

    /// <summary>The label of a kind; <c>other</c> says nothing, so it becomes <c>occasion</c>.</summary>
    public static string Kind(string kind) => kind is "other" or "" ? "occasion" : kind;

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
