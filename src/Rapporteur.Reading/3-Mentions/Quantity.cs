using System.Globalization;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>What a number with its scale and unit, as a rule captures them, comes to.</summary>
internal static class Quantity
{
    /// <summary>The number in units, or null where there is none that can be told.</summary>
    public static decimal? Number(DocumentText text, Chunk found)
    {
        if (found.Part("num") is not { } number) return null;
        // a comma groups thousands; before any but three figures it begins a fraction
        var digits = text.Words(number.Span(text.Tokens));
        digits = digits.Length - digits.LastIndexOf(',') == 4 ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        if (found.Text("scale") is not { } scale || !decimal.TryParse(scale, NumberStyles.None, CultureInfo.InvariantCulture, out var factor)) return value;
        return value > decimal.MaxValue / factor ? null : value * factor;
    }

    /// <summary>An ISO 4217 code, a percent sign, or what is counted, in the words of the text; null where nothing is said.</summary>
    public static string? Unit(DocumentText text, Chunk found)
    {
        if (found.Part("unit") is { } unit) return found.Text("currency") ?? text.Words(unit.Span(text.Tokens));
        if (found.Part("money") is { } money) return CurrencyOf(text.Words(money.Span(text.Tokens)));
        return found.Part("counted") is { } counted ? text.Words(counted.Span(text.Tokens)) : null;
    }

    /// <summary>Number and unit, as a mention gives them.</summary>
    public static string? Value(DocumentText text, Chunk found) =>
        Number(text, found) is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number.ToString("0.############", CultureInfo.InvariantCulture)} {Unit(text, found)}").TrimEnd() : null;

    // the ISO 4217 codes of the signs that Unicode names
    private static string? CurrencyOf(string sign) => (int)sign[0] switch { 0x24 => "USD", 0x20AC => "EUR", 0xA3 => "GBP", _ => null };
}
