namespace Rapporteur.Reading.Tests;

/// <summary>Occasions that a text only refers to: recalled in a subordinate clause, told in a relative one, another than the one reported.</summary>
public sealed class RecalledOccasionTests
{
    private const string Call = "President of Finland Alexander Stubb spoke by telephone with President of Kenya William Ruto.";

    [Theory]
    [InlineData("They spoke highly of what has been done following their talks in Nairobi on 4 February 2024.", "2024-02-04", "Nairobi")]
    [InlineData("They reviewed what was agreed at their recent meeting in Nairobi in March 2024.", "2024-03", "Nairobi")]
    [InlineData("They recalled the talks which the President of Kenya had held with the President of Finland in Nairobi in May 2023.", "2023-05", "Nairobi")]
    public void A_meeting_recalled_with_its_day_or_place_is_another_than_the_call_reported(string recalled, string start, string city)
    {
        var events = English.Read($"{Call} {recalled}").Events;
        Assert.Equal(["call", "meeting"], events.Select(e => e.Kind));
        Assert.Equal(start, events[1].Start!.Value.ToString());
        Assert.Equal(city, events[1].City!.Value);
        Assert.Equal(["Alexander Stubb", "William Ruto"], events[1].Participants.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.False(events[1].IsMain);
    }

    [Fact]
    public void What_those_say_who_met_before_recalls_it_where_they_say_when()
    {
        const string Body = """
            President of Finland Alexander Stubb received President of Kenya William Ruto in Helsinki.

            President of Finland Alexander Stubb: We last met in Nairobi in March 2024. We have met many times, and we meet as friends.
            """;
        var events = English.Read(Body).Events;
        Assert.Equal(["Helsinki", "Nairobi"], events.Select(e => e.City?.Value));
        Assert.Equal([true, false], events.Select(e => e.IsMain));
    }

    [Fact]
    public void The_previous_session_is_of_the_body_spoken_of_and_not_the_one_reported()
    {
        var events = English.Read("The Council of Foreign Ministers of the OTS met in Bishkek on 14 May 2024. The ministers reviewed what was decided at the previous session.").Events;
        Assert.Equal(2, events.Length);
        Assert.Equal("Council of Foreign Ministers", events[1].Body!.Value);
        Assert.Null(events[1].Start);
    }

    [Fact]
    public void A_statement_to_the_press_is_not_the_talks_it_follows()
    {
        var events = English.Read("Following the talks between President of Finland Alexander Stubb and President of Kenya William Ruto, Alexander Stubb and William Ruto gave statements for the press.").Events;
        Assert.Equal(["meeting", "address"], events.Select(e => e.Kind));
    }

    [Fact]
    public void Talks_put_off_to_another_time_are_postponed()
    {
        var e = Assert.Single(English.Read("The state visit of President of Kenya William Ruto to Finland, which was to have begun on 5 June, will be held at another time.").Events);
        Assert.Equal("postponed", e.Status);
    }

    [Fact]
    public void Preparing_for_a_visit_is_no_joining_in_it()
    {
        var events = English.Read("Foreign Minister of Finland Elina Valtonen and Foreign Minister of Kenya Musalia Mudavadi discussed preparations for the visit of President of Kenya William Ruto to Finland.").Events;
        var visit = Assert.Single(events, e => e.Kind == "visit");
        Assert.Equal("upcoming", visit.Status);
        Assert.Equal(["William Ruto"], visit.Participants.Select(p => p.Name));
    }

    [Fact]
    public void Whoever_is_met_separately_is_met_in_another_meeting()
    {
        const string Body = "President of Finland Alexander Stubb and Foreign Minister of Finland Elina Valtonen met with President of Kenya William Ruto and Foreign Minister of Kenya Musalia Mudavadi. Separately, Elina Valtonen met with Musalia Mudavadi.";
        var events = English.Read(Body).Events;
        Assert.Equal([4, 2], events.Select(e => e.Participants.Length));
    }

    [Fact]
    public void Ceremonies_of_another_sort_are_other_ceremonies()
    {
        const string Body = "President of Kenya William Ruto paid a state visit to Finland. A ceremony of official welcome took place in Helsinki. A signing ceremony then took place.";
        Assert.Equal(["visit", "ceremony", "ceremony"], English.Read(Body).Events.Select(e => e.Kind));
    }

    [Theory]
    [InlineData("President of Finland Alexander Stubb has received an invitation to visit Nairobi.", "visit", "upcoming")]
    [InlineData("President of Finland Alexander Stubb thanked William Ruto and invited President of Kenya William Ruto to visit Helsinki.", "visit", "upcoming")]
    [InlineData("President of Finland Alexander Stubb and President of Kenya William Ruto discussed it on the phone yesterday.", "call", "held")]
    [InlineData("President of Kenya William Ruto was received with military honours by President of Finland Alexander Stubb.", "ceremony", "held")]
    [InlineData("President of Kenya William Ruto was received in audience this morning by President of Finland Alexander Stubb.", "meeting", "held")]
    public void Occasions_are_told_in_many_ways(string text, string kind, string status)
    {
        var events = English.Read(text).Events;
        Assert.Equal([(kind, status)], events.Select(e => (e.Kind, e.Status)));
    }

    [Fact]
    public void Those_met_on_the_day_reported_are_reported_too()
    {
        var events = English.Read("President of Finland Alexander Stubb received President of Kenya William Ruto in Helsinki. He then received Foreign Minister of Japan Ayako Tanigawa.", "Alexander Stubb receives William Ruto").Events;
        Assert.Equal([true, true], events.Select(e => e.IsMain));
    }

    [Fact]
    public void The_day_with_which_a_sentence_begins_is_of_the_session_it_speaks_of()
    {
        var e = Assert.Single(English.Read("On 28 March 2024, the ministers dealt with it at an extraordinary summit of the OTS.").Events);
        Assert.Equal("2024-03-28", e.Start!.Value.ToString());
    }
}
