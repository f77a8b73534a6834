using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>Counts the slots of events that have been paired; an event without a partner is compared with nothing.</summary>
internal sealed class EventScorer(Likeness likeness, Tallies tallies)
{
    public void Score(IReadOnlyList<ReportedEvent> gold, IReadOnlyList<ReportedEvent> predicted, List<(int Gold, int Predicted)> pairs)
    {
        tallies.Add(Slot.Events, pairs.Count, predicted.Count, gold.Count);
        var mainPairs = pairs.Count(c => gold[c.Gold].IsMain && predicted[c.Predicted].IsMain);
        tallies.Add(Slot.MainEvents, mainPairs, predicted.Count(e => e.IsMain), gold.Count(e => e.IsMain));
        var toPredicted = pairs.ToDictionary(c => c.Gold, c => c.Predicted);
        var toGold = pairs.ToDictionary(c => c.Predicted, c => c.Gold);
        for (var i = 0; i < gold.Count; i++) Compare(gold[i], toPredicted.TryGetValue(i, out var j) ? predicted[j] : null);
        for (var j = 0; j < predicted.Count; j++)
        {
            if (!toGold.ContainsKey(j)) Compare(null, predicted[j]);
        }

        Wholes(gold, predicted, toPredicted, toGold);
    }

    private void Compare(ReportedEvent? gold, ReportedEvent? predicted)
    {
        var sameKind = gold is not null && predicted is not null && gold.Kind == predicted.Kind && gold.Status == predicted.Status;
        tallies.Add(Slot.KindAndStatus, sameKind ? 1 : 0, predicted is null ? 0 : 1, gold is null ? 0 : 1);
        Participants(gold?.Participants ?? [], predicted?.Participants ?? []);
        tallies.Compare(Slot.When, gold?.Start?.Value.ToString(), predicted?.Start?.Value.ToString(), string.Equals);
        if (EndsLater(gold) || EndsLater(predicted))
        {
            tallies.Compare(Slot.EndDate, gold?.End?.Value.ToString(), predicted?.End?.Value.ToString(), string.Equals);
        }

        tallies.Compare(Slot.Where, gold?.Country?.Value, predicted?.Country?.Value, string.Equals);
        tallies.Compare(Slot.Where, Folded(gold?.City), Folded(predicted?.City), (a, b) => a == b || likeness.Ratio(a, b) >= 0.85);
        tallies.Compare(Slot.Venue, gold?.Venue?.Value, predicted?.Venue?.Value, (a, b) => likeness.Overlap(a, b) >= 0.4);
        tallies.Compare(Slot.Body, Folded(gold?.Organisation), Folded(predicted?.Organisation), (a, b) => a == b || likeness.Overlap(a, b) >= 0.6);
        tallies.Compare(Slot.Body, gold?.Body?.Value, predicted?.Body?.Value, (a, b) => likeness.Overlap(a, b) >= 0.5);
        Formats(gold, predicted);
    }

    private void Participants(IReadOnlyList<Participant> gold, IReadOnlyList<Participant> predicted)
    {
        var pairs = Pairing.Same(gold, predicted, likeness.SameParticipant);
        tallies.Add(Slot.Participants, pairs.Count, predicted.Count, gold.Count);
        tallies.Add(Slot.Roles, pairs.Count(c => gold[c.Gold].Role == predicted[c.Predicted].Role), predicted.Count, gold.Count);
    }

    private void Formats(ReportedEvent? gold, ReportedEvent? predicted)
    {
        var g = (gold?.Formats ?? []).Select(f => f.Value).ToHashSet(StringComparer.Ordinal);
        var p = (predicted?.Formats ?? []).Select(f => f.Value).ToHashSet(StringComparer.Ordinal);
        if (g.Count > 0 || p.Count > 0) tallies.Add(Slot.Format, g.Count(p.Contains), p.Count, g.Count);
    }

    /// <summary>An event belongs to the right larger one when both it and the larger one have partners that say so too.</summary>
    private void Wholes(
        IReadOnlyList<ReportedEvent> gold, IReadOnlyList<ReportedEvent> predicted, Dictionary<int, int> toPredicted, Dictionary<int, int> toGold)
    {
        var (goldById, predictedById) = (ById(gold), ById(predicted));
        for (var i = 0; i < gold.Count; i++)
        {
            if (!Likeness.Given(gold[i].PartOf)) continue;
            var right = toPredicted.TryGetValue(i, out var part)
                && goldById.TryGetValue(gold[i].PartOf!, out var goldWhole)
                && toPredicted.TryGetValue(goldWhole, out var whole)
                && predictedById.TryGetValue(predicted[part].PartOf ?? "", out var saidWhole)
                && saidWhole == whole;
            tallies.Add(Slot.PartOf, right ? new Tally(1, 0, 0) : new Tally(0, 0, 1));
        }

        for (var j = 0; j < predicted.Count; j++)
        {
            if (!Likeness.Given(predicted[j].PartOf)) continue;
            if (!toGold.TryGetValue(j, out var i) || !Likeness.Given(gold[i].PartOf)) tallies.Add(Slot.PartOf, new Tally(0, 1, 0));
        }
    }

    private static Dictionary<string, int> ById(IReadOnlyList<ReportedEvent> events)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < events.Count; i++) byId[events[i].Id] = i;
        return byId;
    }

    private string Folded(Stated<string>? value) => likeness.Fold(value?.Value).Text;

    private static bool EndsLater(ReportedEvent? occasion) => occasion?.End is { } end && end.Value != occasion.Start?.Value;
}
