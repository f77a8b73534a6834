namespace Rapporteur.Reading.Rules;

/// <summary>A named list of words and phrases, each with a value; a trie over word numbers in which one step may take any form of a lemma.</summary>
internal sealed class WordList(string name)
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<string?> _values = [null];

    public string Name => name;

    public bool IsEmpty => _edges.Count == 0;

    /// <summary>Adds a phrase: for each of its words the forms that will do.</summary>
    public void Add(IReadOnlyList<int[]> words, string value)
    {
        var front = new List<int> { 0 };
        for (var i = 0; i < words.Count; i++)
        {
            var next = new List<int>();
            foreach (var node in front)
            {
                foreach (var form in words[i])
                {
                    if (!_edges.TryGetValue(Key(node, form), out var child))
                    {
                        child = _values.Count;
                        _values.Add(null);
                        _edges[Key(node, form)] = child;
                    }

                    next.Add(child);
                }
            }

            front = [.. next.Distinct()];
        }

        foreach (var node in front) _values[node] ??= value;
    }

    /// <summary>The node that a word leads to, or -1.</summary>
    public int Step(int node, int word) => word != 0 && _edges.TryGetValue(Key(node, word), out var child) ? child : -1;

    /// <summary>The value that ends at the node, or null.</summary>
    public string? ValueAt(int node) => _values[node];

    /// <summary>The words that an entry may begin with.</summary>
    public IEnumerable<int> FirstWords() => _edges.Keys.Where(k => k >> 32 == 0).Select(k => (int)k).Order();

    /// <summary>The words that may stand in an entry behind its first.</summary>
    public IEnumerable<int> LaterWords() => _edges.Keys.Where(k => k >> 32 != 0).Select(k => (int)k).Distinct();

    /// <summary>The words that an entry may end with: rarer than those it begins with, so better to look for.</summary>
    public IEnumerable<int> LastWords() => _edges.Where(e => _values[e.Value] is not null).Select(e => (int)e.Key).Distinct().Order();

    private static long Key(int node, int word) => (long)node << 32 | (uint)word;
}
