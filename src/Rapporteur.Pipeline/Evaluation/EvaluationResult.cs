using System.Collections.Immutable;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>The figures of one slot over a set of documents.</summary>
/// <param name="Name">The slot, for example <c>participants</c>.</param>
/// <param name="IsScored">True for the ten slots whose F1s make the reading score.</param>
/// <param name="Hits">Values that both readings have.</param>
/// <param name="Invented">Values that only the predicted reading has.</param>
/// <param name="Missed">Values that only the gold reading has.</param>
public sealed record SlotFigures(string Name, bool IsScored, int Hits, int Invented, int Missed)
{
    /// <summary>Share of the predicted values that are right; with none predicted, 1 where none was asked for and else 0.</summary>
    public double Precision => Hits + Invented > 0 ? (double)Hits / (Hits + Invented) : Missed == 0 ? 1.0 : 0.0;

    /// <summary>Share of the gold values that were found; 1 where there are none.</summary>
    public double Recall => Hits + Missed > 0 ? (double)Hits / (Hits + Missed) : 1.0;

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0.0;

    /// <summary>How many values the gold readings have.</summary>
    public int Gold => Hits + Missed;
}

/// <summary>By what an evaluation is broken down.</summary>
public enum EvaluationGrouping
{
    /// <summary>The language of the gold reading.</summary>
    Language,

    /// <summary>The publisher of the gold reading.</summary>
    Publisher,

    /// <summary>Each document by itself.</summary>
    Document,
}

/// <summary>How far predicted readings agree with gold readings, micro-averaged over the gold documents.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed class EvaluationResult
{
    private readonly ImmutableArray<ScoredDocument> _documents;

    internal EvaluationResult(ImmutableArray<ScoredDocument> documents)
    {
        _documents = documents;
        var tallies = new Tallies();
        foreach (var document in documents) tallies.Add(document.Tallies);
        var others = tallies.Slots.Except(Slot.Scored, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Slots = [.. Slot.Scored.Select(s => Figures(s, true)), .. others.Select(s => Figures(s, false))];
        ReadingScore = Slots.Take(Slot.Scored.Length).Sum(s => s.F1) / Slot.Scored.Length;
        Errors = [.. documents.SelectMany(d => d.Errors)];
        Unread = [.. documents.Where(d => !d.WasRead).Select(d => d.Gold.Document)];

        SlotFigures Figures(string slot, bool isScored) => new(slot, isScored, tallies[slot].Hits, tallies[slot].Invented, tallies[slot].Missed);
    }

    /// <summary>How many gold documents there are.</summary>
    public int DocumentCount => _documents.Length;

    /// <summary>The mean of the ten scored slots' F1s, 0 to 1.</summary>
    public double ReadingScore { get; }

    /// <summary>The ten scored slots, then the others that anything bore on, by name.</summary>
    public ImmutableArray<SlotFigures> Slots { get; }

    /// <summary>Events missed and invented, in the order of the gold documents.</summary>
    public ImmutableArray<EvaluationError> Errors { get; }

    /// <summary>Ids of gold documents without a predicted reading.</summary>
    public ImmutableArray<string> Unread { get; }

    /// <summary>The figures of one slot.</summary>
    /// <exception cref="ArgumentException">There is no such slot, or nothing bore on it.</exception>
    public SlotFigures this[string slot] =>
        Slots.FirstOrDefault(s => s.Name == slot) ?? throw new ArgumentException($"no figures for the slot '{slot}'", nameof(slot));

    /// <summary>The same evaluation broken down, by key in ordinal order; a document without the key comes under <c>None</c>.</summary>
    public ImmutableArray<KeyValuePair<string, EvaluationResult>> By(EvaluationGrouping grouping) =>
    [
        .. _documents
            .GroupBy(d => d.Key(grouping), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => KeyValuePair.Create(g.Key, new EvaluationResult([.. g]))),
    ];
}
