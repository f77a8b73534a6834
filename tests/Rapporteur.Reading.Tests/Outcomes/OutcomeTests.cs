using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Outcomes;

public sealed class OutcomeTests
{
    [Fact]
    public void A_figure_has_its_direction_value_unit_and_year()
    {
        var figure = Assert.Single(English.Read("Mutual trade increased by 15.5 percent in 2020.").Figures);
        Assert.Equal(("Mutual trade", "up", 15.5m, "%"), (figure.Measure.Value, figure.Direction, figure.Value, figure.Unit));
        Assert.Equal(PartialDate.OfYear(2020), figure.Period);
    }

    [Fact]
    public void Millions_and_signs_of_money_are_counted_out()
    {
        var figure = Assert.Single(English.Read("The country provided over $4.7 billion in humanitarian assistance.").Figures);
        Assert.Equal((4_700_000_000m, "USD"), (figure.Value, figure.Unit));
    }

    [Fact]
    public void A_presidency_is_of_a_state_over_an_organisation() =>
        Assert.Equal(("CIS", "KZ"), English.Read("They spoke about Kazakhstan's chairmanship in the CIS.").Presidencies.Select(p => (p.Organisation, p.State)).Single());

    [Fact]
    public void Topics_come_from_what_was_dealt_with_and_not_from_the_names_of_offices()
    {
        var topics = English.Read("The Minister of Energy of Japan and the Minister of Health of Kenya discussed the transit of goods by railway and mutual trade.").Topics.Select(t => t.Value).ToList();
        Assert.Contains("trade", topics);
        Assert.Contains("transport", topics);
        Assert.DoesNotContain("energy", topics);
        Assert.DoesNotContain("health", topics);
    }
}
