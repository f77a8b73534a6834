using System.Globalization;
using System.Text;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Words as they are compared across documents: small letters, no diacritics, and cut to a stem, which is enough to know an inflected word again.</summary>
internal static class Words
{
    private const int StemLength = 6;

    // shorter ones are prepositions and the like
    private const int LeastTelling = 4;

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th"];

    public static string[] Of(string? text)
    {
        if (text is null) return [];
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else Close();
        }

        Close();
        return [.. words];

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The stems of all words, sorted.</summary>
    public static string[] Stems(string? text) => Sorted(Of(text).Select(Stem));

    /// <summary>The stems of the words that tell something, sorted.</summary>
    public static string[] Telling(string? text) => Sorted(Of(text).Where(w => w.Length >= LeastTelling || char.IsAsciiDigit(w[0])).Select(Stem));

    /// <summary>The numbers in a text, ordinal or not, sorted; no years.</summary>
    public static string[] Numbers(string? text) => Sorted(Of(text).Select(WithoutOrdinal).Where(w => w.Length < LeastTelling && w.All(char.IsAsciiDigit)));

    /// <summary>What a person is known by: the last word of the name that is a word and no number of a monarch.</summary>
    public static string Surname(string name)
    {
        var words = Of(name);
        for (var i = words.Length - 1; i > 0; i--)
            if (words[i].Length > 2 && words[i].Any(letter => letter is not ('i' or 'v' or 'x'))) return words[i];
        return words.Length > 0 ? words[0] : name;
    }

    public static string[] Sorted(IEnumerable<string> words) => [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many of two sorted lists are the same.</summary>
    public static int Common(string[] one, string[] other)
    {
        int i = 0, j = 0, same = 0;
        while (i < one.Length && j < other.Length)
        {
            var order = string.CompareOrdinal(one[i], other[j]);
            if (order == 0) same++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return same;
    }

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;

    private static string WithoutOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && OrdinalEndings.Contains(word[^2..], StringComparer.Ordinal) ? word[..^2] : word;
}
