using System.Collections.Frozen;
using Rapporteur.Reading.Text;
using Tomlyn.Model;

namespace Rapporteur.Reading;

/// <summary>One way a language is written: by its letters, its small words and the endings of its words a text is known to be in it.</summary>
/// <param name="Tag">BCP 47 tag of the language.</param>
/// <param name="Letters">The small letters of its alphabet.</param>
/// <param name="Words">Small words that are frequent in it, folded.</param>
/// <param name="Endings">Endings that many of its words have, folded: by them a text of few words is known.</param>
internal sealed record Writing(string Tag, FrozenSet<char> Letters, FrozenSet<string> Words, FrozenSet<string> Endings)
{
    /// <summary>What stands before an ending among the words.</summary>
    private const char EndingMark = '-';

    /// <summary>The <c>[[writings]]</c> of a language's settings.</summary>
    public static IReadOnlyList<Writing> Of(KnowledgeFiles files, TomlTable settings, string path)
    {
        if (settings.TryGetValue("writings", out var value) && value is TomlTableArray tables && tables.Count > 0)
            return [.. tables.Select(t => Of("", t.TryGetValue("letters", out var letters) ? letters as string ?? "" : "", LanguageSettings.Strings(files, t, path, "words")))];
        files.Problems.Add(path, 0, "RAP2023", "a language says how it is written: [[writings]] with letters = \"a-z\" and words = [\"the\"]");
        return [];
    }

    // "a-z" is a range, a hyphen at an end stands for itself
    internal static Writing Of(string tag, string letters, IEnumerable<string> words)
    {
        var set = new HashSet<char>();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i + 2 < letters.Length && letters[i + 1] == '-')
            {
                for (int c = letters[i]; c <= letters[i + 2]; c++) set.Add((char)c);
                i += 2;
            }
            else
            {
                set.Add(letters[i]);
            }
        }

        var folded = words.Select(Folding.Fold).ToLookup(w => w.StartsWith(EndingMark));
        return new Writing(tag, set.ToFrozenSet(), folded[false].ToFrozenSet(StringComparer.Ordinal), folded[true].Select(w => w[1..]).ToFrozenSet(StringComparer.Ordinal));
    }
}
