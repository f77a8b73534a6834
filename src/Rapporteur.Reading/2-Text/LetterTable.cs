namespace Rapporteur.Reading.Text;

/// <summary>
/// Brings the scripts of one language together: words are looked up as the rows of <c>scripts.tsv</c> write them, the longest letters that
/// fit first. Offsets stay those of the text, for only the looking up is done in other letters.
/// </summary>
/// <remarks>A caret before the letters of a row ties it to the beginning of a word. Looking up allocates nothing.</remarks>
internal sealed class LetterTable
{
    /// <summary>How the settings of a language ask for it.</summary>
    public const string Algorithm = "letter-table";

    private readonly Row[]?[] _byFirst;

    public LetterTable(IEnumerable<(string From, string To)> rows)
    {
        var folded = rows.Select(r => new Row(Folding.Fold(r.From.TrimStart('^')), Folding.Fold(r.To), r.From.StartsWith('^'))).Where(r => r.From.Length > 0).ToList();
        _byFirst = new Row[]?[folded.Count == 0 ? 0 : folded.Max(r => r.From[0]) + 1];
        foreach (var group in folded.GroupBy(r => r.From[0]))
            _byFirst[group.Key] = [.. group.OrderByDescending(r => r.From.Length).ThenByDescending(r => r.Begins).ThenBy(r => r.From, StringComparer.Ordinal)];
    }

    /// <summary>By how much a word may grow.</summary>
    public const int Growth = 3;

    /// <summary>Rewrites the folded <paramref name="word"/> into <paramref name="buffer"/>, which is <see cref="Growth"/> times as long; returns the length.</summary>
    public int Rewrite(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            if (At(word, i) is { } row)
            {
                row.To.CopyTo(buffer[length..]);
                length += row.To.Length;
                i += row.From.Length;
            }
            else
            {
                buffer[length++] = word[i++];
            }
        }

        return length;
    }

    private Row? At(ReadOnlySpan<char> word, int i)
    {
        if (word[i] >= _byFirst.Length || _byFirst[word[i]] is not { } rows) return null;
        foreach (var row in rows)
        {
            if ((!row.Begins || i == 0) && word[i..].StartsWith(row.From)) return row;
        }

        return null;
    }

    private sealed record Row(string From, string To, bool Begins);
}
