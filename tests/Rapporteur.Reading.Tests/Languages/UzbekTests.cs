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
}
