using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Languages;

/// <summary>Names in their cases, people known and unknown, and what happened, in Russian.</summary>
public sealed class RussianTests
{
    [Theory]
    [InlineData("Президент посетил Узбекистан.", "Узбекистан", "UZ")]
    [InlineData("Он говорил о президенте Узбекистана.", "Узбекистана", "UZ")]
    [InlineData("Стороны говорили с Узбекистаном.", "Узбекистаном", "UZ")]
    [InlineData("Они говорили о Саудовской Аравии.", "Саудовской Аравии", "SA")]
    [InlineData("Они говорили с Соединёнными Штатами Америки.", "Соединёнными Штатами Америки", "US")]
    [InlineData("Они говорили о Республике Казахстан.", "Республике Казахстан", "KZ")]
    [InlineData("Это сказали в США.", "США", "US")]
    [InlineData("Она сказала это о Кыргызстане.", "Кыргызстане", "KG")]
    [InlineData("Она сказала это о Киргизии.", "Киргизии", "KG")]
    public void A_state_is_known_in_every_case(string text, string words, string code) =>
        Assert.Contains(Read(text).Mentions, m => m.Kind == MentionKinds.State && m.Value == code && text[m.Span.Start..m.Span.End] == words);

    [Theory]
    [InlineData("Они говорили о Содружестве Независимых Государств.", "CIS")]
    [InlineData("Они говорили о роли Шанхайской организации сотрудничества.", "SCO")]
    [InlineData("Они говорили о роли ОДКБ.", "CSTO")]
    public void An_organisation_is_known_in_every_case(string text, string code) =>
        Assert.Contains(Read(text).Mentions, m => m.Kind == MentionKinds.Organisation && m.Value == code);

    [Theory]
    [InlineData("Президент Узбекистана Шавкат Мирзиёев прибыл в Минск.", "Shavkat Mirziyoyev", "President", "UZ")]
    [InlineData("Состоялась встреча с Президентом Республики Узбекистан Шавкатом Мирзиёевым.", "Shavkat Mirziyoyev", "President", "UZ")]
    [InlineData("Он принял президента Узбекистана Шавката Мирзиеева.", "Shavkat Mirziyoyev", "President", "UZ")]
    [InlineData("Он встретился с министром иностранных дел Финляндии Пеккой Лехтоненом.", "Pekka Lekhtonen", "Foreign Minister", "FI")]
    [InlineData("Он принял заместителя министра иностранных дел Грузии Георгия Капанадзе.", "Georgy Kapanadze", "Deputy Foreign Minister", "GE")]
    [InlineData("Её принял посол России Пётр Ивановский.", "Pyotr Ivanovsky", "Ambassador", "RU")]
    [InlineData("Он говорил с премьер-министром Армении Ашотом Петросяном.", "Ashot Petrosyan", "Prime Minister", "AM")]
    [InlineData("Глава российского МИД Иван Сидоров прибыл в Минск.", "Ivan Sidorov", "Foreign Minister", "RU")]
    [InlineData("Роман Александрович Федоренко, министр обороны Белоруссии, прибыл в Минск.", "Roman Fedorenko", "Defence Minister", "BY")]
    public void A_person_is_cited_in_the_usual_form_with_office_and_side(string text, string name, string office, string side)
    {
        var position = Assert.Single(Read(text).Positions, p => p.Name == name);
        Assert.Equal((office, side), (position.Office, position.Affiliation));
        Assert.Contains(position.AsWritten!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_in_two_cases_is_one() =>
        Assert.Single(Read("Министр обороны Финляндии Юкка Салонен прибыл в Минск. Он встретился с Юккой Салоненом. Позже Салонена проводили.").Positions);

    [Theory]
    [InlineData("Президент Армении встретился в Москве с министром иностранных дел Японии.", "meeting", "held", "Moscow")]
    [InlineData("Состоялся телефонный разговор президента Армении с королём Иордании.", "call", "held", null)]
    [InlineData("Президент Армении посетит Узбекистан с рабочим визитом.", "visit", "upcoming", null)]
    [InlineData("Неформальное заседание Совета глав государств СНГ перенесено.", "session", "postponed", null)]
    [InlineData("В Астане прошёл саммит ОТГ.", "session", "held", "Astana")]
    public void What_happened_has_its_kind_status_and_place(string text, string kind, string status, string? city)
    {
        var e = Assert.Single(Read(text).Events);
        Assert.Equal((kind, status, city), (e.Kind, e.Status, e.City?.Value));
    }

    [Theory]
    [InlineData("Президент Армении заявил, что торговля растёт.", "заявил", "торговля растёт")]
    [InlineData("Было отмечено, что торговля растёт.", "отмечено", "торговля растёт")]
    [InlineData("«Торговля между нами растёт», — сказал президент Армении.", "сказал", "Торговля между нами растёт")]
    public void What_was_said_is_cut_out_of_its_sentence(string text, string cue, string content)
    {
        var statement = Assert.Single(Read(text).Statements);
        Assert.Equal((cue, content), (statement.Cue?.Value, statement.Content.Value));
    }

    [Fact]
    public void A_line_with_day_and_hour_run_into_the_text_dates_and_places_what_it_stands_over()
    {
        var e = Assert.Single(Read("Президент Армении принял короля Иордании. 4 марта 2024 года 16:30 Москва, Кремль Стороны обсудили торговлю.").Events);
        Assert.Equal(("2024-03-04", "Moscow"), (e.Start?.Value.ToString(), e.City?.Value));
    }

    private static DocumentReading Read(string text) => English.Read(Document.Of("example", null, text) with { Language = "ru", Published = PartialDate.OfDay(2024, 5, 15) });
}
