namespace Rapporteur.Reading;

/// <summary>
/// A trie over word numbers. Most looks are at a word that begins nothing, so one bit for each word answers those; the rest is in one table.
/// </summary>
/// <remarks>Filled while knowledge loads; after that only read, and safe on any thread.</remarks>
internal sealed class WordTrie
{
    private readonly Dictionary<long, int> _edges = [];
    private ulong[] _begins = [];

    /// <summary>Number of nodes, with 0, the root.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>From a node by a word to another.</summary>
    public IEnumerable<(int From, int Word, int To)> Edges => _edges.Select(e => ((int)(e.Key >> 32), (int)e.Key, e.Value));

    /// <summary>The node that a word leads to, or -1.</summary>
    public int Step(int node, int word)
    {
        if (node == 0 && (word >> 6 >= _begins.Length || (_begins[word >> 6] >> word & 1) == 0)) return -1;
        return _edges.TryGetValue(Key(node, word), out var next) ? next : -1;
    }

    /// <summary>The node that a word leads to, made if there is none. The word 0 leads nowhere.</summary>
    public int Add(int node, int word)
    {
        if (_edges.TryGetValue(Key(node, word), out var known)) return known;
        if (node == 0 && word != 0)
        {
            if (word >> 6 >= _begins.Length) Array.Resize(ref _begins, Math.Max((word >> 6) + 1, _begins.Length * 2));
            _begins[word >> 6] |= 1UL << word;
        }

        return _edges[Key(node, word)] = Count++;
    }

    private static long Key(int node, int word) => (long)node << 32 | (uint)word;
}
