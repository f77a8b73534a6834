namespace Rapporteur.Reading.Tests;

/// <summary>Occasions: what they are, who takes part, and when two tellings are one.</summary>
public sealed class OccasionTests
{
    [Theory]
    [InlineData("The Council of Foreign Ministers of the OTS met in Bishkek on 14 May 2024.", "session")]
    [InlineData("President of Finland Alexander Stubb received President of Kenya William Ruto in Helsinki.", "meeting")]
    [InlineData("President of Kenya William Ruto arrived in Finland on a state visit.", "visit")]
    [InlineData("President of Finland Alexander Stubb spoke by telephone with President of Kenya William Ruto.", "call")]
    [InlineData("President of Finland Alexander Stubb sent a congratulatory telegram to President of Kenya William Ruto.", "message")]
    public void An_occasion_is_of_the_kind_that_its_words_tell(string text, string kind) => Assert.Equal([kind], English.Read(text).Events.Select(e => e.Kind));

    [Theory]
    [InlineData("President of Kenya William Ruto will pay a state visit to Finland on 20 June 2024.", "upcoming")]
    [InlineData("President of Kenya William Ruto postponed his visit to Finland.", "postponed")]
    [InlineData("President of Kenya William Ruto cancelled his visit to Finland.", "cancelled")]
    [InlineData("President of Kenya William Ruto paid a state visit to Finland on 2 May 2024.", "held")]
    public void An_occasion_is_held_ahead_put_off_or_called_off(string text, string status) => Assert.Equal([status], English.Read(text).Events.Select(e => e.Status));

    [Fact]
    public void An_occasion_told_three_times_is_one()
    {
        const string Body = """
            President of Finland Alexander Stubb met with President of Kenya William Ruto in Helsinki on 14 May 2024.

            During the meeting, the presidents discussed trade.

            The meeting between Stubb and Ruto lasted two hours.
            """;
        var e = Assert.Single(English.Read(Body, "Alexander Stubb meets with William Ruto").Events);
        Assert.Equal(["Alexander Stubb", "William Ruto"], e.Participants.Select(p => p.Name));
        Assert.True(e.IsMain);
    }

    [Fact]
    public void Meetings_with_different_people_are_different_meetings()
    {
        var events = English.Read("President of Finland Alexander Stubb met with President of Kenya William Ruto. He then met with Foreign Minister of Japan Ayako Tanigawa.").Events;
        Assert.Equal(2, events.Length);
    }

    [Fact]
    public void A_recalled_sitting_is_not_the_one_reported()
    {
        var events = English.Read("The summit of the OTS was held in Bishkek on 14 May 2024. The previous summit of the OTS was held in Samarkand on 11 November 2022.").Events;
        Assert.Equal(["2024-05-14", "2022-11-11"], events.Select(e => e.Start!.Value.ToString()));
        Assert.Equal(["Bishkek", "Samarkand"], events.Select(e => e.City!.Value));
    }

    [Fact]
    public void Talks_on_the_sidelines_are_part_of_the_session()
    {
        var events = English.Read("President of Finland Alexander Stubb met with President of Kenya William Ruto on the sidelines of the G20 summit.").Events;
        var meeting = Assert.Single(events, e => e.Kind == "meeting");
        var session = Assert.Single(events, e => e.Kind == "session");
        Assert.Equal(session.Id, meeting.PartOf);
        Assert.Equal("G20", session.Organisation!.Value);
    }

    [Fact]
    public void Who_is_at_home_hosts()
    {
        var e = Assert.Single(English.Read("President of Kenya William Ruto met with President of Finland Alexander Stubb in Helsinki.").Events);
        Assert.Equal([("William Ruto", "participant"), ("Alexander Stubb", "host")], e.Participants.Select(p => (p.Name!, p.Role)));
    }

    [Fact]
    public void A_sitting_has_its_number() =>
        Assert.Equal(97, Assert.Single(English.Read("The 97th session of the Council of Foreign Ministers of the CIS was held in Minsk.").Events).Number!.Value);

    [Theory]
    [InlineData("The sun shone over the hills.")]
    [InlineData("The national football team won by three goals to one.")]
    [InlineData("Inflation fell to 4.7 percent in April.")]
    [InlineData("The two countries have frequent contacts at all levels.")]
    public void What_is_no_occasion_yields_none(string text) => Assert.Empty(English.Read(text).Events);
}
