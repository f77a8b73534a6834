using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Authorities;

/// <summary>The authority answers by date.</summary>
public sealed class AuthorityTests
{
    [Theory]
    [InlineData("HOS", "RU", "2009-06-01", "dmitry-medvedev")]
    [InlineData("FM", "RU", "2015-06-01", "sergey-lavrov")]
    [InlineData("HOG", "GB", "2019-08-01", "boris-johnson")]
    [InlineData("SG", "ORG:UN", "2016-12-31", "ban-ki-moon")]
    [InlineData("SG", "ORG:UN", "2017-01-01", "antonio-guterres")]
    public void An_office_has_its_holder_of_the_day(string office, string holder, string day, string person) => Assert.Equal([person], Known.Holders(office, holder, day));

    [Fact]
    public void On_a_day_of_handing_over_both_are_given_and_who_is_acting_comes_last()
    {
        var holders = Known.World.Holders("HOS", "UZ", Known.Day("2016-12-14"));

        Assert.Equal(["shavkat-mirziyoyev", "shavkat-mirziyoyev"], holders.Select(t => t.Person));
        Assert.Equal([false, true], holders.Select(t => t.IsActing));
    }

    [Fact]
    public void An_office_that_nobody_is_known_to_hold_has_no_holder() => Assert.Empty(Known.Holders("HOS", "UZ", "1850-01-01"));

    [Theory]
    [InlineData("UZ", "SCO", "2005-06-01", "member")]
    [InlineData("IN", "SCO", "2016-06-01", "observer")]
    [InlineData("IN", "SCO", "2018-06-01", "member")]
    [InlineData("UZ", "OTS", "2018-01-01", "")]
    [InlineData("UZ", "OTS", "2020-01-01", "member")]
    [InlineData("GB", "EU", "2019-06-01", "member")]
    [InlineData("GB", "EU", "2021-06-01", "")]
    public void A_state_is_a_member_in_the_status_of_the_day(string member, string organisation, string day, string status) =>
        Assert.Equal(status, string.Join(' ', Known.World.MembershipsOn(member, organisation, Known.Day(day)).Select(m => m.Status)));

    [Theory]
    [InlineData("CIS", "2020-06-01", "UZ")]
    [InlineData("CIS", "2025-06-01", "TJ RU TM")]
    [InlineData("EU", "2022-02-01", "FR")]
    [InlineData("G20", "2022-12-05", "IN")]
    public void An_organisation_is_presided_over_by_the_chair_of_the_day_and_its_co_chairs(string organisation, string day, string holders) =>
        Assert.Equal(holders, string.Join(' ', Known.World.PresidenciesOn(organisation, Known.Day(day)).Select(p => p.Holder)));

    [Fact]
    public void The_person_who_presides_follows_from_the_state_that_does()
    {
        Assert.Equal("shavkat-mirziyoyev", Known.World.SeatsOn("CIS-CHS", "UZ", Known.Day("2020-06-01"))[0].Person);
        Assert.Equal(["sebastian-kurz"], Known.World.SeatsOn(null, "AT", Known.Day("2017-03-01")).Select(t => t.Person));
        Assert.Empty(Known.World.SeatsOn("CIS-EC", "UZ", Known.Day("2020-06-01")));
    }

    [Theory]
    [InlineData("Shavkat Mirziyoyev", "person shavkat-mirziyoyev")]
    [InlineData("\u0428\u0430\u0432\u043a\u0430\u0442 \u041c\u0438\u0440\u0437\u0438\u0451\u0435\u0432", "person shavkat-mirziyoyev")]
    [InlineData("Mirzioev Shavkat", "person shavkat-mirziyoyev")]
    [InlineData("O\u02bbzbekiston", "state UZ")]
    [InlineData("\u040e\u0437\u0431\u0435\u043a\u0438\u0441\u0442\u043e\u043d", "state UZ")]
    [InlineData("\u0428\u041e\u0421", "organisation SCO")]
    [InlineData("toshkent", "place tashkent-uz")]
    public void A_name_is_found_in_any_script_and_spelling(string name, string found) => Assert.Contains(found, Known.Ids(name));

    [Fact]
    public void A_name_that_nobody_bears_finds_nobody_and_the_nearest_is_proposed()
    {
        Assert.Empty(Known.World.Find("Nobody Atall"));
        Assert.Equal("; did you mean 'Tajikistan'?", Known.World.Proposal("Tajikistam"));
    }

    [Fact]
    public void Every_question_may_be_asked_from_many_threads() =>
        Assert.Equal(
            Enumerable.Repeat("UZ", 64),
            Enumerable.Range(0, 64).AsParallel().Select(_ => Known.World.Find("Uzbekistan")[0].Id));

    [Fact]
    public void A_table_says_until_when_it_is_kept() => Assert.True(Known.World.KeptUntil("tenures", "UZ") >= PartialDate.OfMonth(2026, 3));

    [Fact]
    public void A_date_that_is_none_is_reported_with_its_line()
    {
        var folder = English.CopyOfKnowledge();
        try
        {
            var path = Path.Combine(folder, "world", "memberships.tsv");
            File.AppendAllText(path, "SCO\tUZ\tmember\tsoon\t\tnobody\n");
            var line = File.ReadLines(path).Count();

            var broken = Assert.Throws<KnowledgeException>(() => Authority.Load(folder));

            Assert.Equal($"world/memberships.tsv({line}): RAP2030: 'soon' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", broken.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
