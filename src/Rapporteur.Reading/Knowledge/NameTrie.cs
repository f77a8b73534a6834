using Rapporteur.Reading.Images;

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
    private readonly WordTrie _trie;
    private readonly List<NameEntry[]?> _entries;

    public NameTrie() => (_trie, _entries) = (new WordTrie(), [null]);

    public NameTrie(ImageReader image)
    {
        _trie = new WordTrie(image);
        var entries = new NameEntry[]?[image.Number()];
        for (var left = image.Number(); left > 0; left--)
        {
            var own = entries[image.Number()] = new NameEntry[image.Number()];
            for (var i = 0; i < own.Length; i++) own[i] = EntryOf(image);
        }

        _entries = [.. entries];
    }

    public void Add(IReadOnlyList<int> words, NameEntry entry)
    {
        var node = 0;
        foreach (var word in words)
        {
            node = _trie.Add(node, word);
            if (_entries.Count < _trie.Count) _entries.Add(null);
        }

        var entries = _entries[node] ?? [];
        var known = Array.FindIndex(entries, e => e.Kind == entry.Kind && e.Value == entry.Value && e.Casing == entry.Casing);
        if (known < 0) _entries[node] = [.. entries, entry];
        else entries[known] = entries[known] with { Cases = entries[known].Cases | entry.Cases };
    }

    public int Step(int node, int word) => _trie.Step(node, word);

    public IReadOnlyList<NameEntry>? At(int node) => _entries[node];

    public void Write(ImageWriter image)
    {
        _trie.Write(image);
        image.Number(_entries.Count);
        image.Number(_entries.Count(e => e is not null));
        for (var node = 0; node < _entries.Count; node++)
        {
            if (_entries[node] is not { } own) continue;
            image.Number(node);
            image.Number(own.Length);
            foreach (var entry in own) Write(image, entry);
        }
    }

    private static NameEntry EntryOf(ImageReader image) =>
        new(image.Number(), image.Text(), image.Text(), (NameCasing)image.Number()) { Cases = image.Number(), Base = image.TextOrNone() };

    private static void Write(ImageWriter image, NameEntry entry)
    {
        image.Number(entry.Kind);
        image.Text(entry.KindName);
        image.Text(entry.Value);
        image.Number((int)entry.Casing);
        image.Number(entry.Cases);
        image.Text(entry.Base);
    }
}
