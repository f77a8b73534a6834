using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Rules;

/// <summary>
/// Which of the word sets and lists of the rules each word is in, as bits: whether a word will do for an instruction, or for any of many,
/// is then one look or a few ANDs instead of a search.
/// </summary>
internal sealed class WordClasses
{
    private readonly ulong[]?[] _bits;
    private readonly int[] _alike;
    private readonly int[] _classOfSet;
    private readonly int _firstList;
    private readonly int _lists;

    /// <param name="wordSets">The word sets of all rules.</param>
    /// <param name="lists">All lists.</param>
    /// <param name="asked">Lists that a rule asks for; of the others the words need not be told apart.</param>
    /// <param name="common">Words that a rule may ask for as common ones.</param>
    /// <param name="vocabulary">Number of words known.</param>
    public WordClasses(IReadOnlyList<int[]> wordSets, IReadOnlyList<WordList> lists, IReadOnlySet<int> asked, FrozenSet<int> common, int vocabulary)
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
        _lists = lists.Count;
        Blocks = (_firstList + (_lists * 2) + 63) / 64;
        _bits = new ulong[]?[vocabulary];
        for (var i = 0; i < wordSets.Count; i++) Mark(wordSets[i], _classOfSet[i]);
        foreach (var i in asked)
        {
            Mark(lists[i].FirstWords(), OfList(i));
            Mark(lists[i].LaterWords(), OfListGoingOn(i));
        }

        _alike = Alike(common);
    }

    private int Blocks { get; }

    public int OfSet(int wordSet) => _classOfSet[wordSet];

    /// <summary>The class of the words that an entry of the list may begin with.</summary>
    public int OfList(int list) => _firstList + list;

    /// <summary>The class of the words that may stand in an entry behind its first.</summary>
    public int OfListGoingOn(int list) => _firstList + _lists + list;

    /// <summary>One word for all those that are in the same classes and are common or not alike: no rule tells them apart. 0 for those in none.</summary>
    public int Alike(int word) => _alike[word];

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

    private int[] Alike(FrozenSet<int> common)
    {
        var alike = new int[_bits.Length];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var word = 1; word < alike.Length; word++)
        {
            var isCommon = common.Contains(word);
            if (_bits[word] is null && !isCommon) continue;
            var name = (isCommon ? "c" : "") + new string(MemoryMarshal.Cast<ulong, char>(_bits[word] ?? []));
            if (!first.TryGetValue(name, out var known)) first[name] = known = word;
            alike[word] = known;
        }

        return alike;
    }

    private void Mark(IEnumerable<int> words, int @class)
    {
        foreach (var word in words)
        {
            if (word == 0) continue;
            var own = _bits[word] ??= new ulong[Blocks];
            own[@class >> 6] |= 1UL << (@class & 63);
        }
    }
}
