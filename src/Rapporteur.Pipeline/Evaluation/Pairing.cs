namespace Rapporteur.Pipeline.Evaluation;

/// <summary>Pairs the items of two lists one to one, the likest first; of equally like ones the earlier first.</summary>
internal static class Pairing
{
    /// <summary>Pairs of indices, in the order of their likeness; none below <paramref name="least"/>.</summary>
    public static List<(int Gold, int Predicted)> Best<T>(IReadOnlyList<T> gold, IReadOnlyList<T> predicted, double least, Func<T, T, double> likeness)
    {
        var cells = new List<(double Likeness, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var value = likeness(gold[i], predicted[j]);
                if (value >= least) cells.Add((value, i, j));
            }
        }

        cells.Sort((a, b) => (-a.Likeness, a.Gold, a.Predicted).CompareTo((-b.Likeness, b.Gold, b.Predicted)));
        var (usedGold, usedPredicted) = (new bool[gold.Count], new bool[predicted.Count]);
        var pairs = new List<(int Gold, int Predicted)>();
        foreach (var (_, i, j) in cells)
        {
            if (usedGold[i] || usedPredicted[j]) continue;
            usedGold[i] = usedPredicted[j] = true;
            pairs.Add((i, j));
        }

        return pairs;
    }

    /// <summary>Pairs those that are the same, in the order of the lists.</summary>
    public static List<(int Gold, int Predicted)> Same<T>(IReadOnlyList<T> gold, IReadOnlyList<T> predicted, Func<T, T, bool> same) =>
        Best(gold, predicted, 1.0, (g, p) => same(g, p) ? 1.0 : 0.0);
}
