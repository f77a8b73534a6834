using CsCheck;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class SameOccasionTests
{
    [Fact]
    public void A_call_told_by_both_sides_is_one_event_with_two_sources()
    {
        var made = Assert.Single(States.Occasions.Settle(
        [
            new("tass", Event("call", "2017-12-26", "Vladimir Putin", "Shavkat Mirziyoyev")),
            new("press", Event("call", "2017-12-26", "Sh. Mirziyoyev", "V. Putin")),
        ]));
        Assert.Equal(["press/e1", "tass/e1"], made.Sources.Select(s => s.ToString()));
        Assert.Equal(OccasionMerge.Id(new EventSource("press", "e1")), made.Id);
    }

    [Theory]
    [InlineData("meeting", "2017-12-26")]
    [InlineData("call", "2017-12-27")]
    [InlineData("call", "2017-12")]
    [InlineData("call", null)]
    public void Another_kind_or_day_or_no_day_is_another_event(string kind, string? day)
    {
        Assert.Equal(2, States.Occasions.Settle([new("a", Event("call", "2017-12-26", "A B", "C D")), new("b", Event(kind, day, "A B", "C D"))]).Count);
    }

    [Fact]
    public void One_person_alone_does_not_make_two_reports_one_unless_the_country_is_the_same()
    {
        var address = Event("address", "2017-12-26", "A B");
        Assert.Equal(2, States.Occasions.Settle([new("a", address), new("b", address)]).Count);
        var visit = Event("visit", "2017-12-26", "A B") with { Country = new Stated<string>("UZ", default) };
        Assert.Single(States.Occasions.Settle([new("a", visit), new("b", visit)]));
    }

    [Fact]
    public void Sessions_of_one_body_on_one_day_are_one_whoever_is_named()
    {
        var session = Event("session", "2017-12-26", "A B", "C D") with
        {
            Organisation = new Stated<string>("CIS", default),
            Body = new Stated<string>("Council of Heads of State", default),
            City = new Stated<string>("Moscow", default),
        };
        var made = Assert.Single(States.Occasions.Settle([new("a", session), new("b", session with { Participants = [], City = null })]));
        Assert.Equal("CIS Council of Heads of State, Moscow, 26 December 2017", made.Title);
    }

    [Fact]
    public void Sittings_with_numbers_or_in_countries_of_their_own_stay_apart()
    {
        var session = Event("session", "2017-12-26") with { Organisation = new Stated<string>("UN", default), Body = new Stated<string>("Security Council", default) };
        ReportedOccasion Sitting(string document, int? number, string? country) => new(document, session with
        {
            Number = number is { } n ? new Stated<int>(n, default) : null,
            Country = country is null ? null : new Stated<string>(country, default),
        });
        var made = States.Occasions.Settle([Sitting("a", 1, null), Sitting("b", 2, null), Sitting("c", 2, "RU"), Sitting("d", null, "KZ"), Sitting("e", null, null)]);
        Assert.Equal(["a/e1 d/e1 e/e1", "b/e1 c/e1"], made.Select(e => string.Join(' ', e.Sources)).Order());
    }

    [Theory]
    [InlineData("informal", "Vladimir Putin", 1)]
    [InlineData("extended", "Vladimir Putin", 2)]
    [InlineData("informal", "Emomali Rahmon", 2)]
    public void A_session_out_of_the_ordinary_is_known_by_organisation_country_and_host(string form, string host, int events)
    {
        ReportedOccasion Told(string document, string body, string who) => new(document, Event("session", "2017-12-26") with
        {
            Organisation = new Stated<string>("CIS", default),
            Body = new Stated<string>(body, default),
            Country = new Stated<string>("RU", default),
            Formats = [new Stated<string>(form, default)],
            Participants = [new Participant { Name = who, Role = "host" }],
        });
        var made = States.Occasions.Settle([Told("a", "meeting of heads of state", "Vladimir Putin"), Told("b", "Council of Heads of State", host)]);
        Assert.Equal(events, made.Count);
        if (events == 1) Assert.Equal("CIS Council of Heads of State, informal session, Russia, 26 December 2017", made[0].Title);
    }

    [Fact]
    public void Sides_without_persons_are_enough_but_only_without_persons()
    {
        var sides = new ReportedEvent
        {
            Id = "e1",
            Kind = "meeting",
            IsMain = true,
            Status = "held",
            Start = new Stated<PartialDate>(PartialDate.OfDay(2017, 12, 26), default),
            Participants = [new Participant { Affiliation = "UZ", Role = "participant" }, new Participant { Affiliation = "KZ", Role = "participant" }],
        };
        var made = States.Occasions.Settle([new("a", sides), new("b", sides), new("c", Event("meeting", "2017-12-26", "A B", "C D"))]);
        Assert.Equal(2, made.Count);
        Assert.Equal("Uzbekistan \u2013 Kazakhstan, meeting, 26 December 2017", made.Single(e => e.Sources.Length == 2).Title);
    }

    [Fact]
    public void Two_like_events_of_one_document_stay_two_and_pair_with_those_of_another()
    {
        var one = Event("meeting", "2017-12-26", "A B", "C D");
        ReportedOccasion[] occasions = [new("a", one), new("a", one with { Id = "e2" }), new("b", one), new("b", one with { Id = "e2" })];
        Assert.Equal(["a/e1 b/e1", "a/e2 b/e2"], States.Occasions.Settle(occasions).Select(e => string.Join(' ', e.Sources)).Order());
    }

    [Fact]
    public void What_is_only_referred_to_stays_alone()
    {
        var recalled = Event("call", "2017-12-26", "A B", "C D") with { IsMain = false };
        Assert.Equal(2, States.Occasions.Settle([new("a", recalled), new("b", recalled)]).Count);
    }

    [Fact]
    public void The_report_outweighs_the_preview_and_the_value_most_give_wins()
    {
        var call = Event("call", "2017-12-26", "A B", "C D");
        var made = Assert.Single(States.Occasions.Settle(
        [
            new("a", call with { Status = "upcoming", City = new Stated<string>("Minsk", default) }),
            new("b", call with { City = new Stated<string>("Sochi", default) }),
            new("c", call with { City = new Stated<string>("Sochi", default), Participants = [.. call.Participants, new Participant { Name = "A B", Office = "President", Role = "host" }] }),
        ]));
        Assert.Equal(("held", "Sochi"), (made.Status, made.City));
        Assert.Equal(2, made.Parties.Length);
        Assert.Equal(("President", "host", "a/e1"), (made.Parties[0].Office, made.Parties[0].Role, made.Parties[0].Source.ToString()));
    }

    [Fact]
    public void Any_order_gives_the_same_events_and_every_source_stands_in_exactly_one() => Gen.Select(
        Gen.Int[0, 5], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Bool).Array[0, 12].Select(Gen.Int).Sample((drawn, seed) =>
    {
        var occasions = drawn.DistinctBy(d => (d.Item1, d.Item2)).Select(d => new ReportedOccasion($"d{d.Item1}", Event(
            "session", "2017-12-26", d.Item3 == 0 ? [] : ["A B", $"C D{d.Item3}"]) with
        {
            Id = $"e{d.Item2}",
            Organisation = d.Item4 ? new Stated<string>("CIS", default) : null,
            Body = d.Item4 ? new Stated<string>("summit", default) : null,
        })).ToList();
        var shuffled = occasions.ToArray();
        new Random(seed).Shuffle(shuffled);
        var made = States.Occasions.Settle(occasions);
        Assert.Equal(made.Select(RecordEventJson.Write), States.Occasions.Settle(shuffled).Select(RecordEventJson.Write));
        Assert.Equal(occasions.Select(o => o.Source.ToString()).Order(), made.SelectMany(e => e.Sources).Select(s => s.ToString()).Order());
    });

    private static ReportedEvent Event(string kind, string? day, params string[] names) => new()
    {
        Id = "e1",
        Kind = kind,
        IsMain = true,
        Status = "held",
        Start = PartialDate.TryParse(day, out var start) ? new Stated<PartialDate>(start, default) : null,
        Participants = [.. names.Select(n => new Participant { Name = n, Role = "participant" })],
    };
}
