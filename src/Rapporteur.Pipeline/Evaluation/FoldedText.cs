using System.Globalization;
using System.Text;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>A text in the form in which two annotators' spellings are compared: no case, accents, apostrophes or punctuation.</summary>
internal sealed class FoldedText
{
    private static readonly HashSet<string> Stop = new(
        "the a an of and in on at to for by with his her its their this that as from was were is are be has have had".Split(' '),
        StringComparer.Ordinal);

    private FoldedText(string text)
    {
        Text = text;
        Words = text.Length == 0 ? [] : text.Split(' ');
        ContentWords = [.. Words.Where(w => !Stop.Contains(w))];
        Letters = [.. text.EnumerateRunes().Select(r => r.Value)];
    }

    public string Text { get; }

    public string[] Words { get; }

    /// <summary>The words without articles, prepositions and the like, each once.</summary>
    public HashSet<string> ContentWords { get; }

    /// <summary>The code points of <see cref="Text"/>.</summary>
    public int[] Letters { get; }

    public static FoldedText Of(string text) => new(Fold(text));

    private static string Fold(string text)
    {
        var cased = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes()) CaseFolding.Append(cased, rune);
        var folded = new StringBuilder(cased.Length);
        var gap = false;
        foreach (var rune in cased.ToString().EnumerateRunes())
        {
            if (IsCombining(rune) || IsApostrophe(rune)) continue;
            if (!IsWordLetter(rune))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap) folded.Append(' ');
            gap = false;
            folded.Append(rune);
        }

        return folded.ToString();
    }

    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text)) return text;
        // a lone surrogate cannot be normalised; as a replacement character it separates words just the same
        var wellFormed = text.EnumerateRunes().Aggregate(new StringBuilder(text.Length), (b, r) => b.Append(r)).ToString();
        return wellFormed.Normalize(NormalizationForm.FormKD);
    }

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '`' or 0x2018 or 0x2019 or 0x02BB or 0x02BC;

    private static bool IsWordLetter(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>True for a mark with a combining class other than 0; others (many Indic vowel signs) separate words.</summary>
    /// <remarks>.NET does not tell the class, but normalisation puts every such mark before one of the highest class, U+0345.</remarks>
    private static bool IsCombining(Rune rune)
    {
        if (rune.Value is >= 0x0300 and <= 0x034E) return true;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            && ("\u0345" + rune).Normalize(NormalizationForm.FormD)[0] != '\u0345';
    }
}
