using System.Globalization;
using Rapporteur.Pipeline.Evaluation;

namespace Rapporteur.Pipeline.Tests.Corpus;

/// <summary>How well the corpus is read, slot by slot and document by document, is in <c>corpus/score.tsv</c>, and may only rise.</summary>
public sealed class ScoreTests
{
    private const string Header = "language\tof\tname\tscore";

    /// <summary>The file has three decimals.</summary>
    private const double Rounding = 0.001;

    [Fact]
    public void No_slot_and_no_document_is_read_worse_than_before()
    {
        var today = Scores();
        if (Corpus.Accepts) Write(today);
        var before = Read();
        var fallen =
            from score in today
            where before.TryGetValue(score.Key, out var old) && score.Value < old - Rounding
            select $"{score.Key.Replace('\t', ' ')}: {before[score.Key]:F3} → {score.Value:F3}";
        Assert.True(!fallen.Any(), $"fallen; if that is right, RAPPORTEUR_ACCEPT=1 writes corpus/score.tsv anew:\n{string.Join('\n', fallen)}");
        var unknown = today.Keys.Except(before.Keys).Concat(before.Keys.Except(today.Keys)).Select(k => k.Replace('\t', ' '));
        Assert.True(!unknown.Any(), $"new or gone; RAPPORTEUR_ACCEPT=1 writes corpus/score.tsv anew:\n{string.Join('\n', unknown)}");
    }

    private static Dictionary<string, double> Scores()
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var language in Corpus.Documents.GroupBy(d => d.Language))
        {
            var result = ReadingEvaluation.Score(language.ToDictionary(d => d.Gold.Document, d => d.Gold), language.ToDictionary(d => d.Gold.Document, d => d.Read));
            scores.Add($"{language.Key}\tall\treading score", result.ReadingScore);
            foreach (var slot in result.Slots) scores.Add($"{language.Key}\tslot\t{slot.Name}", slot.F1);
            foreach (var (name, one) in result.By(EvaluationGrouping.Document)) scores.Add($"{language.Key}\tdocument\t{name}", one.ReadingScore);
        }

        return scores;
    }

    private static Dictionary<string, double> Read() => File.ReadLines(Corpus.File("score.tsv")).SkipWhile(l => l != Header).Skip(1)
        .ToDictionary(l => l[..l.LastIndexOf('\t')], l => double.Parse(l[(l.LastIndexOf('\t') + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static void Write(Dictionary<string, double> scores)
    {
        string[] head =
        [
            "# How well the corpus is read: the F1 of each slot, the reading score of each document. May only rise; RAPPORTEUR_ACCEPT=1 ./check writes it.",
            Header,
        ];
        File.WriteAllText(Corpus.File("score.tsv"), string.Join('\n', head.Concat(scores.Select(s => $"{s.Key}\t{s.Value.ToString("F3", CultureInfo.InvariantCulture)}"))) + "\n");
    }
}
