using System.Buffers;
using System.Globalization;

namespace Rapporteur.Pipeline;

/// <summary>Characters that have no shape of their own: controls, which a screen obeys instead of showing them, and those that turn the direction of writing.</summary>
/// <remarks>Safe on any thread.</remarks>
public static class Unseen
{
    private const char Pictures = '\u2400';
    private const char Delete = '\u007f';

    /// <summary>All but tabs and ends of lines.</summary>
    public static readonly SearchValues<char> Characters = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4))
            .Select(c => (char)c).Where(c => c > '\u2000' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))]);

    /// <summary>A text with a sign in place of each control; what turns the direction of writing stays, for a value is isolated from what stands around it.</summary>
    public static string Shown(string text) =>
        text.AsSpan().IndexOfAny(Characters) < 0 ? text : string.Concat(text.Select(c => char.IsControl(c) && Characters.Contains(c) ? Sign(c) : c.ToString()));

    /// <summary>The same, and null for null.</summary>
    public static string? ShownOrNull(string? text) => text is null ? null : Shown(text);

    /// <summary>The picture that Unicode has for it, else its number.</summary>
    public static string Sign(char c) => c switch
    {
        < ' ' => ((char)(Pictures + c)).ToString(),
        Delete => ((char)(Pictures + 0x21)).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}"),
    };
}
