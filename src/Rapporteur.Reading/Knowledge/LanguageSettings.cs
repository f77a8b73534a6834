using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>The settings of a language, from <c>language.toml</c>. What each means is told in docs/adding-a-language.md.</summary>
internal sealed class LanguageSettings
{
    public required string Name { get; init; }

    /// <summary>Stands for a publisher that no file names: of the state where nearly all who publish in the language are at home; null where there is none.</summary>
    public required Publisher? Home { get; init; }

    public required IReadOnlyList<string> Clitics { get; init; }

    public required IReadOnlyList<string> OrdinalEndings { get; init; }

    /// <summary>Small words that are written with a capital only where they open a sentence: before them an abbreviation may end one.</summary>
    public required IReadOnlyList<string> SentenceOpeners { get; init; }

    /// <summary>Forms that a bare word in a rule does not stand for; they must be asked for (<c>visit.ing</c>).</summary>
    public required IReadOnlyList<string> MarkedForms { get; init; }

    /// <summary>Rule files (or folders of them) whose matches become chunks, in order.</summary>
    public required IReadOnlyList<string> ChunkPhases { get; init; }

    /// <summary>Rule files whose matches are reported, after all chunks are made.</summary>
    public required IReadOnlyList<string> FindPhases { get; init; }

    /// <summary>Small words within a person's name (von, bin, al).</summary>
    public required IReadOnlyList<string> NameParticles { get; init; }

    /// <summary>Names of the grammatical cases; empty where the language has none.</summary>
    public required IReadOnlyList<string> Cases { get; init; }

    /// <summary>What else endings tell of a word, asked for in rules like a case.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>Of the engine's own ways of looking words up those that the language makes use of.</summary>
    public required IReadOnlyList<string> Algorithms { get; init; }

    /// <summary>Which words of a name change with the case: "all" or "last".</summary>
    public required string NamesInflect { get; init; }

    /// <summary>The sign that parts a name from its endings, where the language writes one.</summary>
    public required char? NameMark { get; init; }

    /// <summary>Pairs of letters of which the second stands for the first as well.</summary>
    public required IReadOnlyList<string> LettersAlike { get; init; }

    /// <summary>Endings of the words that may stand between or behind a person's names and are left out of the usual form.</summary>
    public required IReadOnlyList<string> PatronymicEndings { get; init; }

    /// <summary>How the language is written: its letters and small words.</summary>
    public required IReadOnlyList<Writing> Writings { get; init; }

    public static LanguageSettings Load(KnowledgeFiles files, string path)
    {
        var table = files.Settings(path);
        return new LanguageSettings
        {
            Name = table.Text("name") ?? "",
            Home = table.Text("home") is { } state ? new Publisher { Name = "", State = state } : null,
            Clitics = Strings(files, table, path, "clitics"),
            OrdinalEndings = Strings(files, table, path, "ordinal_endings"),
            SentenceOpeners = Strings(files, table, path, "sentence_openers"),
            MarkedForms = Strings(files, table, path, "marked_forms"),
            ChunkPhases = Strings(files, table, path, "chunk_phases"),
            FindPhases = Strings(files, table, path, "find_phases"),
            NameParticles = Strings(files, table, path, "name_particles"),
            Cases = Strings(files, table, path, "cases"),
            Marks = Strings(files, table, path, "marks"),
            Algorithms = Known(files, Strings(files, table, path, "algorithms"), path),
            NamesInflect = table.Text("names_inflect") ?? "",
            NameMark = table.Text("name_mark") is { Length: 1 } mark ? mark[0] : null,
            LettersAlike = Strings(files, table, path, "letters_alike"),
            PatronymicEndings = Strings(files, table, path, "patronymic_endings"),
            Writings = Writing.Of(files, table, path),
        };
    }

    /// <summary>True where the case of a name is that of its last word.</summary>
    public bool LastInflects => NamesInflect == "last";

    private static IReadOnlyList<string> Known(KnowledgeFiles files, IReadOnlyList<string> algorithms, string path)
    {
        string[] shelf = [LetterTable.Algorithm, SuffixChain.Algorithm];
        foreach (var missing in algorithms.Where(a => !shelf.Contains(a, StringComparer.Ordinal)))
            files.Problems.Add(path, 0, "RAP2024", $"there is no algorithm '{missing}'{Problems.Proposal(missing, shelf)}");
        return algorithms;
    }

    internal static IReadOnlyList<string> Strings(KnowledgeFiles files, SettingsTable table, string path, string key)
    {
        if (!table.Has(key)) return [];
        if (table.Texts(key) is { } texts) return texts;
        files.Problems.Add(path, 0, "RAP2021", $"'{key}' must be a list of strings: {key} = [\"…\"]".Replace("…", "...", StringComparison.Ordinal));
        return [];
    }
}
