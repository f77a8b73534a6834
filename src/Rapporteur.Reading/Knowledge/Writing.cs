using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>One way a language is written: by its letters, its small words and the endings of its words a text is known to be in it.</summary>
/// <param name="Tag">BCP 47 tag of the language.</param>
/// <param name="Letters">The small letters of its alphabet.</param>
/// <param name="Words">Small words that are frequent in it, folded.</param>
/// <param name="Endings">Endings that many of its words have, folded: by them a text of few words is known.</param>
internal sealed record Writing(string Tag, string Letters, string[] Words, string[] Endings)
{
    /// <summary>What stands before an ending among the words.</summary>
    private const char EndingMark = '-';

    /// <summary>The <c>[[writings]]</c> of a language's settings.</summary>
    public static IReadOnlyList<Writing> Of(KnowledgeFiles files, SettingsTable settings, string path)
    {
        if (settings.Tables("writings") is { Count: > 0 } tables) return [.. tables.Select(t => Of("", t.Text("letters") ?? "", LanguageSettings.Strings(files, t, path, "words")))];
        files.Problems.Add(path, 0, "RAP2023", "a language says how it is written: [[writings]] with letters = \"a-z\" and words = [\"the\"]");
        return [];
    }

    // "a-z" is a range, a hyphen at an end stands for itself
    internal static Writing Of(string tag, string letters, IEnumerable<string> words)
    {
        var all = "";
        for (var i = 0; i < letters.Length; i++)
        {
            if (i + 2 < letters.Length && letters[i + 1] == '-')
            {
                for (int c = letters[i]; c <= letters[i + 2]; c++) Add((char)c);
                i += 2;
            }
            else
            {
                Add(letters[i]);
            }
        }

        var (small, endings) = (new List<string>(), new List<string>());
        foreach (var word in words)
        {
            var folded = Folding.Fold(word);
            var (list, entry) = folded.StartsWith(EndingMark) ? (endings, folded[1..]) : (small, folded);
            if (!list.Contains(entry)) list.Add(entry);
        }

        return new Writing(tag, all, [.. small], [.. endings]);

        void Add(char letter)
        {
            if (!all.Contains(letter)) all += letter;
        }
    }
}
