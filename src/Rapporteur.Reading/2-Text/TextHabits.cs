namespace Rapporteur.Reading.Text;

/// <summary>How a language writes: what the tokenizer and the sentence splitter must know of it. From <c>language.toml</c> and its lists.</summary>
internal sealed class TextHabits(IReadOnlyList<string> clitics, IReadOnlySet<string> abbreviations, IReadOnlyList<string> ordinalEndings, IReadOnlyList<string> openers)
{
    private readonly string[] _clitics = [.. clitics.Select(Folding.Fold).OrderByDescending(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations =
        new HashSet<string>(abbreviations.Select(Folding.Fold), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers =
        new HashSet<string>(openers.Select(Folding.Fold), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where a clitic begins in the word, or 0.</summary>
    public int CliticAt(ReadOnlySpan<char> word)
    {
        foreach (var clitic in _clitics)
        {
            if (word.Length <= clitic.Length) continue;
            var tail = word[^clitic.Length..];
            var same = true;
            for (var i = 0; i < tail.Length && same; i++) same = Folding.Fold(tail[i]) == clitic[i];
            if (same) return word.Length - clitic.Length;
        }

        return 0;
    }

    /// <summary>True when the word, without its period, is an abbreviation that a period ends.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => IsIn(_abbreviations, word);

    /// <summary>True for a small word that is written with a capital only where it opens a sentence.</summary>
    public bool IsOpener(ReadOnlySpan<char> word) => IsIn(_openers, word);

    public bool IsOrdinalEnding(ReadOnlySpan<char> ending)
    {
        foreach (var known in ordinalEndings)
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsIn(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word)
    {
        if (word.Length > 16) return false;
        Span<char> buffer = stackalloc char[16];
        return words.Contains(buffer[..Folding.Fold(word, buffer)]);
    }
}
