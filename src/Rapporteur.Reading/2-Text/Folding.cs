using System.Globalization;
using System.Text;

namespace Rapporteur.Reading.Text;

/// <summary>
/// Brings spellings of one word together: lower case, Latin letters without their marks, one apostrophe for all. Built once from
/// Unicode's own tables, so no alphabet is written here. Letters outside Latin keep their marks, for there they tell letters apart.
/// </summary>
internal static class Folding
{
    public const char Apostrophe = '\'';
    private const int ShortText = 64;
    private static readonly char[] Map = Build();

    /// <summary>The folded form of one UTF-16 code unit; '\0' where it drops out (combining marks).</summary>
    public static char Fold(char c) => Map[c];

    public static bool IsApostrophe(char c) => Map[c] == Apostrophe;

    /// <summary>Folds into <paramref name="buffer"/>, which is at least as long; returns the length.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            var folded = Map[c];
            if (folded != '\0') buffer[length++] = folded;
        }

        return length;
    }

    public static string Fold(string text)
    {
        Span<char> buffer = text.Length <= ShortText ? stackalloc char[ShortText] : new char[text.Length];
        return new string(buffer[..Fold(text, buffer)]);
    }

    private static char[] Build()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++) map[i] = FoldOne((char)i);
        foreach (var quote in (ReadOnlySpan<int>)[0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2BD, 0x2018, 0x2019, 0x201B, 0x2032]) map[quote] = Apostrophe;
        // soft hyphen, zero-width characters and the byte order mark are no part of a word
        foreach (var invisible in (ReadOnlySpan<int>)[0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]) map[invisible] = '\0';
        return map;
    }

    private static char FoldOne(char c)
    {
        if (char.IsSurrogate(c)) return c;
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return '\0';
        var lower = char.ToLowerInvariant(c);
        if (lower < 0x80 || lower > 0x24F && (lower < 0x1E00 || lower > 0x1EFF)) return lower;
        var letter = Undecomposed(lower);
        if (letter != '\0') return letter;
        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        return parts[0] < 0x80 ? char.ToLowerInvariant(parts[0]) : lower;
    }

    // Latin letters that Unicode does not decompose, as code points with the plain letter that readers write in their place.
    private static char Undecomposed(char c) => (int)c switch
    {
        0x131 => 'i',
        0x142 => 'l',
        0xF8 => 'o',
        0x111 => 'd',
        0xF0 => 'd',
        0xDF => 's',
        0xE6 => 'a',
        0x153 => 'o',
        0x259 => 'a',
        0x127 => 'h',
        0xFE => 't',
        _ => '\0',
    };
}
