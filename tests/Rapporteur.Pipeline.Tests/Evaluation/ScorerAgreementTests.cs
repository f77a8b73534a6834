using System.Text.Json;
using Rapporteur.Pipeline.Evaluation;

namespace Rapporteur.Pipeline.Tests.Evaluation;

/// <summary>The figures in <c>fixtures/</c> were printed by the project's shared scorer (Python) for the two JSONL files there.</summary>
public sealed class ScorerAgreementTests
{
    private static EvaluationResult Result() => ReadingEvaluation.Score(Fixtures.Readings("gold.jsonl"), Fixtures.Readings("predicted.jsonl"));

    [Fact]
    public void Every_figure_is_the_same_double_as_the_shared_scorers()
    {
        var result = Result();
        using var figures = JsonDocument.Parse(Fixtures.Text("figures.json"));
        foreach (var slot in figures.RootElement.EnumerateObject())
        {
            if (slot.Name == "reading score")
            {
                Assert.Equal(slot.Value.GetDouble(), result.ReadingScore);
                continue;
            }

            Assert.Equal((slot.Name, slot.Value.GetProperty("precision").GetDouble()), (slot.Name, result[slot.Name].Precision));
            Assert.Equal((slot.Name, slot.Value.GetProperty("recall").GetDouble()), (slot.Name, result[slot.Name].Recall));
            Assert.Equal((slot.Name, slot.Value.GetProperty("f1").GetDouble()), (slot.Name, result[slot.Name].F1));
        }

        Assert.Equal(figures.RootElement.EnumerateObject().Count() - 1, result.Slots.Length);
    }

    [Theory]
    [InlineData(EvaluationGrouping.Language, "by-language.txt")]
    [InlineData(EvaluationGrouping.Publisher, "by-publisher.txt")]
    [InlineData(EvaluationGrouping.Document, "by-doc.txt")]
    public void The_report_is_letter_for_letter_the_shared_scorers(EvaluationGrouping grouping, string expected)
    {
        var report = new StringWriter { NewLine = "\n" };
        EvaluationReport.Write(report, Result(), grouping, errors: 100);
        Assert.Equal(Fixtures.Text(expected), report.ToString());
    }

    [Fact]
    public void A_slot_that_nothing_bore_on_has_no_figures()
    {
        var error = Assert.Throws<ArgumentException>(() => Result()["weather"]);
        Assert.Contains("'weather'", error.Message);
    }

    [Theory]
    [InlineData(1, 16, "0.062")]
    [InlineData(3, 16, "0.188")]
    [InlineData(15, 16, "0.938")]
    [InlineData(2, 3, "0.667")]
    [InlineData(1, 1, "1.000")]
    public void An_exact_half_is_rounded_to_the_even_digit(int hits, int of, string expected) =>
        Assert.Equal(expected, EvaluationReport.Share((double)hits / of));
}
