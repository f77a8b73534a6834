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
    private ItemFilter?[]? _filters;

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

    /// <summary>What the rule says of a match: key, and a constant or <c>$capture</c>.</summary>
    public required (string Key, string Value)[] Says { get; init; }

    public required RuleExample[] Examples { get; init; }

    /// <summary>Words of which the sentence must hold one for the rule to be tried; empty when it has no such word.</summary>
    public required int[] Anchors { get; init; }

    /// <summary>What a match may begin with.</summary>
    public required RuleStarts Starts { get; init; }

    /// <summary>The filters of both ways of each split: of A at twice its place, of B behind. Made when first asked for, the same whoever asks.</summary>
    public ItemFilter?[] Filters(WordClasses classes) => _filters ??= Make(classes);

    private ItemFilter?[] Make(WordClasses classes)
    {
        var filters = new ItemFilter?[Program.Length * 2];
        for (var pc = 0; pc < Program.Length; pc++)
        {
            if (Program[pc].Op != Op.Split) continue;
            filters[pc * 2] = ItemFilter.At(Program, Program[pc].A, classes);
            filters[(pc * 2) + 1] = ItemFilter.At(Program, Program[pc].B, classes);
        }

        return filters;
    }

    public string Id => _id ??= $"{File}/{Name}";
}

/// <summary>A sentence that the rule must read as said.</summary>
internal sealed record RuleExample(int Line, string Text, (string Key, string Value)[] Expects, bool KnownGap);
