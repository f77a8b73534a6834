using Rapporteur.Reading.Images;

namespace Rapporteur.Reading;

/// <summary>
/// A trie over word numbers. Most looks are at a word that begins nothing, so one bit for each word answers those; the rest is in one table
/// of one flat array.
/// </summary>
/// <remarks>Filled while knowledge loads; after that only read, and safe on any thread.</remarks>
internal sealed class WordTrie
{
    private const int Least = 16;

    // an edge is three numbers: from a node, by a word, to a node; no edge leads to the root, so 0 there is a free place
    private int[] _edges;
    private int[] _begins;

    public WordTrie() => (_edges, _begins) = (new int[3 * Least], []);

    public WordTrie(ImageReader image)
    {
        (_edges, _begins, Count) = (new int[image.Number()], image.Numbers(), image.Number());
        for (var left = Count; left > 1; left--)
        {
            var at = image.Number();
            (_edges[at], _edges[at + 1], _edges[at + 2]) = (image.Number(), image.Number(), image.Number());
        }
    }

    /// <summary>Number of nodes, with 0, the root.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>From a node by a word to another, in no order.</summary>
    public IEnumerable<(int From, int Word, int To)> Edges
    {
        get
        {
            for (var at = 0; at < _edges.Length; at += 3)
            {
                if (_edges[at + 2] != 0) yield return (_edges[at], _edges[at + 1], _edges[at + 2]);
            }
        }
    }

    /// <summary>The node that a word leads to, or -1.</summary>
    public int Step(int node, int word)
    {
        if (node == 0 && (word >> 5 >= _begins.Length || (_begins[word >> 5] >> word & 1) == 0)) return -1;
        return _edges[Place(node, word) + 2] is var next and not 0 ? next : -1;
    }

    /// <summary>The node that a word leads to, made if there is none. The word 0 leads nowhere.</summary>
    public int Add(int node, int word)
    {
        var at = Place(node, word);
        if (_edges[at + 2] != 0) return _edges[at + 2];
        if (node == 0 && word != 0)
        {
            if (word >> 5 >= _begins.Length) Array.Resize(ref _begins, Math.Max((word >> 5) + 1, _begins.Length * 2));
            _begins[word >> 5] |= 1 << word;
        }

        // every node but the root has the one edge that leads to it
        if (Count * 6 > _edges.Length)
        {
            Grow();
            at = Place(node, word);
        }

        (_edges[at], _edges[at + 1], _edges[at + 2]) = (node, word, Count);
        return Count++;
    }

    public void Write(ImageWriter image)
    {
        image.Number(_edges.Length);
        image.Numbers(_begins);
        image.Number(Count);
        for (var at = 0; at < _edges.Length; at += 3)
        {
            if (_edges[at + 2] == 0) continue;
            image.Number(at);
            image.Number(_edges[at]);
            image.Number(_edges[at + 1]);
            image.Number(_edges[at + 2]);
        }
    }

    private void Grow()
    {
        var before = _edges;
        _edges = new int[before.Length * 2];
        for (var at = 0; at < before.Length; at += 3)
        {
            if (before[at + 2] == 0) continue;
            var place = Place(before[at], before[at + 1]);
            (_edges[place], _edges[place + 1], _edges[place + 2]) = (before[at], before[at + 1], before[at + 2]);
        }
    }

    // where the edge stands, or would stand
    private int Place(int node, int word)
    {
        var mask = (_edges.Length / 3) - 1;
        var slot = (int)((((ulong)(uint)node << 32 | (uint)word) * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_edges[(slot * 3) + 2] != 0 && (_edges[slot * 3] != node || _edges[(slot * 3) + 1] != word)) slot = (slot + 1) & mask;
        return slot * 3;
    }
}
