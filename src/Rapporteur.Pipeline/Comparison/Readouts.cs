using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>A report of the occasion: one column of the comparison.</summary>
/// <param name="Source">The reported event.</param>
/// <param name="Publisher">As its source states it.</param>
/// <param name="Published">As its source states it.</param>
/// <param name="Language">It was read in.</param>
public sealed record ReportColumn(EventSource Source, string? Publisher, PartialDate? Published, string? Language)
{
    /// <summary>What the column is headed with.</summary>
    public string Name => Publisher ?? Source.Document;
}

/// <summary>How a report stands to a fact.</summary>
public enum CellState
{
    /// <summary>The report does not say it.</summary>
    Silent,

    /// <summary>The report says it as most do.</summary>
    Said,

    /// <summary>The report says something else of the same matter.</summary>
    Different,
}

/// <summary>Words of a report that state a fact.</summary>
/// <param name="Text">What they state, or what was said.</param>
/// <param name="Span">Where they stand in the document; empty where the reading does not tell.</param>
public sealed record ReportedWording(string Text, Span Span);

/// <summary>What one report says of one fact.</summary>
public sealed record ComparedCell(CellState State, IReadOnlyList<ReportedWording> Wordings);

/// <summary>A fact of the occasion, and what each report says of it.</summary>
/// <param name="Section">Which part of the record it belongs to: when, where, body, participants, programme, statements, agreements, figures, relation, topics, ahead, recalled.</param>
/// <param name="Label">The fact in words.</param>
/// <param name="Cells">One for each report, in their order.</param>
public sealed record ComparedFact(string Section, string Label, IReadOnlyList<ComparedCell> Cells)
{
    /// <summary>True where reports that speak of it do not say the same.</summary>
    public bool IsWordedDifferently => Cells.Any(c => c.State == CellState.Different);

    /// <summary>True where this report is silent and another is not.</summary>
    public bool IsOmittedBy(int report) => Cells[report].State == CellState.Silent && Cells.Any(c => c.State != CellState.Silent);

    /// <summary>True where this report says it and no other does.</summary>
    public bool IsOnlyIn(int report) => Cells.Count > 1 && Cells.Select((c, i) => c.State != CellState.Silent == (i == report)).All(fits => fits);
}

/// <summary>The reports of one occasion side by side.</summary>
/// <param name="Event">The occasion.</param>
/// <param name="Reports">The columns, in the order of the event's sources.</param>
/// <param name="Facts">The rows, by section.</param>
public sealed record Readouts(RecordEvent Event, IReadOnlyList<ReportColumn> Reports, IReadOnlyList<ComparedFact> Facts);
