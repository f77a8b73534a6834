namespace Rapporteur.Reading.Rules;

internal enum Op : byte
{
    /// <summary>One token whose word is in a set. A: set. B: cases it must stand in, 0 for any.</summary>
    Word,
    /// <summary>Words of a list, longest first. A: list. B: cases the first must stand in.</summary>
    List,
    /// <summary>A chunk of a kind. A: kind. B: cases it must stand in.</summary>
    Chunk,
    /// <summary>A token with a trait. A: trait.</summary>
    Trait,
    /// <summary>A mark. A: its character.</summary>
    Mark,
    /// <summary>A capitalised token whose word is a common word of the language, as in the names of institutions.</summary>
    TitleWord,
    /// <summary>Any one item.</summary>
    Any,
    /// <summary>Up to A items, as few as will do.</summary>
    Gap,
    /// <summary>Goes on at A, and if that fails at B.</summary>
    Split,
    /// <summary>Goes on at A.</summary>
    Jump,
    /// <summary>Keeps the place in slot A.</summary>
    Save,
    /// <summary>Sets assignment A.</summary>
    Assign,
    SentenceStart,
    SentenceEnd,
    /// <summary>The next item must not be of chunk kind A, and is not consumed.</summary>
    NotChunk,
    /// <summary>The next token must not be of word set A, and is not consumed.</summary>
    NotWord,
    /// <summary>The instruction behind this one must fit the next item, which is not consumed.</summary>
    Look,
    Match,
}

internal readonly record struct Instruction(Op Op, int A = 0, int B = 0);

/// <summary>One rule, compiled: what it looks for, and what it makes of it.</summary>
internal sealed class Rule
{
    private string? _id;

    public required string File { get; init; }

    public required int Line { get; init; }

    public required string Name { get; init; }

    /// <summary>What a match makes: a chunk kind, or what a later stage asks for (event, statement …).</summary>
    public required string Makes { get; init; }

    public required Instruction[] Program { get; init; }

    /// <summary>Names of the captures; capture n keeps its ends in slots 2n and 2n+1.</summary>
    public required string[] Captures { get; init; }

    /// <summary>Values set on the way: key and constant.</summary>
    public required (string Key, string Value)[] Assignments { get; init; }

    /// <summary>What the rule says of a match.</summary>
    public required Saying[] Says { get; init; }

    public required RuleExample[] Examples { get; init; }

    /// <summary>Of each of these sets every match takes one.</summary>
    public required Instruction[][] Needs { get; init; }

    public string Id => _id ??= $"{File}/{Name}";
}

/// <summary>A value that a rule gives to what it makes.</summary>
/// <param name="Key">Key of the value.</param>
/// <param name="Constant">The value as it stands; null where it is taken from a capture.</param>
/// <param name="Capture">Number of the capture.</param>
/// <param name="Part">The value is what the chunk captured holds under this key (<c>$capture/key</c>).</param>
/// <param name="List">The value is what the chunk captured, or the list of that name, says of its words (<c>$capture.list</c>).</param>
internal sealed record Saying(string Key, string? Constant, int Capture, string? Part, string? List)
{
    public static Saying Of(string key, string value, string[] captures)
    {
        if (!value.StartsWith('$')) return new Saying(key, value, -1, null, null);
        var sign = value.IndexOfAny(['/', '.']);
        var name = sign < 0 ? value[1..] : value[1..sign];
        var rest = sign < 0 ? null : value[(sign + 1)..];
        return new Saying(key, null, Array.IndexOf(captures, name), sign > 0 && value[sign] == '/' ? rest : null, sign > 0 && value[sign] == '.' ? rest : null);
    }
}

/// <summary>A sentence that the rule must read as said.</summary>
internal sealed record RuleExample(int Line, string Text, (string Key, string Value)[] Expects, bool KnownGap);
