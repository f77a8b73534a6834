using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>One gold document with what was counted in it.</summary>
internal sealed record ScoredDocument(DocumentReading Gold, Tallies Tallies, List<EvaluationError> Errors, bool WasRead)
{
    public string Key(EvaluationGrouping grouping) => grouping switch
    {
        EvaluationGrouping.Language => Gold.Language ?? "None",
        EvaluationGrouping.Publisher => Gold.Publisher ?? "None",
        _ => Gold.Document,
    };
}
