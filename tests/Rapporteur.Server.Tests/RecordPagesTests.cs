using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Views;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Tests;

/// <summary>The pages of persons, states, bodies and of two states: what the tables say beside what reports say.</summary>
public sealed class RecordPagesTests : IDisposable
{
    private static readonly DateOnly Today = new(2025, 6, 1);
    private static readonly Roster Roster = new(DeskFixture.Authority, new SideNames(new Dictionary<string, string> { ["UZ"] = "Uzbekistan", ["KZ"] = "Kazakhstan", ["CIS"] = "CIS" }));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rapporteur-pages-");
    private readonly SqliteArchive _archive;

    public RecordPagesTests()
    {
        _archive = SqliteArchive.Open(Path.Combine(_folder.FullName, "record.sqlite"));
        _archive.Keep(
            [
                Meeting("uz", "UzA", "2024-05-14", "held", "Shavkat Mirziyoev", "Mirziyoev"),
                Meeting("later", "Akorda", "2025-08-01", "upcoming", "Shavkat Mirziyoyev", null),
                Session("s1", "2024-10-08", 58, "AM", "RU"),
                Session("s2", "2023-10-13", 57, "KG", "KG"),
            ],
            DeskFixture.Settlement);
    }

    [Fact]
    public void A_person_of_the_tables_has_posts_of_theirs_and_posts_and_spellings_of_the_reports()
    {
        var view = PersonView.Of("shavkat-mirziyoyev", _archive, Roster)!;

        Assert.Contains(view.Posts, p => p is { Title: "President", SideHref: "/states/UZ", When: "since 14 December 2016" });
        Assert.Equal("President, Uzbekistan", Assert.Single(view.ReportedPosts).Said.Text);
        var spelling = Assert.Single(view.Spellings);
        Assert.Equal(("Mirziyoev", "UzA"), (spelling.Said.Text, Assert.Single(spelling.By)));
        Assert.Equal("trade has grown", Assert.Single(view.Statements).Statement.Words.Text);
        Assert.Contains(view.Names, n => n.Language == "ru");
    }

    [Fact]
    public void A_person_in_no_table_is_known_by_name_and_side()
    {
        var view = PersonView.Of("Jane Doe/KZ", _archive, Roster)!;

        Assert.False(view.InTables);
        Assert.Equal(("Jane Doe", 2), (view.Name, view.Events));
        Assert.Equal("/people/Jane%20Doe/KZ", Roster.PersonHref("Jane Doe", "KZ"));
        Assert.Null(PersonView.Of("Jane Doe/UZ", _archive, Roster));
        Assert.Null(PersonView.Of("nobody-at-all", _archive, Roster));
    }

    [Fact]
    public void A_state_tells_when_it_last_met_each_partner_and_when_it_next_does()
    {
        var view = StateView.Of("UZ", _archive, Roster, Today)!;
        var partner = Assert.Single(view.Partners);

        Assert.Equal(("KZ", "/states/UZ/KZ", 2), (partner.Code, partner.Href, partner.Together));
        Assert.Equal(("2024-05-14", "2025-08-01"), (partner.LastMet!.Start.ToString(), partner.NextMeets!.Start.ToString()));
        Assert.Contains(view.InOffice, p => p.Person == "Shavkat Mirziyoyev");
        Assert.Contains(view.Bodies, b => b is { Code: "SCO", Status: "member", Now: true, Href: "/bodies/SCO" });
        Assert.Contains(view.Presidencies, p => p is { Href: "/bodies/CIS-CHS", Now: false });
    }

    [Fact]
    public void Two_states_have_all_their_meetings_with_the_reports_of_each_side()
    {
        var view = DyadView.Of("UZ", "KZ", _archive, Roster, Today)!;

        Assert.Equal(["2025", "2024"], view.Years.Select(y => y.Year));
        var meeting = Assert.Single(view.Years[1].Meetings);
        Assert.Equal("UzA", Assert.Single(meeting.First).Publisher);
        Assert.Empty(meeting.Second);
        Assert.Equal("Akorda", Assert.Single(Assert.Single(view.Years[0].Meetings).Second).Publisher);
        Assert.Equal(2, view.OneSided);
        Assert.Null(DyadView.Of("UZ", "UZ", _archive, Roster, Today));
        Assert.Null(DyadView.Of("UZ", "nowhere", _archive, Roster, Today));
    }

    [Fact]
    public void A_body_lays_the_presidency_declared_beside_the_one_observed()
    {
        var band = BodyView.Of("CIS-CHS", _archive, Roster, Today)!.Band.ToDictionary(y => y.Year);

        Assert.Equal(("RU", "agrees"), (Assert.Single(band[2024].Declared).Code, band[2024].Agreement));
        Assert.Equal(("KG", "agrees"), (Assert.Single(band[2023].Declared).Code, band[2023].Agreement));
        Assert.Equal("unseen", band[2020].Agreement);
        Assert.Equal(("UZ", "Shavkat Mirziyoyev"), (Assert.Single(band[2020].Declared).Code, band[2020].Declared[0].Person));
    }

    [Fact]
    public void A_body_has_its_sessions_with_their_numbers_and_who_was_seen_there()
    {
        var view = BodyView.Of("CIS-CHS", _archive, Roster, Today)!;

        Assert.Equal(["58th", "57th"], view.Sessions.Select(s => s.Number));
        Assert.Equal(["57", "58"], view.Attendance.Columns.Select(c => c.Short));
        var rows = view.Attendance.Rows.ToDictionary(r => r.Code, r => string.Join(' ', r.Cells.Select(c => c.State)));
        Assert.Equal(("unseen named", "present unseen", "unseen unseen"), (rows["AM"], rows["KG"], rows["UZ"]));
        Assert.Contains(view.Members, m => m is { Code: "UZ", Status: "member" });
        Assert.Contains(view.Sisters, s => s.Href == "/bodies/CIS-CHG");
        Assert.Equal(2, BodyView.Of("CIS", _archive, Roster, Today)!.Sessions.Length);
        Assert.Null(BodyView.Of("no-body", _archive, Roster, Today));
    }

    [Fact]
    public void Without_the_tables_the_record_alone_makes_the_pages()
    {
        var roster = new Roster(null, new SideNames(new Dictionary<string, string>()));

        Assert.Equal("/bodies/CIS/Council%20of%20Heads%20of%20State", roster.BodyHref("CIS", "Council of Heads of State"));
        Assert.Equal(2, BodyView.Of("CIS/Council of Heads of State", _archive, roster, Today)!.Sessions.Length);
        Assert.Equal(2, StateView.Of("UZ", _archive, roster, Today)!.Events);
        Assert.Empty(PersonView.Of("Jane Doe/KZ", _archive, roster)!.Posts);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ReadDocument Meeting(string id, string publisher, string day, string status, string president, string? written)
    {
        var e = new ReportedEvent
        {
            Id = "e1",
            Kind = "meeting",
            IsMain = true,
            Status = status,
            Start = Date(day),
            Participants =
            [
                new Participant { Name = "Shavkat Mirziyoyev", AsWritten = written, Office = "President", Affiliation = "UZ", Role = "host", Span = new Span(0, president.Length) },
                new Participant { Name = "Jane Doe", Affiliation = "KZ", Role = "participant" },
            ],
            Evidence = [new Span(0, 10)],
        };
        var said = status != "held" ? [] : new[] { new Statement { Speaker = "Shavkat Mirziyoyev", Content = new("trade has grown", new Span(0, 5)), Event = "e1" } };
        return Read(id, publisher, president + " met Jane Doe.", new DocumentReading { Document = id, Events = [e], Statements = [.. said] });
    }

    private static ReadDocument Session(string id, string day, int number, string present, string presiding)
    {
        var e = new ReportedEvent
        {
            Id = "e1",
            Kind = "session",
            IsMain = true,
            Status = "held",
            Start = Date(day),
            Organisation = new("CIS", default),
            Body = new("Council of Heads of State", default),
            Number = new(number, default),
            Participants = [new Participant { Name = present == "AM" ? "John Roe" : null, Affiliation = present, Role = "participant" }],
            Evidence = [new Span(0, 10)],
        };
        var presidency = new Presidency("CIS", presiding, PartialDate.OfYear(int.Parse(day[..4], System.Globalization.CultureInfo.InvariantCulture)), new Span(0, 10));
        return Read(id, "Interfax", "The session took place.", new DocumentReading { Document = id, Events = [e], Presidencies = [presidency] });
    }

    private static ReadDocument Read(string id, string publisher, string text, DocumentReading reading) =>
        new(Document.Of(id, null, text) with { Publisher = publisher, Language = "en" }, reading, id, []);

    private static Stated<PartialDate>? Date(string day) => PartialDate.TryParse(day, out var date) ? new(date, default) : null;
}
