using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class FormulaWatchTests
{
    [Fact]
    public void Each_side_has_its_formulas_in_the_order_it_took_them_up()
    {
        var pair = Assert.Single(FormulaWatch.Of(
        [
            Use("c", "2022-03-01", "comprehensive strategic partnership", "UZ"),
            Use("a", "2018-04-15", "strategic partnership", "UZ"),
            Use("b", "2021-12-06", "alliance", "KZ", "UZ"),
            Use("d", "2023", "strategic partnership", "UZ"),
        ]));
        Assert.Equal(("KZ", "UZ"), (pair.One, pair.Other));
        Assert.Equal(["KZ", "UZ"], pair.Sides.Select(s => s.Side));
        Assert.Equal(["alliance"], pair.Sides[0].Spells.Select(s => s.Formula));
        Assert.Equal(["strategic partnership", "alliance", "comprehensive strategic partnership"], pair.Sides[1].Spells.Select(s => s.Formula));
        var spell = pair.Sides[1].Spells[0];
        Assert.Equal(("a", 2, "2023"), (spell.First.Document, spell.Uses, spell.Last.ToString()));
    }

    [Fact]
    public void The_two_come_first_then_others_who_speak_of_them_then_words_of_nobody_known()
    {
        var pair = Assert.Single(FormulaWatch.Of([Use("a", null, "alliance"), Use("b", "2020", "alliance", "FR"), Use("c", "2021", "alliance", "UZ")]));
        Assert.Equal(["UZ", "FR", null], pair.Sides.Select(s => s.Side));
        Assert.Null(pair.Sides[2].Spells[0].Last);
    }

    [Fact]
    public void The_order_in_which_uses_come_changes_nothing()
    {
        RelationUse[] uses = [Use("a", "2020", "alliance", "UZ"), Use("b", "2020", "alliance", "UZ"), Use("c", null, "alliance", "UZ"), Use("d", "2019-05-01", "brotherhood", "UZ")];
        var spells = FormulaWatch.Of(uses)[0].Sides[0].Spells;
        Assert.Equal(spells, FormulaWatch.Of(uses.Reverse())[0].Sides[0].Spells);
    }

    private static RelationUse Use(string document, string? published, string formula, params string[] sides) => new(
        document, PartialDate.TryParse(published, out var date) ? date : null, null, "en",
        new RelationFormula { Formula = new(formula, new Span(3, 4)), Between = ["KZ", "UZ"], Sides = [.. sides] }, formula, formula);
}
