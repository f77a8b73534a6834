using System.Globalization;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>An evaluation as a plain-text table, line for line as the project's shared scorer prints it.</summary>
public static class EvaluationReport
{
    private const int UnreadShown = 5;

    /// <summary>Writes the figures of all documents, then of each group, then errors, then how many documents were not read.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="result">What.</param>
    /// <param name="grouping">By what to break it down; null for the whole alone.</param>
    /// <param name="errors">How many errors to list at most.</param>
    public static void Write(TextWriter writer, EvaluationResult result, EvaluationGrouping? grouping = null, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        Table(writer, "all", result);
        if (grouping is { } by)
        {
            foreach (var (key, group) in result.By(by)) Table(writer, key, group);
        }

        foreach (var error in result.Errors.Take(errors))
        {
            var start = error.Start?.ToString() ?? "None";
            writer.WriteLine($"   | {error.Document} | {(error.WasMissed ? "missed" : "invented")} | {error.Kind} | {start} | {error.Evidence}");
        }

        if (!result.Unread.IsEmpty)
        {
            writer.WriteLine($"not in PREDICTED: {result.Unread.Length} ({string.Join(", ", result.Unread.Take(UnreadShown))} \u2026)");
        }
    }

    /// <summary>A share with three decimals; an exact half goes to the even digit.</summary>
    public static string Share(double share)
    {
        // only sixteenths are exact halves at the third decimal, and those are exact as decimals too
        var isSixteenth = share * 16 == Math.Floor(share * 16);
        return isSixteenth
            ? Math.Round((decimal)share, 3, MidpointRounding.ToEven).ToString("F3", CultureInfo.InvariantCulture)
            : share.ToString("F3", CultureInfo.InvariantCulture);
    }

    private static void Table(TextWriter writer, string title, EvaluationResult result)
    {
        writer.WriteLine();
        writer.WriteLine($"{title}: {result.DocumentCount} documents, reading score {Share(result.ReadingScore)}");
        writer.WriteLine($"  {"slot",-26}{"P",7}{"R",7}{"F1",7}   n(gold)");
        foreach (var slot in result.Slots)
        {
            var name = (slot.IsScored ? "* " : "  ") + slot.Name;
            writer.WriteLine($"  {name,-26}{Share(slot.Precision),7}{Share(slot.Recall),7}{Share(slot.F1),7}   {slot.Gold}");
        }
    }
}
