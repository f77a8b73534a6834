using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapporteur.Archive;

/// <summary>The form of words that searching compares: small letters without diacritics, Uzbek Cyrillic letters as their Russian kin, no apostrophes in oʻ and gʻ.</summary>
/// <remarks>No state; safe on any thread.</remarks>
public static class Folding
{
    /// <summary>The folded form.</summary>
    public static string Fold(string text) => WithPositions(text, null);

    /// <summary>The folded words: runs of letters and digits.</summary>
    public static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var folded = Fold(text);
        for (var i = 0; i < folded.Length; i++)
        {
            var start = i;
            while (i < folded.Length && IsWord(folded[i])) i++;
            if (i > start) words.Add(folded[start..i]);
        }

        return words.ToImmutable();
    }

    /// <summary>The folded words in a row, a blank before each, so that a blank and a word find the beginning of a word.</summary>
    public static string Run(string text) => string.Concat(Words(text).Select(word => " " + word));

    /// <summary>Folds, and notes for each folded character the position it comes from.</summary>
    internal static string WithPositions(string text, List<int>? positions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDropped(text, i)) continue;
            var letter = char.ToLowerInvariant(text[i]);
            if (letter < 0x80 || letter == 'й' || !char.IsLetter(letter))
            {
                Add(letter, i);
                continue;
            }

            foreach (var part in Plain(letter)) Add(part, i);
        }

        return folded.ToString();

        void Add(char letter, int position)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) return;
            folded.Append(letter);
            positions?.Add(position);
        }
    }

    internal static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);

    private static string Plain(char letter) => letter switch
    {
        'қ' => "к",
        'ғ' => "г",
        'ҳ' => "х",
        'ı' => "i",
        'ß' => "ss",
        _ => letter.ToString().Normalize(NormalizationForm.FormD),
    };

    // oʻ and gʻ are typed with any of these; two of them are never anything else
    private static bool IsDropped(string text, int at) => text[at] switch
    {
        'ʻ' or 'ʼ' => true,
        '\'' or '’' or '‘' or '`' => at > 0 && text[at - 1] is 'o' or 'O' or 'g' or 'G'
            && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at + 1),
        _ => false,
    };

    private static bool IsPossessive(string text, int at) =>
        text[at] is 's' or 'S' && (at + 1 == text.Length || !char.IsLetter(text[at + 1]));
}
