namespace Rapporteur.Reading.Tests;

/// <summary>What is part of what, and what the parts of an occasion lend each other: building, day, travellers.</summary>
public sealed class ProgrammeTests
{
    [Fact]
    public void A_gathering_is_in_the_building_where_its_guests_are_received()
    {
        var events = English.Read("The Presidents of Finland and Kenya attended the informal summit of the OTS in Helsinki on 14 May 2024. During the summit, President of Finland Alexander Stubb received President of Kenya William Ruto at the Grand Hotel.").Events;
        Assert.Equal(["Grand Hotel", "Grand Hotel"], events.Select(e => e.Venue!.Value));
    }

    [Fact]
    public void What_is_told_to_be_elsewhere_takes_no_building_from_its_parts()
    {
        var events = English.Read("The summit of the OTS was held in Turku on 14 May 2024. During the summit, President of Finland Alexander Stubb received President of Kenya William Ruto at the Grand Hotel in Helsinki.").Events;
        Assert.Null(Assert.Single(events, e => e.Kind == "session").Venue);
    }

    [Fact]
    public void The_meeting_spoken_of_at_the_end_is_not_one_recalled_in_between()
    {
        const string Body = """
            The Presidents of Finland and Kenya attended the informal meeting of the heads of state of the OTS in Helsinki on 14 May 2024.

            A meeting of the Council of Foreign Ministers was held in Bishkek on 3 November 2023.

            Finland has long worked with the organisation.

            At the meeting, views were also exchanged on other issues.
            """;
        var events = English.Read(Body).Events;
        Assert.Contains(events.Single(e => e.City!.Value == "Helsinki").Evidence, s => Body[s.Start..s.End].StartsWith("At the meeting", StringComparison.Ordinal));
    }

    [Fact]
    public void Talks_still_to_come_are_part_of_the_visit_that_has_begun()
    {
        var events = English.Read("President of Kenya William Ruto arrived in Finland on a state visit. Meetings with the Prime Minister of Finland are planned.").Events;
        var visit = Assert.Single(events, e => e.Kind == "visit");
        var meeting = Assert.Single(events, e => e.Kind == "meeting");
        Assert.Equal(visit.Id, meeting.PartOf);
        Assert.Equal("upcoming", meeting.Status);
        Assert.Contains(meeting.Participants, p => p.Name == "William Ruto");
    }
}
