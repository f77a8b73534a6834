using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class EventTitleTests
{
    private static readonly EventSource Source = new("a", "e1");

    public static TheoryData<RecordEvent, string> Titles => new()
    {
        { Event("session") with { Organisation = "OTS", Body = "Council of Foreign Ministers", Number = 13, City = "Bishkek", Start = PartialDate.OfDay(2025, 10, 3) }, "OTS Council of Foreign Ministers, 13th session, Bishkek, 3 October 2025" },
        { Event("session") with { Organisation = "UN", Body = "UN General Assembly", Number = 72, Start = PartialDate.OfMonth(2017, 9) }, "UN General Assembly, 72nd session, September 2017" },
        { Event("session") with { Organisation = "C5+1", Start = PartialDate.OfYear(2018) }, "C5+1, 2018" },
        { Event("session"), "Informal talk" },
        { Event("meeting", Person("A B"), Person("C D")) with { Country = "UZ" }, "Meeting of A B and C D, Uzbekistan" },
        { Event("meeting", Person("A B")), "Meeting with A B" },
        { Event("meeting", Side("UZ"), Side("EU"), new Party { Office = "Foreign Minister", Affiliation = "KZ", Role = "participant", Source = Source }), "Meeting of Uzbekistan, EU and Foreign Minister of Kazakhstan" },
        { Event("meeting", Person("A"), Person("B"), Person("C"), Person("D"), Person("E")), "Meeting of A, B and 3 others" },
        { Event("call", Person("A B"), Person("C D")), "Call between A B and C D" },
        { Event("visit", Person("A B"), Person("C D", "host")) with { Formats = ["state"], Country = "KZ", City = "Astana" }, "State visit of A B to Kazakhstan" },
        { Event("visit"), "Informal talk" },
        { Event("address", Person("A B", "speaker"), Person("C D")), "Address by A B" },
        { Event("message", Person("A B", "sender"), Side("KZ", "recipient")), "Message from A B to Kazakhstan" },
        { Event("ceremony") with { City = "Moscow" }, "Informal talk, Moscow" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_says_what_who_where_and_when(RecordEvent e, string expected) => Assert.Equal(expected, EventTitle.Of(e, "informal talk"));

    private static RecordEvent Event(string kind, params Party[] parties) => new() { Id = "x", Kind = kind, Status = "held", Title = "", Parties = [.. parties], Sources = [Source] };

    private static Party Person(string name, string role = "participant") => new() { Name = name, Role = role, Source = Source };

    private static Party Side(string code, string role = "participant") => new() { Affiliation = code, Role = role, Source = Source };
}
