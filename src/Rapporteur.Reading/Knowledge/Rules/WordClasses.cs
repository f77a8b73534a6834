using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Rules;

/// <summary>
/// Sorts the words of a language by what rules ask of them: words of the same sort are in the same sets, begin entries of the same lists
/// and are common or not alike, so no rule tells them apart. English has some thousand sorts for some ten thousand words.
/// </summary>
internal sealed class WordClasses
{
    private readonly int[] _sortOf;
    private readonly List<int[]> _classesOf = [[]];
    private readonly List<bool> _isCommon = [false];
    private readonly int _firstList;
    private readonly int _lists;

    /// <param name="wordSets">The word sets of all rules.</param>
    /// <param name="lists">All lists.</param>
    /// <param name="asked">Lists that a rule asks for; of the others the words need not be told apart.</param>
    /// <param name="common">Words that a rule may ask for as common ones.</param>
    /// <param name="vocabulary">Number of words known.</param>
    public WordClasses(WordSets wordSets, IReadOnlyList<WordList> lists, IReadOnlySet<int> asked, FrozenSet<int> common, int vocabulary)
    {
        _firstList = wordSets.Count;
        _lists = lists.Count;
        var classes = new List<int>?[vocabulary];
        for (var i = 0; i < wordSets.Count; i++) Mark(classes, wordSets[i], i);
        foreach (var i in asked.Order())
        {
            Mark(classes, lists[i].WholeEntries(), OfEntry(i));
            Mark(classes, lists[i].LongerEntries(), OfLongerEntry(i));
        }

        _sortOf = new int[vocabulary];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var word = 1; word < vocabulary; word++)
        {
            var isCommon = common.Contains(word);
            if (classes[word] is null && !isCommon) continue;
            var own = CollectionsMarshal.AsSpan(classes[word]);
            var name = string.Concat(isCommon ? "c" : "r", MemoryMarshal.Cast<int, char>(own));
            if (!known.TryGetValue(name, out var sort))
            {
                known[name] = sort = _classesOf.Count;
                _classesOf.Add(own.ToArray());
                _isCommon.Add(isCommon);
            }

            _sortOf[word] = sort;
        }
    }

    /// <summary>Number of sorts, with 0, the sort of words that no rule asks for.</summary>
    public int Sorts => _classesOf.Count;

    /// <summary>Number of classes.</summary>
    public int Count => _firstList + (_lists * 2);

    /// <summary>The class of the words that are an entry of the list by themselves; that of a word set is its number.</summary>
    public int OfEntry(int list) => _firstList + (list * 2);

    /// <summary>The class of the words that an entry of several words begins with.</summary>
    public int OfLongerEntry(int list) => _firstList + (list * 2) + 1;

    public int SortOf(int word) => _sortOf[word];

    public IReadOnlyList<int> ClassesOf(int sort) => _classesOf[sort];

    public bool IsCommon(int sort) => _isCommon[sort];

    private static void Mark(List<int>?[] classes, IEnumerable<int> words, int @class)
    {
        foreach (var word in words)
        {
            if (word != 0) (classes[word] ??= []).Add(@class);
        }
    }
}
