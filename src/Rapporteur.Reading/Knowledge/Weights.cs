using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Reading;

/// <summary>What each piece of evidence counts when reports are held against each other: <c>reconciliation/weights.tsv</c>, in hundredths.</summary>
/// <remarks>Whole numbers, so that sums are the same everywhere and in any order.</remarks>
internal sealed class Weights
{
    private const string Path = "reconciliation/weights.tsv";

    // every piece of evidence that the engine looks for
    private static readonly string[] Known =
    [
        "taken for another kind", "same day", "within its days", "next day", "same month", "same year", "dates apart", "order", "reported", "referred to",
        "both reported", "both undated", "no date", "neither dated", "offices fit", "offices apart", "same city", "same city of few", "same country", "other city",
        "other city of a session", "other country", "same leader", "same person", "person among many", "persons among many at most", "other person",
        "other visitor", "other sender", "same office", "other office", "same side", "three sides", "side among many", "sides among many at most",
        "other side", "same body", "same summit", "same body unnamed", "similar body", "unlike body", "other body", "same organisation",
        "other organisation", "same number", "other number", "informal", "every year", "one informal", "one informal undated", "anniversary",
        "same form", "other form", "election", "same words", "same words at most", "number in title", "other number in title", "told together",
        "parts of one", "whole of one", "worth counting", "join", "mean", "veto",
    ];

    private readonly FrozenDictionary<string, (int UpTo, int Weight)[]> _steps;

    private Weights(FrozenDictionary<string, (int UpTo, int Weight)[]> steps)
    {
        _steps = steps;
        (Join, Mean, Veto) = (Of("join"), Of("mean"), Of("veto"));
    }

    /// <summary>Two occasions are one from here.</summary>
    public int Join { get; }

    /// <summary>Groups are one only where the mean of their pairs reaches this.</summary>
    public int Mean { get; }

    /// <summary>Groups stay apart where a pair falls to this.</summary>
    public int Veto { get; }

    /// <param name="evidence">Its name in the table.</param>
    /// <param name="count">Days, persons or words, where the table tells steps apart.</param>
    public int Of(string evidence, int count = int.MaxValue)
    {
        var steps = _steps[evidence];
        foreach (var (upTo, weight) in steps)
            if (count <= upTo) return weight;
        return steps[^1].Weight;
    }

    public static Weights Load(KnowledgeFiles files)
    {
        var steps = new Dictionary<string, List<(int UpTo, int Weight)>>(StringComparer.Ordinal);
        foreach (var row in files.Rows(Path, "evidence", "up_to", "weight"))
        {
            if (!Known.Contains(row[0], StringComparer.Ordinal))
            {
                files.Problems.Add(row.File, row.Line, "RAP2026", $"there is no evidence '{row[0]}'{Problems.Proposal(row[0], Known)}");
                continue;
            }

            var upTo = int.MaxValue;
            if ((row[1].Length > 0 && !int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out upTo))
                || !decimal.TryParse(row[2], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
            {
                files.Problems.Add(row.File, row.Line, "RAP2027", "up_to is a whole number or empty, weight a number such as -2.5");
                continue;
            }

            if (!steps.TryGetValue(row[0], out var list)) steps[row[0]] = list = [];
            list.Add((upTo, (int)(weight * 100)));
        }

        foreach (var missing in Known.Where(name => !steps.ContainsKey(name)))
        {
            files.Problems.Add(Path, 1, "RAP2026", $"there is no row for '{missing}'");
            steps[missing] = [(int.MaxValue, 0)];
        }

        return new Weights(steps.ToFrozenDictionary(s => s.Key, s => s.Value.OrderBy(step => step.UpTo).ToArray(), StringComparer.Ordinal));
    }
}
