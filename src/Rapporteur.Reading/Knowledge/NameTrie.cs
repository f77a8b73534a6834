namespace Rapporteur.Reading;

/// <summary>A name that the knowledge gives: what it names, and how it must be written to count.</summary>
/// <param name="Kind">Number of the chunk kind.</param>
/// <param name="KindName">Its name.</param>
/// <param name="Value">Code or id.</param>
/// <param name="Casing">What the tokens must look like.</param>
internal sealed record NameEntry(int Kind, string KindName, string Value, NameCasing Casing)
{
    /// <summary>The cases in which it is written so; 0 in a language without cases.</summary>
    public int Cases { get; init; }

    /// <summary>The name as it is cited, where that may not be the way it is written.</summary>
    public string? Base { get; init; }
}

internal enum NameCasing
{
    /// <summary>The first token begins with a capital.</summary>
    Capital,
    /// <summary>All capitals, as abbreviations are.</summary>
    AllCapitals,
    /// <summary>Any.</summary>
    Free,
}

/// <summary>Names of any number of words, found in one walk over word numbers.</summary>
internal sealed class NameTrie
{
    private readonly WordTrie _trie = new();
    private readonly List<List<NameEntry>?> _entries = [null];

    public void Add(IReadOnlyList<int> words, NameEntry entry)
    {
        var node = 0;
        foreach (var word in words)
        {
            node = _trie.Add(node, word);
            if (_entries.Count < _trie.Count) _entries.Add(null);
        }

        var entries = _entries[node] ??= [];
        var known = entries.FindIndex(e => (e.Kind, e.Value, e.Casing) == (entry.Kind, entry.Value, entry.Casing));
        if (known < 0) entries.Add(entry);
        else entries[known] = entries[known] with { Cases = entries[known].Cases | entry.Cases };
    }

    public int Step(int node, int word) => _trie.Step(node, word);

    public IReadOnlyList<NameEntry>? At(int node) => _entries[node];
}
