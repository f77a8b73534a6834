using Rapporteur.Reading.Images;

namespace Rapporteur.Reading.Rules;

/// <summary>A named list of words and phrases, each with a value; a trie over word numbers in which one step may take any form of a lemma.</summary>
internal sealed class WordList
{
    private readonly WordTrie _trie;
    private readonly List<string?> _values = [null];

    public WordList(string name) => (Name, _trie) = (name, new WordTrie());

    public WordList(ImageReader image)
    {
        (Name, _trie) = (image.Text(), new WordTrie(image));
        for (var left = _trie.Count; left > 1; left--) _values.Add(image.TextOrNone());
    }

    public string Name { get; }

    public bool IsEmpty => _trie.Count == 1;

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
                    next.Add(_trie.Add(node, form));
                    if (_values.Count < _trie.Count) _values.Add(null);
                }
            }

            front = [.. next.Distinct()];
        }

        foreach (var node in front) _values[node] ??= value;
    }

    /// <summary>The node that a word leads to, or -1.</summary>
    public int Step(int node, int word) => word == 0 ? -1 : _trie.Step(node, word);

    /// <summary>The value that ends at the node, or null.</summary>
    public string? ValueAt(int node) => _values[node];

    /// <summary>The words that an entry may begin with.</summary>
    public IEnumerable<int> FirstWords() => _trie.Edges.Where(e => e.From == 0).Select(e => e.Word).Order();

    /// <summary>The words that are an entry by themselves.</summary>
    public IEnumerable<int> WholeEntries() => _trie.Edges.Where(e => e.From == 0 && _values[e.To] is not null).Select(e => e.Word);

    /// <summary>The words that an entry of several words begins with.</summary>
    public IEnumerable<int> LongerEntries()
    {
        var goingOn = _trie.Edges.Select(e => e.From).ToHashSet();
        return _trie.Edges.Where(e => e.From == 0 && goingOn.Contains(e.To)).Select(e => e.Word);
    }

    public void Write(ImageWriter image)
    {
        image.Text(Name);
        _trie.Write(image);
        for (var node = 1; node < _values.Count; node++) image.Text(_values[node]);
    }
}
