using System.Globalization;
using Rapporteur.Reading.Mentions;

namespace Rapporteur.Reading.Dates;

/// <summary>What a rule said of a date. The fields and what they mean are in docs/dates.md.</summary>
internal readonly struct DateFields(Chunk date)
{
    /// <summary>The number under the key, or null.</summary>
    public int? this[string key] =>
        date.Text(key) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The word under the key, or null.</summary>
    public string? Word(string key) => date.Text(key);

    public bool Has(string key) => date.Has(key);

    /// <summary>The year that is said, or told by its distance from that of the day of speaking.</summary>
    public int? Year(DateContext context) => this["year"] ?? (this["year_shift"] is { } shift && context.Anchor is { } anchor ? anchor.Year + shift : null);
}
