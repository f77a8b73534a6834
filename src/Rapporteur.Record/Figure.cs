using System.Collections.Immutable;

namespace Rapporteur.Record;

/// <summary>A claim of a quantity or trend about the sides' relations or an organisation's work.</summary>
public sealed record Figure
{
    /// <summary>What is measured, in English head words ("trade turnover").</summary>
    public required Stated<string> Measure { get; init; }

    /// <summary>Codes of the sides.</summary>
    public ImmutableArray<string> Between { get; init; } = [];

    /// <summary>up, down or flat.</summary>
    public string? Direction { get; init; }

    /// <summary>In units: 4.7 billion is 4700000000, 15 percent is 15 with unit %.</summary>
    public decimal? Value { get; init; }

    /// <summary>An ISO 4217 code, % or a noun.</summary>
    public string? Unit { get; init; }

    public PartialDate? Period { get; init; }

    /// <summary>The sentence.</summary>
    public Span Sentence { get; init; }
}

/// <summary>Who presides over, chairs or hosts an organisation, as the text states it.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="State">ISO code.</param>
/// <param name="Period">As far as the text gives it.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record Presidency(string Organisation, string State, PartialDate? Period, Span Sentence);

/// <summary>A person with an office or an affiliation, as the text gives them.</summary>
/// <param name="Name">The usual English name.</param>
/// <param name="Office">Head words of the office in English; null where the text gives none.</param>
/// <param name="Affiliation">A state's or an organisation's code or name.</param>
/// <param name="Span">Where the text says so.</param>
/// <param name="AsWritten">The form in the text, where it is known.</param>
public sealed record Position(string Name, string? Office, string? Affiliation, Span Span, string? AsWritten = null);
