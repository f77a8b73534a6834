using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Languages;

/// <summary>Who was where and when in Russian, where the text tells it apart from the occasion.</summary>
public sealed class RussianOccasionsTests
{
    [Fact]
    public void Delegates_take_the_side_that_they_are_said_to_represent()
    {
        var session = Read("В Минске прошло заседание Совета министров обороны СНГ. Японию представлял министр обороны, Иорданию — посол Иван Петров.").Events[0];
        Assert.Contains(session.Participants, p => (p.Name, p.Office, p.Affiliation) == (null, "Defence Minister", "JP"));
        Assert.Contains(session.Participants, p => (p.Name, p.Office, p.Affiliation) == ("Ivan Petrov", "Ambassador", "JO"));
    }

    [Theory]
    [InlineData("Главы Армении Ашот Петросян и Японии Кэндзи Хирата прибыли на саммит ОТГ.", 2)]
    [InlineData("На саммит ОТГ прибыл посол главы Армении.", 0)]
    public void A_word_for_one_head_or_several_is_told_by_what_follows(string text, int heads) =>
        Assert.Equal(heads, Read(text).Positions.Count(p => p.Office == "Head of State"));

    [Fact]
    public void The_opening_of_an_agency_dates_what_it_reports()
    {
        var reading = Read("МИНСК, 10 мая, ТАСС. Саммит СНГ завершился подписанием меморандума о торговле.");
        var summit = Assert.Single(reading.Events);
        Assert.Equal(("2024-05-10", "Minsk"), (summit.Start?.Value.ToString(), summit.City?.Value));
        Assert.Equal("меморандума о торговле", Assert.Single(reading.Agreements).Title.Value);
    }

    [Fact]
    public void The_opening_of_an_agency_puts_nothing_where_the_text_has_it_elsewhere() =>
        Assert.Equal("Astana", Assert.Single(Read("МИНСК, 10 мая, ТАСС. В Астане завершился саммит СНГ.").Events).City?.Value);

    [Fact]
    public void What_is_under_way_is_today() =>
        Assert.Equal("2024-05-15", Assert.Single(Read("В Минске проходит саммит СНГ.").Events).Start?.Value.ToString());

    [Fact]
    public void Documents_in_a_row_are_each_listed() =>
        Assert.Equal(["договор о мире", "план мероприятий", "протокол о границах"], Read("Президенты Армении и Японии подписали договор о мире, план мероприятий и протокол о границах.").Agreements.Select(a => a.Title.Value));

    [Fact]
    public void She_is_who_bears_the_name_of_a_woman() =>
        Assert.Equal("Maria Petrova", Read("Посол Японии Мария Петрова встретилась с министром обороны Армении Арамом Саркисяном. В Минске Арам Саркисян был тепло принят. Она отметила, что мир близок.").Statements.Single(s => s.Cue?.Value == "отметила").Speaker);

    [Fact]
    public void The_head_of_government_is_the_prime_minister()
    {
        var forum = Read("Премьер-министр Армении Арам Саркисян прибыл в Минск. Завтра глава правительства примет участие в форуме СНГ.").Events.Single(e => e.Kind == "forum");
        Assert.Equal("Aram Sarkisyan", Assert.Single(forum.Participants).Name);
    }

    [Fact]
    public void What_is_met_on_the_sidelines_stays_a_meeting()
    {
        var reading = Read("В Минске прошёл саммит СНГ с участием президента Армении Арама Саркисяна и короля Иордании Али Хусейна. На полях саммита Арам Саркисян провёл двустороннюю встречу с Али Хусейном.");
        Assert.Equal(["session", "meeting"], reading.Events.Select(e => e.Kind));
    }

    [Fact]
    public void The_adjective_of_a_town_says_where_its_buildings_are()
    {
        var talks = Assert.Single(Read("В ташкентском Дворце форумов президент Армении провёл переговоры с королём Иордании.").Events);
        Assert.Equal(("Tashkent", "UZ", "Дворце форумов"), (talks.City?.Value, talks.Country?.Value, talks.Venue?.Value));
    }

    [Fact]
    public void A_sitting_of_a_government_is_its_own_affair() =>
        Assert.Empty(Read("Премьер-министр Армении Арам Саркисян провёл заседание республиканского штаба. Затем он провёл заседание правительства.").Events);

    [Fact]
    public void What_was_to_be_during_a_visit_put_off_is_put_off_too() =>
        Assert.All(Read("Визит короля Иордании Али Хусейна в Армению отложен. Он должен был провести переговоры с президентом Армении Арамом Саркисяном.").Events, e => Assert.Equal("postponed", e.Status));

    private static DocumentReading Read(string text) => English.Read(Document.Of("example", null, text) with { Language = "ru", Published = PartialDate.OfDay(2024, 5, 15) });
}
