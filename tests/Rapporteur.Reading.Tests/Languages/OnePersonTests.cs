using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Languages;

/// <summary>A person is one, in whatever language, script and case a text writes the name.</summary>
public sealed class OnePersonTests
{
    [Theory]
    [InlineData("Shavkat Mirziyoyev", "President Shavkat Mirziyoyev arrived in Minsk.", "Он встретился с президентом Узбекистана Шавкатом Мирзиёевым.", "Prezident Shavkat Mirziyoyevning tashrifi boshlandi.", "Президент Шавкат Мирзиёевнинг ташрифи бошланди.")]
    [InlineData("Vladimir Putin", "President Vladimir Putin arrived in Minsk.", "Он принял президента России Владимира Путина.", "Rossiya Prezidenti Vladimir Putin Toshkentga keldi.", "Россия Президенти Владимир Путин Тошкентга келди.")]
    [InlineData("Kassym-Jomart Tokayev", "President Kassym-Jomart Tokayev arrived in Minsk.", "Он говорил о президенте Казахстана Касым-Жомарте Токаеве.", "Qozog'iston Prezidenti Qosim-Jomart Toqayev Toshkentga keldi.", "Қозоғистон Президенти Қосим-Жомарт Тоқаев Тошкентга келди.")]
    [InlineData("Sadyr Japarov", "President Sadyr Japarov arrived in Minsk.", "Он поздравил президента Кыргызстана Садыра Жапарова.", "Qirg'iziston Prezidenti Sadir Japarov Toshkentga keldi.", "Қирғизистон Президенти Садир Жапаров Тошкентга келди.")]
    [InlineData("Bakhtiyor Saidov", "Foreign Minister Bakhtiyor Saidov arrived in Minsk.", "Переговоры с министром иностранных дел Бахтиёром Саидовым прошли в Минске.", "Tashqi ishlar vaziri Baxtiyor Saidov Toshkentga keldi.", "Ташқи ишлар вазири Бахтиёр Саидов Тошкентга келди.")]
    public void A_person_has_one_name_in_three_languages_and_two_scripts(string name, string english, string russian, string latin, string cyrillic)
    {
        Assert.Equal(name, NameIn(english, "en"));
        Assert.Equal(name, NameIn(russian, "ru"));
        Assert.Equal(name, NameIn(latin, "uz"));
        Assert.Equal(name, NameIn(cyrillic, "uz"));
    }

    [Theory]
    [InlineData("Президент Туркменистана Сердар Бердымухамедов прибыл в Минск.")]
    [InlineData("Президент Туркменистана Сердар Бердымухаммедов прибыл в Минск.")]
    public void Spellings_of_one_name_are_one_person_and_stay_as_written(string text)
    {
        var position = Assert.Single(Read(text, "ru").Positions);
        Assert.Equal("Serdar Berdimuhamedow", position.Name);
        Assert.Contains(position.AsWritten!, text, StringComparison.Ordinal);
    }

    private static string NameIn(string text, string language) => Assert.Single(Read(text, language).Positions).Name;

    private static DocumentReading Read(string text, string language) => English.Read(Document.Of("example", null, text) with { Language = language, Published = PartialDate.OfDay(2024, 5, 15) });
}
