using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Languages;

/// <summary>Uzbek in both its scripts, read by one set of rules.</summary>
public sealed class UzbekTests
{
    private static DocumentReading Read(string text) => English.Read(Document.Of("example", null, text) with { Language = "uz", Published = PartialDate.OfDay(2024, 5, 15) });

    [Theory]
    [InlineData("14-may kuni Samarqandda O‘zbekiston Prezidenti Shavkat Mirziyoyev Rossiya Prezidenti Vladimir Putin bilan uchrashdi.")]
    [InlineData("14-may kuni Samarqandda Oʻzbekiston Prezidenti Shavkat Mirziyoyev Rossiya Prezidenti Vladimir Putin bilan uchrashdi.")]
    [InlineData("14-may kuni Samarqandda O'zbekiston Prezidenti Shavkat Mirziyoyev Rossiya Prezidenti Vladimir Putin bilan uchrashdi.")]
    [InlineData("14-may kuni Samarqandda O`zbekiston Prezidenti Shavkat Mirziyoyev Rossiya Prezidenti Vladimir Putin bilan uchrashdi.")]
    [InlineData("14 май куни Самарқандда Ўзбекистон Президенти Шавкат Мирзиёев Россия Президенти Владимир Путин билан учрашди.")]
    public void A_meeting_reads_the_same_in_both_scripts_and_with_any_apostrophe(string text)
    {
        var meeting = Assert.Single(Read(text).Events);
        Assert.Equal("meeting", meeting.Kind);
        Assert.Equal("held", meeting.Status);
        Assert.Equal("2024-05-14", meeting.Start?.Value.ToString());
        Assert.Equal("Samarkand", meeting.City?.Value);
        Assert.Equal([("Shavkat Mirziyoyev", "President", "UZ", "host"), ("Vladimir Putin", "President", "RU", "participant")], meeting.Participants.Select(p => (p.Name!, p.Office!, p.Affiliation!, p.Role)));
    }

    [Fact]
    public void Endings_on_names_are_taken_off_and_the_text_is_kept_as_it_stands()
    {
        var reading = Read("Yaponiya tashqi ishlar vazirini Baxtiyor Saidov qabul qildi. Elchi Kenji Xirataning so'zlariga ko'ra, aloqalar kengaymoqda.");
        Assert.Contains(reading.Positions, p => p.Name == "Kenji Xirata" && p.AsWritten == "Kenji Xirataning" && p.Office == "Ambassador");
        Assert.Contains(reading.Events, e => e.Participants.Any(p => p.Name == "Bakhtiyor Saidov" && p.Role == "host") && e.Participants.Any(p => p.Office == "Foreign Minister" && p.Affiliation == "JP"));
    }

    [Fact]
    public void A_visit_has_its_destination_by_its_ending_and_the_future_by_its_verb()
    {
        var visit = Assert.Single(Read("Turkiya Prezidenti Rajab Toyyib Erdo'g'an oktabrda O'zbekistonga rasmiy tashrif bilan keladi.").Events);
        Assert.Equal(("visit", "upcoming", "UZ"), (visit.Kind, visit.Status, visit.Country?.Value));
        Assert.Equal("official", Assert.Single(visit.Formats).Value);
    }

    [Fact]
    public void A_small_ending_on_an_abbreviation_leaves_it_an_abbreviation()
    {
        var session = Assert.Single(Read("MDHning norasmiy sammiti Moskvada bo'lib o'tdi.").Events);
        Assert.Equal(("session", "CIS", "Moscow"), (session.Kind, session.Organisation?.Value, session.City?.Value));
    }

    [Fact]
    public void What_is_said_stands_between_speaker_and_verb()
    {
        var statement = Assert.Single(Read("Prezident Shavkat Mirziyoyev savdo hajmi o'sganini alohida ta'kidladi.").Statements);
        Assert.Equal(("Shavkat Mirziyoyev", "savdo hajmi o'sganini"), (statement.Speaker, statement.Content.Value.Replace(" alohida", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("26-dekabr kuni", "2023-12-26", null)]
    [InlineData("2017-yil 26-dekabr kuni", "2017-12-26", null)]
    [InlineData("2017 йил 26 декабрь куни", "2017-12-26", null)]
    [InlineData("joriy yil 5-mart kuni", "2024-03-05", null)]
    [InlineData("10\u201311-may kunlari", "2024-05-10", "2024-05-11")]
    [InlineData("30-aprel - 2-may kunlari", "2024-04-30", "2024-05-02")]
    [InlineData("2022-yil iyunida", "2022-06", null)]
    [InlineData("bugun", "2024-05-15", null)]
    [InlineData("кеча", "2024-05-14", null)]
    [InlineData("dushanba kuni", "2024-05-13", null)]
    [InlineData("11.05.2024 kuni", "2024-05-11", null)]
    public void A_date_means_what_it_says(string date, string start, string? end)
    {
        var cyrillic = date.Any(c => c > 0x400 && char.IsLetter(c));
        var meeting = Assert.Single(Read(cyrillic ? $"Шавкат Мирзиёев {date} Россия Президенти Владимир Путин билан учрашди." : $"Shavkat Mirziyoyev {date} Rossiya Prezidenti Vladimir Putin bilan uchrashdi.").Events);
        Assert.Equal(start, meeting.Start?.Value.ToString());
        Assert.Equal(end ?? start, meeting.End?.Value.ToString());
    }

    [Theory]
    [InlineData("Rossiya Bosh vazirining o'rinbosari Ivan Petrov", "Deputy Prime Minister")]
    [InlineData("Rossiya tashqi ishlar vaziri o'rinbosari Ivan Petrov", "Deputy Foreign Minister")]
    [InlineData("Rossiya mudofaa vaziri Ivan Petrov", "Defence Minister")]
    [InlineData("Rossiyaning O'zbekistondagi favqulodda va muxtor elchisi Ivan Petrov", "Ambassador")]
    [InlineData("Rossiya Prezidenti yordamchisi Ivan Petrov", "Presidential Aide")]
    [InlineData("Россия Хавфсизлик кенгаши котиби Иван Петров", "Secretary of the Security Council")]
    public void An_office_is_put_together_in_English(string written, string office)
    {
        var position = Assert.Single(Read($"{written} {(written[0] < 0x400 ? "keldi va bu haqda gapirdi" : "келди ва бу ҳақда гапирди")}.").Positions);
        Assert.Equal((office, "RU", "Ivan Petrov"), (position.Office, position.Affiliation, position.Name));
    }

    [Fact]
    public void There_is_where_the_way_led()
    {
        var reading = Read("Shavkat Mirziyoyev Ashxobodga uchib ketdi: u yerda MDH Davlat rahbarlari kengashi yig'iladi.");
        Assert.Equal(["visit", "session"], reading.Events.Select(e => e.Kind));
        Assert.All(reading.Events, e => Assert.Equal("Ashgabat", e.City?.Value));
    }

    [Fact]
    public void A_mere_source_says_nothing() => Assert.Empty(Read("Tashrif 5-mart kuni boshlandi, deb xabar qildi Tashqi ishlar vazirligi matbuot xizmati.").Statements);

    [Fact]
    public void A_domestic_sitting_is_no_occasion() => Assert.Empty(Read("Prezident Shavkat Mirziyoyev videoselektor yig'ilishida savdo haqida gapirdi.").Events);

    [Fact]
    public void Two_presidents_met_apart_are_two_meetings()
    {
        var meetings = Read("Shavkat Mirziyoyev Rossiya va Belarus prezidentlari bilan alohida-alohida uchrashdi.").Events;
        Assert.Equal(["RU", "BY"], meetings.Select(m => m.Participants.Single(p => p.Name != "Shavkat Mirziyoyev").Affiliation));
    }

    [Fact]
    public void Who_welcomes_a_guest_is_of_the_visit_and_the_talks_take_its_place()
    {
        var events = Read("Yaponiya Bosh vaziri Taro Kono rasmiy tashrif bilan Samarqandga keldi. Uni aeroportda vazir Karim Petrov kutib oldi. Mehmon Shavkat Mirziyoyev bilan uchrashadi.").Events;
        Assert.Contains(events.Single(e => e.Kind == "visit").Participants, p => p.Name == "Karim Petrov");
        var talks = events.Single(e => e.Kind == "meeting");
        Assert.Equal(("upcoming", "Samarkand"), (talks.Status, talks.City?.Value));
        Assert.DoesNotContain(talks.Participants, p => p.Name == "Karim Petrov");
    }

    [Fact]
    public void A_talk_after_a_ceremony_is_with_those_who_were_at_it()
    {
        var talk = Read("2015-yil 4-noyabrda Londonda Qirol Charlz III O'zbekistonning yangi elchisi Karim Petrovdan ishonch yorliqlarini oldi. Marosimdan so'ng qisqa suhbat bo'ldi.").Events.Single(e => e.Kind == "meeting");
        Assert.Equal(("2015-11-04", "London", 2), (talk.Start?.Value.ToString(), talk.City?.Value, talk.Participants.Length));
    }

    [Fact]
    public void A_way_home_is_no_visit() => Assert.DoesNotContain(Read("Shavkat Mirziyoyev Rossiya Prezidenti Vladimir Putin bilan uchrashdi. Shavkat Mirziyoyev Toshkentga uchib ketdi.").Events, e => e.Kind == "visit");

    [Fact]
    public void An_agency_line_dates_what_the_report_tells() =>
        Assert.Equal("2024-05-14", Assert.Single(Read("TOSHKENT, 14-may, UzA. Shavkat Mirziyoyev Yaponiya tashqi ishlar vazirini qabul qildi.").Events).Start?.Value.ToString());

    [Fact]
    public void Whose_president_it_is_goes_by_where_the_language_is_at_home() =>
        Assert.Contains(Read("Prezident Yaponiya bosh vaziri bilan uchrashdi.").Events.Single().Participants, p => p is { Office: "President", Affiliation: "UZ" });

    [Theory]
    [InlineData(
        "Qozog'iston Prezidenti Qosim-Jomart To'qayev 3-iyun kuni O'zbekistonga davlat tashrifi bilan keldi. Uni aeroportda Bosh vazir Abdulla Aripov kutib oldi. Prezidentlar Ko'ksaroyda muzokara o'tkazdi. Shavkat Mirziyoyev savdo hajmi o'sganini ta'kidladi. Uning aytishicha, qo'shma loyihalar ko'paymoqda.",
        "Қозоғистон Президенти Қосим-Жомарт Тўқаев 3 июнь куни Ўзбекистонга давлат ташрифи билан келди. Уни аэропортда Бош вазир Абдулла Арипов кутиб олди. Президентлар Кўксаройда музокара ўтказди. Шавкат Мирзиёев савдо ҳажми ўсганини таъкидлади. Унинг айтишича, қўшма лойиҳалар кўпаймоқда.")]
    [InlineData(
        "MDH Davlat rahbarlari kengashi Ostonada yig'ildi. Majlisga Rossiya Prezidenti Vladimir Putin raislik qildi. Sammit chog'ida Shavkat Mirziyoyev Belarus Prezidenti Aleksandr Lukashenko bilan uchrashdi. Ular savdo va transport haqida gaplashdi. Keyingi sammit kelasi yili Dushanbeda bo'lib o'tadi.",
        "МДҲ Давлат раҳбарлари кенгаши Остонада йиғилди. Мажлисга Россия Президенти Владимир Путин раислик қилди. Саммит чоғида Шавкат Мирзиёев Беларусь Президенти Александр Лукашенко билан учрашди. Улар савдо ва транспорт ҳақида гаплашди. Кейинги саммит келаси йили Душанбеда бўлиб ўтади.")]
    public void One_text_reads_the_same_in_either_script(string latin, string cyrillic)
    {
        var (a, b) = (Read(latin), Read(cyrillic));
        Assert.NotEmpty(a.Events);
        Assert.Equal(a.Events.Select(Told), b.Events.Select(Told));
        Assert.Equal(a.Statements.Select(s => s.Speaker), b.Statements.Select(s => s.Speaker));
        Assert.Equal(a.Positions.Select(p => (p.Name, p.Office, p.Affiliation)), b.Positions.Select(p => (p.Name, p.Office, p.Affiliation)));
        Assert.Equal(a.Topics.Select(t => t.Value), b.Topics.Select(t => t.Value));
    }

    private static string Told(ReportedEvent e) =>
        $"{e.Id} {e.Kind} {e.Status} {e.Organisation?.Value}/{e.Body?.Value} {e.Start?.Value} {e.Country?.Value}/{e.City?.Value} {e.PartOf} {string.Join("; ", e.Participants.Select(p => $"{p.Name} {p.Office} {p.Affiliation} {p.Role}"))}";
}
