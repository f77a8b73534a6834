namespace Rapporteur.Reading.Text;

/// <summary>
/// Finds the stem of a word in a language that strings its endings together: a word that is not known is looked up again without the
/// endings of <c>suffixes.tsv</c>, the outermost first, until the longest stem that is known.
/// </summary>
/// <remarks>
/// A row gives the level of an ending (the outermost is 1; a chain goes inwards), what stands in its place when it is gone (a consonant that it
/// changed), and the case it puts a word into or the mark it leaves, if any. A word whose endings tell no case stands in the first. Looking
/// up allocates nothing.
/// </remarks>
internal sealed class SuffixChain
{
    /// <summary>How the settings of a language ask for it.</summary>
    public const string Algorithm = "suffix-chain";

    private const int First = 1;
    private const int ShortestStem = 2;
    private const int ShortestName = 3;
    private readonly Row[]?[] _byLast;
    private readonly int _marks;
    private readonly char? _nameMark;

    /// <param name="rows">The endings.</param>
    /// <param name="marks">Bits of what endings tell besides the case.</param>
    /// <param name="nameMark">The sign that parts a name from its endings, where the language writes one: a name that nothing knows has no other endings.</param>
    public SuffixChain(IEnumerable<(int Level, string Suffix, string Stem, int Cases)> rows, int marks, char? nameMark = null)
    {
        _marks = marks;
        _nameMark = nameMark is { } sign ? Folding.Fold(sign) : null;
        var folded = rows.Select(r => new Row(r.Level, Folding.Fold(r.Suffix), Folding.Fold(r.Stem), r.Cases)).Where(r => r.Suffix.Length > 0).ToList();
        _byLast = new Row[]?[folded.Count == 0 ? 0 : folded.Max(r => r.Suffix[^1]) + 1];
        foreach (var group in folded.GroupBy(r => r.Suffix[^1])) _byLast[group.Key] = [.. group.OrderBy(r => r.Suffix.Length).ThenBy(r => r.Suffix, StringComparer.Ordinal)];
    }

    /// <summary>The longest stem of a folded word among the words up to <paramref name="last"/>, or 0; and the cases its endings put it into, 0 where none does.</summary>
    public int Stem(ReadOnlySpan<char> word, Vocabulary vocabulary, int last, out int cases)
    {
        var best = new Found(0, 0, 0);
        Strip(word, 1, 0, vocabulary, last, ref best);
        cases = best.Word == 0 || (best.Cases & ~_marks) != 0 ? best.Cases : best.Cases | First;
        return best.Word;
    }

    /// <summary>The length of the ending that puts a name which nothing knows into a case, and the case; 0 where there is none.</summary>
    public int EndingOfName(ReadOnlySpan<char> name, out int cases)
    {
        cases = 0;
        var length = 0;
        foreach (var row in Rows(name))
        {
            if (_nameMark is { } sign && row.Suffix[0] != sign) continue;
            if ((row.Cases & ~_marks) == 0 || row.Stem.Length > 0 || name.Length - row.Suffix.Length < ShortestName || !name.EndsWith(row.Suffix)) continue;
            (length, cases) = (row.Suffix.Length, row.Cases);
        }

        return length;
    }

    private void Strip(ReadOnlySpan<char> word, int level, int cases, Vocabulary vocabulary, int last, ref Found best)
    {
        Span<char> changed = stackalloc char[word.Length + 4];
        foreach (var row in Rows(word))
        {
            var kept = word.Length - row.Suffix.Length;
            if (row.Level < level || kept < ShortestStem || kept + row.Stem.Length <= best.Length || !word.EndsWith(row.Suffix)) continue;
            word[..kept].CopyTo(changed);
            row.Stem.CopyTo(changed[kept..]);
            ReadOnlySpan<char> stem = changed[..(kept + row.Stem.Length)];
            var found = vocabulary.FindFolded(stem);
            if (found > 0 && found <= last) best = new Found(found, stem.Length, cases | row.Cases);
            else Strip(stem, row.Level + 1, cases | row.Cases, vocabulary, last, ref best);
        }
    }

    private Row[] Rows(ReadOnlySpan<char> word) => word.Length > 0 && word[^1] < _byLast.Length ? _byLast[word[^1]] ?? [] : [];

    private readonly record struct Found(int Word, int Length, int Cases);

    private sealed record Row(int Level, string Suffix, string Stem, int Cases);
}
