namespace Rapporteur.Reading.Text;

/// <summary>
/// Every folded word that the knowledge of one language speaks of, as a small number; 0 is a word it does not know.
/// Open addressing over one array of characters: a look-up folds and hashes on the fly and allocates nothing.
/// </summary>
/// <remarks>Filled while knowledge loads; after that only read, and safe on any thread.</remarks>
internal sealed class Vocabulary(IReadOnlyList<string> lettersAlike, LetterTable? letters = null, SuffixChain? suffixes = null)
{
    private const int LongestWord = 64;

    private readonly (char Letter, char Stands)[] _alike = [.. lettersAlike.Where(p => p.Length == 2).Select(p => (p[0], p[1]))];
    private readonly List<string> _words = [""];
    // the hash stands in the slot, so that nearly every look at the letters of a word is at the right one
    private (uint Hash, int Word)[] _slots = new (uint, int)[1 << 14];
    private int _lastStem;

    public int Count => _words.Count;

    public string this[int word] => _words[word];

    /// <summary>From here on a word that is added is one of those added so far if it is only a form of it.</summary>
    public void HoldStems() => _lastStem = _words.Count - 1;

    /// <summary>The number of a word, given one if it is new. The text is folded here.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        Span<char> buffer = new char[(text.Length + 1) * LetterTable.Growth];
        var folded = buffer[..Fold(text, buffer)];
        if (folded.IsEmpty) return 0;
        var found = FindFolded(folded);
        if (found == 0 && suffixes is not null && _lastStem > 0) found = suffixes.Stem(folded, this, _lastStem, out _);
        if (found != 0) return found;
        _words.Add(new string(folded));
        if (_words.Count * 2 > _slots.Length) Grow();
        else Place(_words.Count - 1);
        return _words.Count - 1;
    }

    /// <summary>The number of a word as written, or 0.</summary>
    public int Find(ReadOnlySpan<char> text) => Find(text, out _);

    /// <summary>The number of a word as written, or 0, and the cases that its endings put it into, 0 where they put it into none.</summary>
    public int Find(ReadOnlySpan<char> text, out int cases)
    {
        cases = 0;
        if (text.Length > LongestWord) return 0;
        Span<char> buffer = stackalloc char[LongestWord * LetterTable.Growth];
        var length = Fold(text, buffer);
        if (length == 0) return 0;
        var found = FindFolded(buffer[..length]);
        return found == 0 && suffixes is not null ? suffixes.Stem(buffer[..length], this, _words.Count, out cases) : found;
    }

    /// <summary>The cases that the ending of an unknown name puts it into, and the characters of the text that are this ending.</summary>
    public int EndingOfName(ReadOnlySpan<char> text, out int cases)
    {
        cases = 0;
        if (suffixes is null || text.Length > LongestWord) return 0;
        Span<char> buffer = stackalloc char[LongestWord * LetterTable.Growth];
        var length = Fold(text, buffer);
        var ending = suffixes.EndingOfName(buffer[..length], out cases);
        if (ending == 0) return 0;
        Span<char> tail = stackalloc char[LongestWord * LetterTable.Growth];
        for (var characters = 1; characters < text.Length; characters++)
        {
            if (tail[..Fold(text[^characters..], tail)].SequenceEqual(buffer[(length - ending)..length])) return characters;
        }

        cases = 0;
        return 0;
    }

    private int Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = Folding.Fold(text, buffer);
        foreach (var (letter, stands) in _alike) buffer[..length].Replace(letter, stands);
        if (letters is null) return length;
        Span<char> folded = length <= LongestWord ? stackalloc char[LongestWord] : new char[length];
        buffer[..length].CopyTo(folded);
        return letters.Rewrite(folded[..length], buffer);
    }

    /// <summary>The number of a word in the letters in which words are kept, or 0.</summary>
    public int FindFolded(ReadOnlySpan<char> folded)
    {
        var slots = _slots;
        var hash = Hash(folded);
        for (var slot = hash; ; slot++)
        {
            var (known, word) = slots[slot & (uint)(slots.Length - 1)];
            if (word == 0) return 0;
            if (known == hash && folded.SequenceEqual(_words[word])) return word;
        }
    }

    private void Grow()
    {
        _slots = new (uint, int)[_slots.Length * 2];
        for (var word = 1; word < _words.Count; word++) Place(word);
    }

    private void Place(int word)
    {
        var hash = Hash(_words[word]);
        var slot = hash;
        while (_slots[slot & (uint)(_slots.Length - 1)].Word != 0) slot++;
        _slots[slot & (uint)(_slots.Length - 1)] = (hash, word);
    }

    // FNV-1a: stable between runs, unlike string.GetHashCode
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
