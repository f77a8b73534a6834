using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>An event that only one of the two readings has.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="WasMissed">True for one of the gold reading that was not found, false for one that was invented.</param>
/// <param name="Kind">The kind of the event.</param>
/// <param name="Start">When it began, where that is told.</param>
/// <param name="Evidence">The beginning of its first sentence; empty where it has none.</param>
public sealed record EvaluationError(string Document, bool WasMissed, string Kind, PartialDate? Start, string Evidence)
{
    private const int EvidenceLength = 110;

    internal static EvaluationError Of(string document, bool wasMissed, ReportedEvent occasion) => new(
        document,
        wasMissed,
        occasion.Kind,
        occasion.Start?.Value,
        string.Concat((occasion.EvidenceText is [var first, ..] ? first : "").EnumerateRunes().Take(EvidenceLength)));
}
