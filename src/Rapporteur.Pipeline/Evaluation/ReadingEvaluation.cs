using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>Scores readings against gold readings, slot by slot, with the figures of the project's shared scorer.</summary>
/// <remarks>No state; safe on any thread.</remarks>
public static class ReadingEvaluation
{
    /// <summary>Scores every gold reading; one without a predicted reading counts as read empty, predicted readings without gold are passed over.</summary>
    /// <param name="gold">Gold readings by document id; errors are listed in the order of this dictionary.</param>
    /// <param name="predicted">
    /// Predicted readings by document id. Events are paired by their words too (<see cref="ReportedEvent.EvidenceText"/>), which readings from
    /// <see cref="ReadingJson"/> have: pass a reading that comes straight from a reader through it first.
    /// </param>
    public static EvaluationResult Score(
        IReadOnlyDictionary<string, DocumentReading> gold, IReadOnlyDictionary<string, DocumentReading> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var scorer = new DocumentScorer(new Likeness());
        var documents = new List<ScoredDocument>(gold.Count);
        foreach (var (id, reading) in gold)
        {
            var found = predicted.GetValueOrDefault(id);
            var (tallies, errors) = scorer.Score(reading, found);
            documents.Add(new ScoredDocument(reading, tallies, errors, found is not null));
        }

        return new EvaluationResult([.. documents]);
    }
}
