namespace Rapporteur.Record;

/// <summary>What a person or side is reported to say.</summary>
public sealed record Statement
{
    /// <summary>A name, a side's code or words; null where the text names none ("it was noted").</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the speaker is named; null where none is.</summary>
    public Span? SpeakerSpan { get; init; }

    /// <summary>The reporting verb as written; null in direct speech without one.</summary>
    public Stated<string>? Cue { get; init; }

    /// <summary>The words reported, without the cue.</summary>
    public required Stated<string> Content { get; init; }

    /// <summary>The event it was said at.</summary>
    public string? Event { get; init; }

    /// <summary>The sentence.</summary>
    public Span Sentence { get; init; }
}

/// <summary>A document, or a decision with a document behind it.</summary>
/// <param name="Title">As written.</param>
/// <param name="Action">signed, adopted, approved, ratified, initialled, exchanged or upcoming.</param>
/// <param name="Event">The event it was done at.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record Agreement(Stated<string> Title, string Action, string? Event, Span Sentence);
