using Rapporteur.Reading.Documents;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Languages;

/// <summary>Which language a document is read in, and that no other is taken for it.</summary>
public sealed class LanguageOfDocumentTests
{
    private const string English = "The President of Finland met the Prime Minister of Kenya in Helsinki. They spoke of trade and of the visit that is planned for the autumn.";

    [Theory]
    [InlineData(null)]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("en-Latn-US")]
    [InlineData("EN_us")]
    [InlineData("und")]
    public void English_is_read_as_English(string? declared) => Assert.Equal("en", Read(English, declared).Language);

    [Fact]
    public void A_wrong_declaration_is_not_believed_against_the_text() => Assert.Equal("en", Read(English, "kk").Language);

    [Theory]
    [InlineData("kk", "Қазақстан Президенті Астанада Финляндия Президентімен кездесті. Тараптар сауда және көлік мәселелері бойынша пікір алмасты, екі ел арасындағы ынтымақтастық туралы айтты.")]
    [InlineData("ky", "Кыргыз Республикасынын Президенти Бишкекте Финляндиянын Президенти менен жолугушту. Тараптар соода жана транспорт боюнча пикир алмашып, эки өлкөнүн ортосундагы кызматташтык тууралуу сүйлөштү.")]
    [InlineData("tg", "Президенти Ҷумҳурии Тоҷикистон дар Душанбе бо Президенти Финландия мулоқот кард. Ҷонибҳо оид ба савдо ва нақлиёт ва ҳамкории байни ду кишвар суҳбат карданд.")]
    [InlineData("tk", "Türkmenistanyň Prezidenti Aşgabatda Finlýandiýanyň Prezidenti bilen duşuşdy. Taraplar söwda we ulag boýunça pikir alyşdylar hem-de iki ýurduň arasynda hyzmatdaşlyk barada gürleşdiler.")]
    [InlineData("az", "Azərbaycan Prezidenti Bakıda Finlandiya Prezidenti ilə görüşüb. Tərəflər ticarət və nəqliyyat üzrə fikir mübadiləsi aparıb, iki ölkə arasında əməkdaşlıq üçün yeni imkanlar olduğunu qeyd edib.")]
    [InlineData("tt", "Татарстан Рәисе Казанда Финляндия Президенты белән очрашты. Яклар сәүдә һәм транспорт буенча фикер алышты, бу ике ил арасында хезмәттәшлек өчен мөһим дип әйтте.")]
    [InlineData("uk", "Президент України зустрівся у Києві з Президентом Фінляндії. Сторони говорили про торгівлю та про те, що візит відбудеться як і було заплановано між двома країнами.")]
    [InlineData("bg", "Президентът на България се срещна в София с президента на Финландия. Страните говориха за търговията и за това, че посещението ще се състои през есента.")]
    [InlineData("fr", "Le Président de la Finlande a rencontré le Premier ministre du Kenya à Helsinki. Ils ont parlé du commerce et de la visite qui est prévue pour l'automne avec les ministres.")]
    [InlineData("de", "Der Präsident von Finnland traf den Premierminister von Kenia in Helsinki. Sie sprachen über den Handel und die Reise, die für den Herbst geplant ist.")]
    [InlineData("zh", "芬兰总统在赫尔辛基会见了肯尼亚总理。双方就贸易和访问进行了会谈。")]
    [InlineData("ar", "التقى رئيس فنلندا برئيس وزراء كينيا في هلسنكي. تحدثا عن التجارة وعن الزيارة التي ستتم في الخريف.")]
    public void A_language_without_a_folder_is_kept_and_not_read(string tag, string text)
    {
        foreach (var declared in new[] { tag, null })
        {
            var reading = Read(text, declared);
            Assert.Equal(declared, reading.Language);
            Assert.Equal(["RAP1001"], reading.Diagnostics.Select(d => d.Code));
            Assert.Empty(reading.Events);
            Assert.Empty(reading.Mentions);
        }

        Assert.Equal(["RAP1001"], Read(text, "en").Diagnostics.Select(d => d.Code));
    }

    /// <summary>texts.tsv, undeclared: sentences, titles and paragraphs in more than twenty languages. Three or four words may leave it open.</summary>
    [Theory]
    [InlineData(5, int.MaxValue, 0.99)]
    [InlineData(1, 4, 0.85)]
    public void The_language_of_a_text_that_declares_none_is_told(int fewest, int most, double share)
    {
        var identifier = new LanguageIdentifier(Tests.English.Knowledge.Writings);
        var texts = Texts().Where(t => t.Text.Split(' ').Length is var words && words >= fewest && words <= most).ToList();
        var wrong = texts.Where(t => identifier.Of(Document.Of("example", null, t.Text)) != Readable(t.Tag)).ToList();
        Assert.True(texts.Select(t => t.Tag).Distinct().Count() > 10);
        Assert.True(wrong.Count <= texts.Count * (1 - share), string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void A_declared_language_is_believed_even_of_a_short_text()
    {
        var identifier = new LanguageIdentifier(Tests.English.Knowledge.Writings);
        Assert.All(Texts(), t => Assert.Equal(Readable(t.Tag), identifier.Of(Document.Of("example", null, t.Text) with { Language = t.Tag })));
    }

    private static string? Readable(string tag) => Tests.English.Knowledge.LanguageTags.Contains(tag) ? tag : null;

    private static IEnumerable<(string Tag, string Text)> Texts() =>
        File.ReadLines(Path.Combine(Tests.English.Root(), "tests", "Rapporteur.Reading.Tests", "Languages", "texts.tsv"))
            .Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')).Select(c => (c[0], c[1]));

    private static DocumentReading Read(string text, string? declared) => Tests.English.Read(Document.Of("example", null, text) with { Language = declared });
}
