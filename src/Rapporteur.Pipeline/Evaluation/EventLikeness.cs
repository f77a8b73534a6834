using Rapporteur.Record;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>How likely two readings' events are one occasion, 0 to 1; 0 for kinds that cannot be confused.</summary>
internal static class EventLikeness
{
    private static readonly HashSet<(string, string)> NearKinds =
    [
        ("session", "meeting"), ("session", "forum"), ("meeting", "visit"), ("meeting", "call"), ("meeting", "ceremony"), ("forum", "meeting"),
        ("ceremony", "visit"), ("address", "meeting"), ("address", "message"), ("address", "session"), ("address", "forum"), ("ceremony", "session"),
        ("other", "forum"), ("other", "ceremony"), ("other", "meeting"), ("other", "session"),
    ];

    public static double Of(ReportedEvent gold, ReportedEvent predicted, Likeness likeness)
    {
        var kind = gold.Kind == predicted.Kind ? 1.0 : IsNear(gold.Kind, predicted.Kind) ? 0.5 : 0.0;
        if (kind == 0.0) return 0.0;
        var who = Who(gold, predicted, likeness);
        var evidence = gold.EvidenceText.SelectMany(_ => predicted.EvidenceText, likeness.Overlap).DefaultIfEmpty(0.0).Max();
        var body = Body(gold.Organisation?.Value, predicted.Organisation?.Value, likeness);
        var place = Place(gold.Country?.Value, predicted.Country?.Value);
        return (0.25 * kind) + (0.25 * who) + (0.2 * Date(gold.Start?.Value, predicted.Start?.Value)) + (0.15 * evidence) + (0.1 * body) + (0.05 * place);
    }

    private static bool IsNear(string left, string right) => NearKinds.Contains((left, right)) || NearKinds.Contains((right, left));

    private static double Who(ReportedEvent gold, ReportedEvent predicted, Likeness likeness)
    {
        var (g, p) = (gold.Participants, predicted.Participants);
        if (g.IsEmpty || p.IsEmpty) return g.IsEmpty && p.IsEmpty ? 0.5 : 0.25;
        var who = (double)Pairing.Same(g, p, likeness.SameParticipant).Count / Math.Min(g.Length, p.Length);
        var (goldSides, predictedSides) = (Sides(gold, likeness), Sides(predicted, likeness));
        var side = goldSides.Count > 0 && predictedSides.Count > 0
            ? (double)goldSides.Count(predictedSides.Contains) / Math.Min(goldSides.Count, predictedSides.Count)
            : who;
        return (0.6 * who) + (0.4 * side);
    }

    private static HashSet<string> Sides(ReportedEvent occasion, Likeness likeness) =>
        [.. occasion.Participants.Where(p => Likeness.Given(p.Affiliation)).Select(p => likeness.Fold(p.Affiliation).Text)];

    private static double Date(PartialDate? gold, PartialDate? predicted)
    {
        if (gold is null && predicted is null) return 0.5;
        if (gold is null || predicted is null) return 0.0;
        if (gold == predicted) return 1.0;
        var (a, b) = (gold.Value.ToString(), predicted.Value.ToString());
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) ? 0.5 : 0.0;
    }

    private static double Body(string? gold, string? predicted, Likeness likeness)
    {
        if (!Likeness.Given(gold)) return Likeness.Given(predicted) ? 0.0 : 0.5;
        return likeness.SameFolded(gold, predicted) ? 1.0 : 0.0;
    }

    private static double Place(string? gold, string? predicted)
    {
        if (!Likeness.Given(gold) || !Likeness.Given(predicted)) return 0.5;
        return gold == predicted ? 1.0 : 0.0;
    }
}
