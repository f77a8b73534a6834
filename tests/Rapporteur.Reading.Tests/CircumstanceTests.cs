using Rapporteur.Record;

namespace Rapporteur.Reading.Tests;

/// <summary>When and where an occasion is, and whether it is still to come: which words of the text are its own.</summary>
public sealed class CircumstanceTests
{
    [Theory]
    [InlineData("President of Finland Alexander Stubb spoke about the coming NATO summit.")]
    [InlineData("President of Finland Alexander Stubb spoke about peace in advance of the NATO summit.")]
    [InlineData("President of Finland Alexander Stubb affirmed plans for a NATO summit later this autumn.")]
    [InlineData("President of Finland Alexander Stubb will speak about peace next week at the NATO summit.")]
    public void What_lies_ahead_is_still_to_come(string text)
    {
        var summit = Assert.Single(English.Read(text).Events, e => e.Kind == "session");
        Assert.Equal("upcoming", summit.Status);
    }

    [Fact]
    public void A_day_ahead_is_not_that_of_what_is_told_as_past()
    {
        var meeting = Assert.Single(English.Read("On the eve of the Day of the Sea, 27 May, President of Finland Alexander Stubb met with President of Kenya William Ruto.").Events);
        Assert.Equal("held", meeting.Status);
        Assert.Null(meeting.Start);
    }

    [Fact]
    public void A_place_that_was_spoken_about_is_not_where_they_met()
    {
        var meeting = Assert.Single(English.Read("President of Finland Alexander Stubb met with President of Kenya William Ruto to discuss trade and the hardship in Haiti.").Events);
        Assert.Null(meeting.Country);
    }

    [Fact]
    public void The_day_of_an_announcement_is_not_the_day_announced()
    {
        var visit = Assert.Single(English.Read("President of Finland Alexander Stubb today announced the visit of President of Kenya William Ruto to Finland.").Events);
        Assert.Null(visit.Start);
    }

    [Fact]
    public void Two_occasions_in_one_breath_share_place_and_day()
    {
        var events = English.Read("On 20 June 2024 President of Finland Alexander Stubb will host President of Kenya William Ruto for a bilateral meeting and a gala celebration in Turku.").Events;
        Assert.Equal(2, events.Length);
        Assert.All(events, e => Assert.Equal("Turku", e.City!.Value));
        Assert.All(events, e => Assert.Equal("2024-06-20", e.Start!.Value.ToString()));
    }

    [Fact]
    public void What_was_to_be_falls_with_what_was_put_off()
    {
        var events = English.Read("President of Kenya William Ruto postponed his visit to Finland. He was to hold talks with President of Finland Alexander Stubb.").Events;
        Assert.All(events, e => Assert.Equal("postponed", e.Status));
    }

    [Fact]
    public void Those_who_speak_of_today_date_the_occasion()
    {
        const string Body = """
            President of Finland Alexander Stubb held talks with President of Kenya William Ruto in Helsinki.

            President of Finland Alexander Stubb: Mr President, we have much to speak of today.
            """;
        Assert.Equal("2024-05-15", Assert.Single(English.Read(Body).Events).Start!.Value.ToString());
        Assert.Null(Assert.Single(English.Read(Body.Replace("today", "in today's world", StringComparison.Ordinal)).Events).Start);
    }

    [Fact]
    public void An_opening_that_gives_several_days_dates_the_occasion()
    {
        var visit = Assert.Single(English.Read("NAIROBI, 6-8 May 2024 – The programme of the working visit which President of Finland Alexander Stubb paid to Kenya was rich.").Events);
        Assert.Equal(["2024-05-06", "2024-05-08"], [visit.Start!.Value.ToString(), visit.End!.Value.ToString()]);
        Assert.Equal("Nairobi", visit.City!.Value);
    }

    [Fact]
    public void The_tags_of_short_messages_are_read_as_words()
    {
        var document = Document.Of("tag", null, "Yesterday President of Finland Alexander Stubb travelled to #Kenya to meet with @WilliamRuto.") with { Language = "en", Published = PartialDate.OfDay(2024, 5, 15) };
        var visit = Assert.Single(English.Read(document).Events, e => e.Kind == "visit");
        Assert.Equal("KE", visit.Country!.Value);
    }

    [Fact]
    public void Whoever_travels_for_an_occasion_takes_part_in_it_and_comes_on_its_day()
    {
        var events = English.Read("""
            Foreign Minister of Finland Elina Valtonen will lead a delegation to Kenya to attend the inauguration of President-elect William Ruto on 3 June 2024 in Nairobi.

            Members of the delegation:

            The Honourable Anna Virtanen, Ambassador of Finland to Kenya
            """).Events;
        var (visit, ceremony) = (events.Single(e => e.Kind == "visit"), events.Single(e => e.Kind == "ceremony"));
        Assert.Equal(["2024-06-03", "Nairobi"], [visit.Start!.Value.ToString(), visit.City!.Value]);
        Assert.Contains(visit.Participants, p => p.Name == "Anna Virtanen");
        Assert.Contains(ceremony.Participants, p => p.Name == "Anna Virtanen");
    }

    [Fact]
    public void A_day_without_a_year_is_not_of_the_year_of_any_day()
    {
        const string Told = "President of Finland Alexander Stubb met President of Kenya William Ruto in Helsinki on 11 October.";
        var undated = English.Read(Document.Of("undated", null, Told + " The treaty was signed on 19 March 2013.") with { Language = "en" });
        Assert.Null(Assert.Single(undated.Events, e => e.Kind == "meeting").Start);
        var dated = English.Read(Document.Of("dated", null, Told + " This is for release on 11 October 2019.") with { Language = "en" });
        Assert.Equal("2019-10-11", Assert.Single(dated.Events, e => e.Kind == "meeting").Start!.Value.ToString());
    }

    [Fact]
    public void A_town_in_the_name_of_an_occasion_is_where_it_is() =>
        Assert.Equal("Helsinki", Assert.Single(English.Read("President of Kenya William Ruto will attend the Helsinki climate conference.").Events, e => e.Kind == "forum").City!.Value);
}
