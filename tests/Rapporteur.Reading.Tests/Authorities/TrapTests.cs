namespace Rapporteur.Reading.Tests.Authorities;

/// <summary>What misleads whoever matches names, titles and dates.</summary>
public sealed class TrapTests
{
    [Fact]
    public void One_man_may_hold_several_posts_on_one_day_and_the_same_post_twice()
    {
        Assert.Equal(["HOG", "HOS"], Known.World.TenuresOf("shavkat-mirziyoyev").Where(t => t.Covers(Known.Day("2016-10-01"))).Select(t => t.Office));
        Assert.Equal(
            ["FM UZ", "SG ORG:SCO", "FM UZ"],
            Known.World.TenuresOf("vladimir-norov").Where(t => t.Office is "FM" or "SG").Select(t => $"{t.Office} {t.Holder}"));
    }

    [Theory]
    [InlineData("Japarov", "2022-06-01", "HOS KG sadyr-japarov", "HOG KG akylbek-japarov")]
    [InlineData("Berdimuhamedow", "2023-06-01", "HOS TM serdar-berdimuhamedow", "OTHER TM gurbanguly-berdimuhamedow")]
    [InlineData("Sargsyan", "2013-06-01", "HOS AM serzh-sargsyan", "HOG AM tigran-sargsyan")]
    public void Of_two_leaders_with_one_surname_both_are_found_and_the_office_tells_them_apart(string surname, string day, string one, string other)
    {
        var offices = Known.World.Find(surname).Where(e => e.Kind == "person")
            .SelectMany(e => Known.World.TenuresOf(e.Id)).Where(t => t.Covers(Known.Day(day))).Select(t => $"{t.Office} {t.Holder} {t.Person}").ToList();

        Assert.Contains(one, offices);
        Assert.Contains(other, offices);
    }

    [Fact]
    public void A_father_and_a_son_of_one_surname_stay_two_persons() => Assert.Equal(["ali-khamenei", "mojtaba-khamenei"], Known.World.Find("Khamenei").Select(e => e.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("person", "sirojiddin-muhriddin", "2016-05-01", "Sirojiddin Aslov", "Sirojiddin Muhriddin")]
    [InlineData("person", "emomali-rahmon", "2005-05-01", "Emomali Rakhmonov", "Emomali Rahmon")]
    [InlineData("place", "astana-kz", "2020-05-01", "Nur-Sultan", "Astana")]
    [InlineData("organisation", "OTS", "2020-05-01", "Turkic Council", "Organization of Turkic States")]
    [InlineData("organisation", "OIC", "2010-05-01", "Organisation of the Islamic Conference", "Organisation of Islamic Cooperation")]
    [InlineData("state", "TR", "2020-05-01", "Turkey", "T\u00fcrkiye")]
    [InlineData("state", "MK", "2018-05-01", "Macedonia", "North Macedonia")]
    public void What_was_renamed_has_the_name_of_the_day_and_is_found_by_both(string kind, string id, string day, string then, string now)
    {
        Assert.Equal(then, Known.World.NameOn(kind, id, "en", Known.Day(day)));
        Assert.Equal(now, Known.World.NameOn(kind, id, "en", Known.Day("2024-05-01")));
        Assert.Contains($"{kind} {id}", Known.Ids(then));
        Assert.Contains($"{kind} {id}", Known.Ids(now));
    }

    [Theory]
    [InlineData("2019-03-22", "Astana")]
    [InlineData("2019-03-23", "Nur-Sultan")]
    [InlineData("2022-09-16", "Nur-Sultan")]
    [InlineData("2022-09-17", "Astana")]
    [InlineData("1995-01-01", "Akmola")]
    [InlineData("1970-01-01", "Tselinograd")]
    public void A_city_that_was_renamed_and_named_back_is_called_by_the_day(string day, string name) => Assert.Equal(name, Known.World.NameOn("place", "astana-kz", "en", Known.Day(day)));

    [Theory]
    [InlineData("KG", "\u041a\u0438\u0440\u0433\u0438\u0437\u0438\u044f", "\u041a\u044b\u0440\u0433\u044b\u0437\u0441\u0442\u0430\u043d")]
    [InlineData("TM", "\u0422\u0443\u0440\u043a\u043c\u0435\u043d\u0438\u044f", "\u0422\u0443\u0440\u043a\u043c\u0435\u043d\u0438\u0441\u0442\u0430\u043d")]
    [InlineData("BY", "\u0411\u0435\u043b\u043e\u0440\u0443\u0441\u0441\u0438\u044f", "\u0411\u0435\u043b\u0430\u0440\u0443\u0441\u044c")]
    public void A_state_is_one_under_the_names_of_different_publishers(string state, string one, string other)
    {
        Assert.Contains($"state {state}", Known.Ids(one));
        Assert.Contains($"state {state}", Known.Ids(other));
    }

    [Fact]
    public void A_code_of_a_state_and_of_an_organisation_are_two()
    {
        Assert.Equal("Australia", Known.World.Entry("state", "AU")?.Name);
        Assert.Equal("African Union", Known.World.Entry("organisation", "AU")?.Name);
        Assert.Equal(["anthony-albanese"], Known.Holders("HOG", "AU", "2024-05-15"));
        Assert.Equal(["moussa-faki"], Known.Holders("SG", "ORG:AU", "2024-05-15").Select(p => p[..11]));
    }

    [Theory]
    [InlineData("\u0420\u041a", "state KZ", "state KR")]
    [InlineData("IHT", "organisation ECO", "organisation OIC")]
    public void An_abbreviation_that_two_share_finds_both(string abbreviation, string one, string other)
    {
        Assert.Contains(one, Known.Ids(abbreviation));
        Assert.Contains(other, Known.Ids(abbreviation));
    }

    [Theory]
    [InlineData('\u02bb'), InlineData('\u2018'), InlineData('\u2019'), InlineData('`'), InlineData('\'')]
    public void An_Uzbek_name_is_found_with_any_of_the_five_apostrophes(char mark) => Assert.Equal(["state UZ"], Known.Ids($"O{mark}zbekiston"));

    [Fact]
    public void An_Uzbek_people_is_the_name_of_the_state_with_an_ending_and_the_bare_name_is_the_state()
    {
        Assert.Contains("state RU", Known.Ids("Rossiya"));
        Assert.Contains("state RU", Known.Ids("rossiyalik"));
    }

    [Theory]
    [InlineData("CIS", "CIS-CHS", "2019-12-31", "TM")]
    [InlineData("CIS", "CIS-CHS", "2020-01-01", "UZ")]
    [InlineData("G20", "G20-SUM", "2023-11-30", "IN")]
    [InlineData("G20", "G20-SUM", "2023-12-01", "BR")]
    [InlineData("CSTO", "CSTO-CSC", "2018-11-07", "KZ")]
    [InlineData("CSTO", "CSTO-CSC", "2023-01-01", "BY")]
    [InlineData("AU", "AU-ASM", "2025-02-14", "MR")]
    public void A_presidency_passes_on_the_day_that_its_organisation_has_for_it(string organisation, string body, string day, string holder) =>
        Assert.Equal([holder], Known.World.PresidenciesOn(organisation, Known.Day(day), body).Select(p => p.Holder));

    [Fact]
    public void A_presidency_from_summit_to_summit_has_both_on_the_day_of_the_summit() =>
        Assert.Equal(["MR", "AO"], Known.World.PresidenciesOn("AU", Known.Day("2025-02-15")).Select(p => p.Holder).OrderDescending(StringComparer.Ordinal));

    [Theory]
    [InlineData("SCO-CHS", "IN", "2023-07-04", "narendra-modi")]
    [InlineData("SCO-CHS", "PK", "2023-07-04", "shehbaz-sharif")]
    [InlineData("SCO-CHS", "IR", "2023-07-04", "ebrahim-raisi")]
    [InlineData("CIS-CHS", "AM", "2019-10-11", "nikol-pashinyan")]
    [InlineData("CIS-CHS", "AM", "2017-10-11", "serzh-sargsyan")]
    public void At_a_summit_the_head_of_government_may_sit_for_a_state(string body, string state, string day, string person) =>
        Assert.Equal(person, Known.World.SeatsOn(body, state, Known.Day(day))[0].Person);

    [Fact]
    public void A_participant_without_a_code_of_ISO_has_one_all_the_same()
    {
        Assert.Contains("state XK", Known.Ids("Kosovo"));
        Assert.Contains("member", Known.World.MembershipsOn("ORG:EU", "G20", Known.Day("2020-01-01")).Select(m => m.Status));
        Assert.Contains("observer", Known.World.MembershipsOn("ORG:TRNC", "OTS", Known.Day("2023-01-01")).Select(m => m.Status));
        Assert.Contains("member", Known.World.MembershipsOn("EH", "AU", Known.Day("2020-01-01")).Select(m => m.Status));
    }
}
