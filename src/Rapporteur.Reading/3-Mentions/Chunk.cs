using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// A run of tokens taken as one: a name found in the gazetteer, or what a rule made of smaller chunks. Chunks that cover the same
/// tokens in another sense are linked by <see cref="Next"/>.
/// </summary>
internal sealed class Chunk(int kind, string kindName, int first, int end)
{
    private const int FewFields = 3;

    private KeyValuePair<string, object>[] _fields = [];
    private int _count;
    private Chunk? _next;

    /// <summary>Number of the kind, as the rules of the language know it.</summary>
    public int Kind => kind;

    public string KindName => kindName;

    /// <summary>Index of the first token.</summary>
    public int First => first;

    /// <summary>Index after the last token.</summary>
    public int End => end;

    /// <summary>Canonical value: a code, an id, head words.</summary>
    public string? Value { get; set; }

    /// <summary>The grammatical cases it may stand in, as bits; 0 where that is not known.</summary>
    public int Cases { get; set; }

    /// <summary>For a name that the knowledge does not hold: the base forms it may have, each with the cases in which it is written so.</summary>
    public IReadOnlyList<(string Base, int Cases)> Bases { get; set; } = [];

    /// <summary>The rule that made it; null for a name of the gazetteer.</summary>
    public string? Rule { get; set; }

    /// <summary>The same tokens in another sense.</summary>
    public Chunk? Next
    {
        get => _next;
        set
        {
            _next = value;
            KindBits = (kind < 64 ? 1UL << kind : 0) | (value?.KindBits ?? 0);
        }
    }

    /// <summary>The kinds of this chunk and its other senses, as bits; those from 64 on have none.</summary>
    public ulong KindBits { get; private set; } = kind < 64 ? 1UL << kind : 0;

    public ArraySegment<KeyValuePair<string, object>> Fields => new(_fields, 0, _count);

    /// <summary>Sets what a rule says of it: a chunk or a constant.</summary>
    public void Set(string key, object value)
    {
        if (_count == _fields.Length) Array.Resize(ref _fields, Math.Max(FewFields, _count * 2));
        _fields[_count++] = new(key, value);
    }

    /// <summary>The chunk under the key, or null.</summary>
    public Chunk? Part(string key) => Find(key) as Chunk;

    /// <summary>All chunks under the key, in order.</summary>
    public IEnumerable<Chunk> Parts(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Key == key && field.Value is Chunk chunk) yield return chunk;
        }
    }

    /// <summary>The constant under the key; for a chunk, its value.</summary>
    public string? Text(string key) => Find(key) switch { string text => text, Chunk chunk => chunk.Value, _ => null };

    public bool Has(string key) => Find(key) is not null;

    /// <summary>This chunk in the sense of a kind, or null.</summary>
    public Chunk? As(string name)
    {
        for (var chunk = this; chunk is not null; chunk = chunk.Next)
        {
            if (chunk.KindName == name) return chunk;
        }

        return null;
    }

    public Record.Span Span(Token[] tokens) => new(tokens[First].Start, tokens[End - 1].End);

    private object? Find(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Key == key) return field.Value;
        }

        return null;
    }
}

/// <summary>One step of a sentence as the rules of a phase see it: a token, or a chunk of several.</summary>
internal readonly record struct Item(int First, int End, Chunk? Chunk)
{
    public bool IsOneToken => End == First + 1;
}
