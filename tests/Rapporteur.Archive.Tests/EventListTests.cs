using Rapporteur.Record;
using static Rapporteur.Archive.Tests.TemporaryArchive;

namespace Rapporteur.Archive.Tests;

public sealed class EventListTests
{
    public static TheoryData<EventFilter, string> Filters => new()
    {
        { new EventFilter(), "y-e1 a-e1 b-e1 z-e1" },
        { new EventFilter { NewestFirst = true }, "b-e1 a-e1 y-e1 z-e1" },
        { new EventFilter { From = new DateOnly(2017, 12, 26) }, "a-e1 b-e1" },
        { new EventFilter { To = new DateOnly(2017, 12, 26) }, "y-e1 a-e1" },
        { new EventFilter { From = new DateOnly(2016, 6, 1), To = new DateOnly(2016, 6, 1) }, "y-e1" },
        { new EventFilter { Kind = "session" }, "b-e1" },
        { new EventFilter { Status = "upcoming" }, "" },
        { new EventFilter { State = "ru" }, "a-e1" },
        { new EventFilter { State = "JP" }, "b-e1" },
        { new EventFilter { Body = "heads of" }, "b-e1" },
        { new EventFilter { Body = "cis" }, "b-e1" },
        { new EventFilter { Organisation = "cis" }, "b-e1" },
        { new EventFilter { Person = "PUTIN" }, "a-e1" },
        { new EventFilter { Person = "Vladimir Mirziyoyev" }, "" },
        { new EventFilter { Person = "Utin" }, "" },
        { new EventFilter { Text = "tokyo council" }, "b-e1" },
        { new EventFilter { Document = "a" }, "a-e1" },
        { new EventFilter { MainOnly = true }, "a-e1 b-e1" },
        { new EventFilter { UndatedOnly = true }, "z-e1" },
        { new EventFilter { ToldSince = new DateOnly(2017, 12, 27) }, "y-e1 a-e1 b-e1 z-e1" },
        { new EventFilter { ToldSince = new DateOnly(2017, 12, 28) }, "" },
        { new EventFilter { Limit = 1, Offset = 1 }, "a-e1" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_lists_the_events_that_meet_every_condition(EventFilter filter, string expected)
    {
        using var temporary = new TemporaryArchive();
        temporary.Archive.Keep(
            [
                Read("a", null, "A", Event("e1", "call", "2017-12-26", "Vladimir Putin", "Shavkat Mirziyoyev")),
                Read("b", null, "B", Event("e1", "session", "2017-12-27") with
                {
                    Organisation = new Stated<string>("CIS", default),
                    Body = new Stated<string>("Council of Heads of State", default),
                    Country = new Stated<string>("JP", default),
                }),
                Read("z", null, "Z", Event("e1", "visit", null) with { IsMain = false }),
                Read("y", null, "Y", Event("e1", "visit", "2016") with { IsMain = false }),
            ],
            OneOfAll);

        Assert.Equal(expected, string.Join(' ', temporary.Archive.Events(filter).Select(e => e.Id)));
        if (filter.Limit == int.MaxValue) Assert.Equal(temporary.Archive.Events(filter).Count, temporary.Archive.CountEvents(filter));
    }

    [Fact]
    public void A_part_names_its_whole_and_the_whole_lists_its_parts()
    {
        using var temporary = new TemporaryArchive();
        var visit = Event("e1", "visit", "2017-12-26");
        temporary.Archive.Keep([Read("b", null, "B", visit, Event("e2", "meeting", "2017-12-26") with { PartOf = "e1" })], OneOfAll);
        Assert.Equal("b-e1", temporary.Archive.Event("b-e2")!.PartOf);

        temporary.Archive.Keep([Read("a", null, "A", visit)], OneOfAll);
        Assert.Equal("a-e1", temporary.Archive.Event("b-e2")!.PartOf);
        Assert.Equal("b-e2", Assert.Single(temporary.Archive.Parts("a-e1")).Id);
        Assert.Equal(["b-e2"], temporary.Archive.EventIds("b-"));
    }

    [Fact]
    public void An_event_comes_out_of_its_JSON_as_it_went_in()
    {
        var source = new EventSource("a", "e1");
        var made = new RecordEvent
        {
            Id = "x",
            Kind = "session",
            Status = "held",
            IsMain = true,
            Title = "CIS Council of Heads of State",
            Formats = ["informal"],
            Start = PartialDate.OfDay(2017, 12, 26),
            End = PartialDate.OfMonth(2017, 12),
            Organisation = "CIS",
            Body = "Council of Heads of State",
            Number = 97,
            Country = "RU",
            City = "Moscow",
            Venue = "Novo-Ogarevo",
            Parties = [new Party { Group = "heads of state", Affiliation = "CIS", Role = "participant", Source = source }],
            Sources = [source],
            PartOfSource = new EventSource("a", "e2"),
        };
        var json = RecordEventJson.Write(made);
        Assert.Equal(json, RecordEventJson.Write(RecordEventJson.Read(json)));
    }
}
