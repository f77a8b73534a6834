namespace Rapporteur.Record;

/// <summary>One publication by one publisher, as captured. Its text is never changed after capture; all spans point into it.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record Document
{
    /// <summary>The publisher's or the intake's name for it; unique in an archive.</summary>
    public required string Id { get; init; }

    /// <summary>The text as captured: the title, an empty line, the body. Without a title, the body alone.</summary>
    public required string Text { get; init; }

    /// <summary>The title's stretch of <see cref="Text"/>; empty where there is none.</summary>
    public Span TitleSpan { get; init; }

    /// <summary>The day of publication, as the source states it.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Who published it, as the source states it.</summary>
    public string? Publisher { get; init; }

    /// <summary>BCP 47 tag of the language it is declared in; null where it is not declared.</summary>
    public string? Language { get; init; }

    /// <summary>Where it was captured.</summary>
    public string? Url { get; init; }

    /// <summary>The title, empty where there is none.</summary>
    public string Title => Text[TitleSpan.Start..TitleSpan.End];

    /// <summary>Makes a document of a title and a body.</summary>
    public static Document Of(string id, string? title, string body)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(body);
        return string.IsNullOrWhiteSpace(title)
            ? new Document { Id = id, Text = body }
            : new Document { Id = id, Text = title + "\n\n" + body, TitleSpan = new Span(0, title.Length) };
    }
}
