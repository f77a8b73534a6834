using Rapporteur.Reading.Images;

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
    // the letters of all words one behind the other, and where each ends; the word of number 0 has none
    private char[] _letters = new char[1 << 16];
    private int[] _ends = new int[1 << 13];
    // a slot is a hash and a word: with the hash nearly every look at the letters of a word is at the right one
    private int[] _slots = new int[1 << 15];
    private int _count = 1;
    private int _lastStem;

    public int Count => _count;

    /// <summary>From here on a word that is added is one of those added so far if it is only a form of it.</summary>
    public void HoldStems() => _lastStem = _count - 1;

    /// <summary>The number of a word, given one if it is new. The text is folded here.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        Span<char> buffer = new char[(text.Length + 1) * LetterTable.Growth];
        var folded = buffer[..Fold(text, buffer)];
        if (folded.IsEmpty) return 0;
        var found = FindFolded(folded);
        if (found == 0 && suffixes is not null && _lastStem > 0) found = suffixes.Stem(folded, this, _lastStem, out _);
        if (found != 0) return found;
        return Append(folded);
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
        return found == 0 && suffixes is not null ? suffixes.Stem(buffer[..length], this, _count, out cases) : found;
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
            var at = (int)(slot * 2) & (slots.Length - 1);
            var word = slots[at + 1];
            if (word == 0) return 0;
            if (slots[at] == (int)hash && folded.SequenceEqual(Word(word))) return word;
        }
    }

    /// <summary>Lets go of the room that no word took.</summary>
    public void Trim()
    {
        Array.Resize(ref _ends, _count);
        Array.Resize(ref _letters, _ends[^1]);
    }

    /// <summary>Writes the words; the ways to look them up are made of the settings of the language.</summary>
    public void Write(ImageWriter image)
    {
        image.Text(new string(_letters));
        image.Numbers(_ends);
        image.Numbers(_slots);
        image.Number(_lastStem);
    }

    /// <summary>Takes the words that <see cref="Write"/> wrote, in the place of all.</summary>
    public void Take(ImageReader image)
    {
        _letters = image.Text().ToCharArray();
        _ends = image.Numbers();
        _count = _ends.Length;
        _slots = image.Numbers();
        _lastStem = image.Number();
    }

    private int Append(ReadOnlySpan<char> folded)
    {
        var start = _ends[_count - 1];
        var end = start + folded.Length;
        if (end > _letters.Length) Array.Resize(ref _letters, Math.Max(end, _letters.Length * 2));
        if (_count == _ends.Length) Array.Resize(ref _ends, _count * 2);
        folded.CopyTo(_letters.AsSpan(start));
        _ends[_count++] = end;
        if (_count * 4 > _slots.Length) Grow();
        else Place(_count - 1);
        return _count - 1;
    }

    private ReadOnlySpan<char> Word(int word) => _letters.AsSpan(_ends[word - 1], _ends[word] - _ends[word - 1]);

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var word = 1; word < _count; word++) Place(word);
    }

    private void Place(int word)
    {
        var hash = Hash(Word(word));
        var at = (int)(hash * 2) & (_slots.Length - 1);
        while (_slots[at + 1] != 0) at = (at + 2) & (_slots.Length - 1);
        (_slots[at], _slots[at + 1]) = ((int)hash, word);
    }

    // FNV-1a: stable between runs, unlike string.GetHashCode
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
