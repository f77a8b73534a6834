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

    private static DocumentReading Read(string text) => English.Read(Document.Of("example", null, text) with { Language = "ru", Published = PartialDate.OfDay(2024, 5, 15) });
}
