using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapporteur.Archive;

/// <summary>How a folded word of one script may be spelled in the other: what agencies write, not one norm.</summary>
/// <remarks>No state; safe on any thread.</remarks>
internal static class Letters
{
    private const int MostSpellings = 24;
    private const int ShortestWord = 3;

    private static readonly FrozenDictionary<string, string[]> ToLatin = Table(
        "дж j dzh|кс x ks|а a|б b|в v w|г g h|д d|е e ye|ж zh j|з z|и i|й y i|к k q|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh h x|ц ts c|ч ch|ш sh|щ shch|ъ|ы y i|ь|э e|ю yu iu|я ya ia|ә a|ң n|ө o|ұ u|ү u|һ h|і i|ў o u");

    private static readonly FrozenDictionary<string, string[]> ToCyrillic = Table(
        "shch щ|dzh дж|zh ж|kh х|ts ц|ch ч|sh ш|yu ю|iu ю|ya я|ia я ия|yo е|ye е|iy ий|a а|b б|c к ц|d д|e е э|f ф|g г|h х г|i и й|j дж ж|k к|l л|m м|n н|o о|p п|q к|r р|s с|t т|u у|v в|w в|x х кс|y й ы|z з");

    /// <summary>The likely spellings in the other script; none for short words, numbers, and words of mixed script.</summary>
    public static IEnumerable<string> Spellings(string folded)
    {
        var words = folded.Split(' ').Select(OfWord).ToList();
        if (words.Exists(w => w.IsEmpty)) return [];
        return words.Count == 1 ? words[0] : [string.Join(' ', words.Select(w => w[0]))];
    }

    private static ImmutableArray<string> OfWord(string word)
    {
        if (word.Length < ShortestWord) return [];
        return word.All(IsLatin) ? Spell(word, ToCyrillic) : word.All(IsCyrillic) ? Spell(word, ToLatin) : [];
    }

    private static ImmutableArray<string> Spell(string word, FrozenDictionary<string, string[]> table)
    {
        List<string> made = [""];
        for (var at = 0; at < word.Length;)
        {
            var length = Math.Min(4, word.Length - at);
            while (length > 0 && !table.ContainsKey(word.Substring(at, length))) length--;
            if (length == 0) return [];
            var ways = table[word.Substring(at, length)];
            made = [.. made.SelectMany(so => ways.Select(way => so + way)).Take(MostSpellings)];
            at += length;
        }

        return [.. made];
    }

    private static bool IsLatin(char letter) => letter is >= 'a' and <= 'z';

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04ff';

    private static FrozenDictionary<string, string[]> Table(string rows) =>
        rows.Split('|').Select(row => row.Split(' ')).ToFrozenDictionary(row => row[0], row => row.Length == 1 ? [""] : row[1..], StringComparer.Ordinal);
}
