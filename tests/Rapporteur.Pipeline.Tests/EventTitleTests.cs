using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class EventTitleTests
{
    private static readonly EventSource Source = new("a", "e1");

    public static TheoryData<RecordEvent, string> Titles => new()
    {
        { Event("session") with { Organisation = "OTS", Body = "Council of Foreign Ministers", Number = 13, City = "Bishkek", Start = PartialDate.OfDay(2025, 10, 3) }, "OTS Council of Foreign Ministers, 13th session, Bishkek, 3 October 2025" },
        { Event("session") with { Organisation = "CIS", Body = "Council of Heads of State", Formats = ["informal"], City = "Moscow" }, "CIS Council of Heads of State, informal session, Moscow" },
        { Event("session") with { Organisation = "CIS", Body = "Council of Heads of State", City = "Sochi", Start = PartialDate.OfDay(2017, 10, 10), End = PartialDate.OfDay(2017, 10, 11) }, "CIS Council of Heads of State, Sochi, 10\u201311 October 2017" },
        { Event("session") with { Organisation = "CSTO", Body = "Collective Security Council", Formats = ["extraordinary", "video"] }, "CSTO Collective Security Council, extraordinary session, by video" },
        { Event("session") with { Organisation = "UN", Body = "UN General Assembly", Number = 72, Start = PartialDate.OfMonth(2017, 9) }, "UN General Assembly, 72nd session, September 2017" },
        { Event("session") with { Organisation = "EaP", Body = "summit", Number = 6 }, "6th EaP summit" },
        { Event("session") with { Organisation = "OTS", Body = "summit", Formats = ["informal"] }, "Informal OTS summit" },
        { Event("session") with { Organisation = "C5+1", Start = PartialDate.OfYear(2018) }, "C5+1 session, 2018" },
        { Event("session"), "Informal talk" },
        { Event("meeting", Person("A B"), Person("C D")) with { Country = "UZ" }, "A B \u2013 C D, meeting, Uzbekistan" },
        { Event("meeting", Person("A B")), "Meeting with A B" },
        { Event("meeting", Side("UZ"), Side("EU"), Office("KZ")), "Meeting of Uzbekistan, EU and Foreign Minister of Kazakhstan" },
        { Event("meeting", Side("UZ"), Office("KZ"), Person("A B") with { Affiliation = "UZ" }, Person("C D") with { Affiliation = "KZ", Office = "Foreign Minister" }), "A B \u2013 C D, meeting" },
        { Event("meeting", Person("A"), Person("B"), Person("C"), Person("D"), Person("E")), "Meeting of A, B and 3 others" },
        { Event("call", Person("A B"), Person("C D")), "Call between A B and C D" },
        { Event("visit", Person("A B"), Person("C D", "host")) with { Formats = ["state"], Country = "KZ", City = "Astana" }, "State visit of A B to Kazakhstan" },
        { Event("visit", Person("A B"), Person("C D") with { Affiliation = "KZ" }) with { Country = "KZ" }, "Visit of A B to Kazakhstan" },
        { Event("visit"), "Informal talk" },
        { Event("address", Person("A B", "speaker"), Person("C D")), "Informal talk by A B" },
        { Event("address", Person("A B", "speaker")) with { Body = "Oliy Majlis" }, "Informal talk by A B to the Oliy Majlis" },
        { Event("message", Person("A B", "sender"), Side("KZ", "recipient")), "Informal talk from A B to Kazakhstan" },
        { Event("ceremony") with { City = "Moscow" }, "Informal talk, Moscow" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_says_what_who_where_and_when(RecordEvent e, string expected) => Assert.Equal(expected, Title(e, "informal talk"));

    [Theory]
    [InlineData("address", "Address of the President of Uzbekistan to the nation", "Address by A B")]
    [InlineData("address", "press conference", "Press conference by A B")]
    [InlineData("ceremony", "ceremony", "Ceremony with A B")]
    [InlineData("ceremony", "March 10 \u2013 The special summit", "Ceremony with A B")]
    [InlineData("other", "TASHKENT, May 3. /UzA/", "Occasion with A B")]
    [InlineData("forum", null, "Forum with A B")]
    [InlineData("meeting", "narrow-format talks", "Talks with A B")]
    public void What_a_text_calls_it_is_taken_unless_it_is_a_fragment_of_a_heading(string kind, string? told, string expected) =>
        Assert.Equal(expected, Title(Event(kind, Person("A B", kind == "address" ? "speaker" : "participant")), told));

    private static string Title(RecordEvent e, string? told) => new EventTitle(new PartyNames(States.Names)).Of(e, told);

    private static Party Office(string side) => new() { Office = "Foreign Minister", Affiliation = side, Role = "participant", Source = Source };

    private static RecordEvent Event(string kind, params Party[] parties) => new() { Id = "x", Kind = kind, Status = "held", Title = "", Parties = [.. parties], Sources = [Source] };

    private static Party Person(string name, string role = "participant") => new() { Name = name, Role = role, Source = Source };

    private static Party Side(string code, string role = "participant") => new() { Affiliation = code, Role = role, Source = Source };
}
