using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>Lays one predicted reading beside its gold reading and counts, slot by slot.</summary>
internal sealed class DocumentScorer(Likeness likeness)
{
    /// <summary>Null for a predicted reading that is not there: it counts as empty.</summary>
    public (Tallies Tallies, List<EvaluationError> Errors) Score(DocumentReading gold, DocumentReading? predicted)
    {
        predicted ??= new DocumentReading { Document = gold.Document };
        var tallies = new Tallies();
        var pairs = Pairing.Best(gold.Events, predicted.Events, 0.5, (g, p) => EventLikeness.Of(g, p, likeness));
        new EventScorer(likeness, tallies).Score(gold.Events, predicted.Events, pairs);
        Statements(gold, predicted, tallies);
        Agreements(gold, predicted, tallies);
        Positions(gold, predicted, tallies);
        Figures(gold, predicted, tallies);
        Presidencies(gold, predicted, tallies);
        Topics(gold, predicted, tallies);
        if (gold.Events.IsEmpty) tallies.Add(Slot.SilentOnNegatives, predicted.Events.IsEmpty ? new Tally(1, 0, 0) : new Tally(0, 0, 1));
        return (tallies, Errors(gold, predicted, pairs));
    }

    private void Statements(DocumentReading gold, DocumentReading predicted, Tallies tallies)
    {
        var (g, p) = (gold.Statements, predicted.Statements);
        var pairs = Pairing.Best(g, p, 0.5, (a, b) => likeness.Overlap(a.Content.Value, b.Content.Value));
        var sameSpeaker = pairs.Count(c => likeness.SameSpeaker(g[c.Gold].Speaker, p[c.Predicted].Speaker));
        tallies.Add(Slot.Statements, sameSpeaker, p.Length, g.Length);
        tallies.Add(Slot.StatementsAnySpeaker, pairs.Count, p.Length, g.Length);
    }

    private void Agreements(DocumentReading gold, DocumentReading predicted, Tallies tallies)
    {
        var (g, p) = (gold.Agreements, predicted.Agreements);
        var pairs = Pairing.Best(g, p, 0.5, (a, b) => likeness.Overlap(a.Title.Value, b.Title.Value));
        tallies.Add(Slot.Agreements, pairs.Count(c => g[c.Gold].Action == p[c.Predicted].Action), p.Length, g.Length);
    }

    private void Positions(DocumentReading gold, DocumentReading predicted, Tallies tallies)
    {
        var (g, p) = (gold.Positions, predicted.Positions);
        var pairs = Pairing.Same(g, p, likeness.SamePerson);
        tallies.Add(Slot.Positions, pairs.Count(c => Holds(g[c.Gold], p[c.Predicted])), p.Length, g.Length);
        tallies.Add(Slot.Persons, pairs.Count, p.Length, g.Length);
    }

    private bool Holds(Position gold, Position predicted) =>
        (!Likeness.Given(gold.Affiliation) || likeness.SameAffiliation(gold.Affiliation, predicted.Affiliation))
        && (!Likeness.Given(gold.Office) || likeness.SameOffice(gold.Office, predicted.Office));

    private void Figures(DocumentReading gold, DocumentReading predicted, Tallies tallies)
    {
        var (g, p) = (gold.Figures, predicted.Figures);
        var pairs = Pairing.Best(g, p, 0.5, (a, b) => likeness.Overlap(a.Measure.Value, b.Measure.Value));
        var right = pairs.Count(c => g[c.Gold].Value == p[c.Predicted].Value && g[c.Gold].Direction == p[c.Predicted].Direction);
        tallies.Add(Slot.Figures, right, p.Length, g.Length);
    }

    private void Presidencies(DocumentReading gold, DocumentReading predicted, Tallies tallies)
    {
        var (g, p) = (gold.Presidencies, predicted.Presidencies);
        var pairs = Pairing.Same(g, p, (a, b) => likeness.SameFolded(a.Organisation, b.Organisation) && a.State == b.State);
        tallies.Add(Slot.Presidencies, pairs.Count, p.Length, g.Length);
    }

    private static void Topics(DocumentReading gold, DocumentReading predicted, Tallies tallies)
    {
        var g = gold.Topics.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        var p = predicted.Topics.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        tallies.Add(Slot.Topics, g.Count(p.Contains), p.Count, g.Count);
    }

    private static List<EvaluationError> Errors(DocumentReading gold, DocumentReading predicted, List<(int Gold, int Predicted)> pairs)
    {
        var (hitGold, hitPredicted) = (pairs.Select(c => c.Gold).ToHashSet(), pairs.Select(c => c.Predicted).ToHashSet());
        var missed = gold.Events.Where((_, i) => !hitGold.Contains(i)).Select(e => EvaluationError.Of(gold.Document, wasMissed: true, e));
        var invented = predicted.Events.Where((_, j) => !hitPredicted.Contains(j)).Select(e => EvaluationError.Of(gold.Document, wasMissed: false, e));
        return [.. missed, .. invented];
    }
}
