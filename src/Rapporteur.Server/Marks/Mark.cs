using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Server.Marks;

/// <summary>What a stretch of a document is marked as.</summary>
public enum MarkKind
{
    /// <summary>A sentence that states something.</summary>
    Sentence,

    /// <summary>Reported words.</summary>
    Said,

    /// <summary>Person, group or side.</summary>
    Who,

    /// <summary>Date.</summary>
    When,

    /// <summary>Country, city, venue.</summary>
    Where,

    /// <summary>Organisation, body, occasion.</summary>
    What,

    /// <summary>Agreement, figure, presidency, relation, topic.</summary>
    Matter,

    /// <summary>A mention that feeds nothing.</summary>
    Unplaced,
}

/// <summary>A stretch of a document, what it is marked as, and the events it feeds.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kinds">As what, in order.</param>
/// <param name="Feeds">Ids of the events of the reading it feeds, in order.</param>
/// <param name="Label">What it states, in words, for a tooltip.</param>
public sealed record Mark(Span Span, ImmutableSortedSet<MarkKind> Kinds, ImmutableSortedSet<string> Feeds, string Label);

/// <summary>A piece of marked text: plain words, or a mark with what lies in it.</summary>
public abstract record Piece;

/// <summary>Words without a mark of their own.</summary>
public sealed record Plain(string Text) : Piece;

/// <summary>A mark, or a part of one where marks cross.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="IsFirst">True on the part that carries the anchor.</param>
/// <param name="IsLast">True on the part that carries the notes.</param>
/// <param name="Inner">What lies in it.</param>
public sealed record Marked(Mark Mark, bool IsFirst, bool IsLast, ImmutableArray<Piece> Inner) : Piece;

/// <summary>A paragraph of a document.</summary>
/// <param name="IsTitle">True for the title.</param>
/// <param name="Span">Where it lies.</param>
/// <param name="Pieces">Its text.</param>
public sealed record Paragraph(bool IsTitle, Span Span, ImmutableArray<Piece> Pieces);
