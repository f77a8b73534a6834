using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Mentions;

/// <summary>Who a document names, under which name, in which office, of which side.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("President of the Republic of Uzbekistan Shavkat Mirziyoyev arrived in Minsk.", "Shavkat Mirziyoyev", "President", "UZ")]
    [InlineData("Kazakh Foreign Minister Murat Nurtleu arrived in Minsk.", "Murat Nurtleu", "Foreign Minister", "KZ")]
    [InlineData("Kenya's Deputy Foreign Minister Abel Otieno arrived in Minsk.", "Abel Otieno", "Deputy Foreign Minister", "KE")]
    [InlineData("Gurbanguly Berdimuhamedov, President of Turkmenistan, arrived in Minsk.", "Gurbanguly Berdimuhamedow", "President", "TM")]
    [InlineData("Prime Minister Ulf Kristersson of Sweden arrived in Minsk.", "Ulf Kristersson", "Prime Minister", "SE")]
    [InlineData("UN Secretary-General Ant\u00F3nio Guterres arrived in Minsk.", "Ant\u00F3nio Guterres", "Secretary-General", "UN")]
    [InlineData("The Minister of Energy and Water of Japan, H.E. Ms. Ayako Tanigawa, arrived in Minsk.", "Ayako Tanigawa", "Minister of Energy and Water", "JP")]
    [InlineData("Foreign Minister of Kenya Jan van der Merwe arrived in Minsk.", "Jan van der Merwe", "Foreign Minister", "KE")]
    [InlineData("Foreign Minister of Kenya Musalia O'Kello-Waweru arrived in Minsk.", "Musalia O'Kello-Waweru", "Foreign Minister", "KE")]
    [InlineData("Ambassador of Japan J. R. Tanigawa arrived in Minsk.", "J. R. Tanigawa", "Ambassador", "JP")]
    public void A_person_has_a_name_an_office_and_a_side(string text, string name, string office, string side)
    {
        var position = Assert.Single(English.Read(text).Positions);
        Assert.Equal((name, office, side), (position.Name, position.Office, position.Affiliation));
    }

    [Fact]
    public void Holders_of_one_office_in_a_row_are_each_of_their_own_side()
    {
        var positions = English.Read("Presidents Abel Otieno of Kenya and Bruno Keller of Switzerland, and the Foreign Minister of Japan Ayako Tanigawa met in Minsk.").Positions;
        Assert.Equal([("Abel Otieno", "President", "KE"), ("Bruno Keller", "President", "CH"), ("Ayako Tanigawa", "Foreign Minister", "JP")], positions.Select(p => (p.Name, p.Office!, p.Affiliation!)));
    }

    [Fact]
    public void A_shorter_form_of_a_name_is_no_second_person()
    {
        var reading = English.Read("Foreign Minister of Kenya Abel Otieno arrived in Minsk. Mr. Otieno spoke. A. Otieno left. Minister Otieno returned.");
        Assert.Equal(["Abel Otieno"], reading.Positions.Select(p => p.Name));
    }

    [Fact]
    public void Two_who_share_a_surname_are_two()
    {
        var reading = English.Read("Foreign Minister of Kenya Abel Otieno met Minister of Trade of Kenya Grace Otieno.");
        Assert.Equal(["Abel Otieno", "Grace Otieno"], reading.Positions.Select(p => p.Name));
    }

    [Fact]
    public void A_person_known_by_the_world_has_the_usual_name_and_the_side_of_the_day()
    {
        var position = Assert.Single(English.Read("Vladimir Putin spoke in Minsk.").Positions);
        Assert.Equal(("Vladimir Putin", null, "RU"), (position.Name, position.Office, position.Affiliation));
    }

    [Theory]
    [InlineData("President of Finland Alexander Stubb received his Kenyan counterpart William Ruto in Helsinki.", "William Ruto", "KE")]
    [InlineData("Foreign Minister of Kenya Abel Otieno met his Turkish counterpart Aylin Demirok in Nairobi.", "Aylin Demirok", "TR")]
    public void A_counterpart_has_the_office_of_the_one_spoken_of(string text, string name, string side)
    {
        var positions = English.Read(text).Positions;
        var counterpart = Assert.Single(positions, p => p.Name == name);
        Assert.Equal((positions.First(p => p.Name != name).Office, side), (counterpart.Office, counterpart.Affiliation));
    }

    [Theory]
    [InlineData("UzA", "UZ")]
    [InlineData("Akorda", "KZ")]
    public void Our_state_is_that_of_the_publisher(string publisher, string state)
    {
        var document = Document.Of("x", null, "The Head of our state received Foreign Minister of Kenya Abel Otieno.") with { Publisher = publisher, Published = PartialDate.OfDay(2022, 5, 15) };
        var participants = Assert.Single(English.Read(document).Events).Participants;
        Assert.Contains(state, participants.Select(p => p.Affiliation));
    }
}
