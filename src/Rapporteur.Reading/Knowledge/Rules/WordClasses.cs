namespace Rapporteur.Reading.Rules;

/// <summary>
/// Which of the word sets and lists of the rules each word is in, as bits: whether a word will do for an instruction, or for any of many,
/// is then one look or a few ANDs instead of a search.
/// </summary>
internal sealed class WordClasses
{
    private readonly ulong[]?[] _bits;
    private readonly int[] _classOfSet;
    private readonly int _firstList;

    public WordClasses(IReadOnlyList<int[]> wordSets, IReadOnlyList<WordList> lists, int vocabulary)
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        _classOfSet = new int[wordSets.Count];
        for (var i = 0; i < wordSets.Count; i++)
        {
            var name = string.Join(' ', wordSets[i].Order());
            if (!classes.TryGetValue(name, out var known)) classes[name] = known = classes.Count;
            _classOfSet[i] = known;
        }

        _firstList = classes.Count;
        Blocks = (_firstList + lists.Count + 63) / 64;
        _bits = new ulong[]?[vocabulary];
        for (var i = 0; i < wordSets.Count; i++)
        {
            foreach (var word in wordSets[i]) Mark(word, _classOfSet[i]);
        }

        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var word in lists[i].FirstWords()) Mark(word, _firstList + i);
        }
    }

    private int Blocks { get; }

    public int OfSet(int wordSet) => _classOfSet[wordSet];

    public int OfList(int list) => _firstList + list;

    /// <summary>True when a word is in a class.</summary>
    public bool Has(int word, int @class) => _bits[word] is { } bits && (bits[@class >> 6] >> (@class & 63) & 1) != 0;

    /// <summary>True when a word is in any of the classes, given as blocks of bits.</summary>
    public bool HasAny(int word, (int Block, ulong Bits)[] classes)
    {
        if (_bits[word] is not { } bits) return false;
        foreach (var (block, wanted) in classes)
        {
            if ((bits[block] & wanted) != 0) return true;
        }

        return false;
    }

    private void Mark(int word, int @class)
    {
        if (word == 0) return;
        var own = _bits[word] ??= new ulong[Blocks];
        own[@class >> 6] |= 1UL << (@class & 63);
    }
}
