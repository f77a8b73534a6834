namespace Rapporteur.Reading.Text;

/// <summary>
/// Every folded word that the knowledge of one language speaks of, as a small number; 0 is a word it does not know.
/// Open addressing over one array of characters: a look-up folds and hashes on the fly and allocates nothing.
/// </summary>
/// <remarks>Filled while knowledge loads; after that only read, and safe on any thread.</remarks>
internal sealed class Vocabulary(IReadOnlyList<string> lettersAlike)
{
    private readonly (char Letter, char Stands)[] _alike = [.. lettersAlike.Where(p => p.Length == 2).Select(p => (p[0], p[1]))];
    private readonly List<string> _words = [""];
    private int[] _slots = new int[1 << 14];

    public int Count => _words.Count;

    public string this[int word] => _words[word];

    /// <summary>The number of a word, given one if it is new. The text is folded here.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var folded = buffer[..Fold(text, buffer)];
        if (folded.IsEmpty) return 0;
        var found = FindFolded(folded);
        if (found != 0) return found;
        _words.Add(new string(folded));
        if (_words.Count * 2 > _slots.Length) Grow();
        else Place(_words.Count - 1);
        return _words.Count - 1;
    }

    /// <summary>The number of a word as written, or 0.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        if (text.Length > 64) return 0;
        Span<char> buffer = stackalloc char[64];
        var length = Fold(text, buffer);
        return length == 0 ? 0 : FindFolded(buffer[..length]);
    }

    private int Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = Folding.Fold(text, buffer);
        foreach (var (letter, stands) in _alike) buffer[..length].Replace(letter, stands);
        return length;
    }

    private int FindFolded(ReadOnlySpan<char> folded)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)Hash(folded) & mask; ; slot = (slot + 1) & mask)
        {
            var word = _slots[slot];
            if (word == 0) return 0;
            if (folded.SequenceEqual(_words[word])) return word;
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var word = 1; word < _words.Count; word++) Place(word);
    }

    private void Place(int word)
    {
        var mask = _slots.Length - 1;
        var slot = (int)Hash(_words[word]) & mask;
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = word;
    }

    // FNV-1a: stable between runs, unlike string.GetHashCode
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
