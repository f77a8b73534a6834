using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.OutsideReaders;
using Dispatch = Rapporteur.Pipeline.Tests.ExportedRecord.Dispatch;

namespace Rapporteur.Pipeline.Tests;

/// <summary>Calendars are read back by ical.js, as Thunderbird reads them.</summary>
public sealed class CalendarTests : IDisposable
{
    private const string Hostile = "\u00abVisit\u00bb; 3,000 \\n of it\r\nBEGIN:VEVENT o\u02bbzbek \ud83d\udd4a keldi \u041f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442.";

    private readonly ExportedRecord _record = new();

    public void Dispose() => _record.Dispose();

    [Fact]
    public void An_event_comes_back_whole()
    {
        _record.Keep(new Dispatch("a", "2024-06-03", "held", "2024-06-03", Hostile, "Agency, of; the \"State\"", "uz"), new Dispatch("b", "2024-06-04", "held", "2024-06-03"));
        var entry = Single();
        Assert.Equal("vevent", entry.GetProperty("kind").GetString());
        Assert.True(entry.GetProperty("days").GetBoolean());
        Assert.Equal(("2024-06-03", 1.0), (entry.GetProperty("start").GetString(), entry.GetProperty("duration").GetDouble()));
        Assert.Equal("Visit; with \"quotes\", a \\ and\u2407 a bell", Text(entry, "summary"));
        Assert.Equal("Ko\u02bbksaroy, Toshkent, Uzbekistan", Text(entry, "location"));
        Assert.Equal("http://localhost:5080/events/a-event", Text(entry, "url"));
        Assert.Equal(["visit", "CIS"], entry.GetProperty("all").GetProperty("categories")[0].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(("machine-read", "20240620T093000Z", "TRANSPARENT"), (Text(entry, "x-rapporteur-review"), Text(entry, "x-rapporteur-as-of"), Text(entry, "transp")));
        Assert.StartsWith("With: Shavkat Mirziyoyev, Kassym-Jomart Tokayev, Emomali Rahmon\n", Text(entry, "description"));
        var comments = entry.GetProperty("all").GetProperty("comment").EnumerateArray().ToList();
        Assert.Equal(2, comments.Count);
        Assert.Equal(
            Hostile.Replace("\r\n", " ") + " \u2014 Agency, of; the \"State\", 2024-06-03 <https://press.example/a>",
            comments[0].GetProperty("values")[0].GetString());
        Assert.Equal("uz", comments[0].GetProperty("parameters").GetProperty("language").GetString());
        Assert.StartsWith("http://localhost:5080/documents/a#s8-", comments[0].GetProperty("parameters").GetProperty("altrep").GetString());
    }

    [Theory]
    [InlineData("held", "CONFIRMED")]
    [InlineData("upcoming", "TENTATIVE")]
    [InlineData("cancelled", "CANCELLED")]
    [InlineData("postponed", "CANCELLED")]
    public void What_is_sure_and_what_is_not_are_told_apart(string status, string expected)
    {
        _record.Keep(new Dispatch("a", "2024-06-03", status, "2024-06-03"));
        Assert.Equal((expected, "0"), (Text(Single(), "status"), Text(Single(), "sequence")));
    }

    [Fact]
    public void What_is_moved_keeps_its_name_and_counts_up()
    {
        _record.Keep(new Dispatch("b", "2024-05-01", "upcoming", "2024-06-03"));
        var (uid, sequence) = (Text(Single(), "uid"), Text(Single(), "sequence"));
        _record.Keep(new Dispatch("b", "2024-05-01", "upcoming", "2024-06-03"), new Dispatch("a", "2024-05-20", "upcoming", "2024-09-01"));
        Assert.Equal(("2024-09-01", "TENTATIVE"), (Single().GetProperty("start").GetString(), Text(Single(), "status")));
        Assert.Equal((uid, "0", "1"), (Text(Single(), "uid"), sequence, Text(Single(), "sequence")));
        // a document whose id is the first in the alphabet gives the record's event another id; the calendar's stays
        _record.Keep(new Dispatch("0", "2024-09-02", "held", "2024-09-01"), new Dispatch("b", "2024-05-01", "upcoming", "2024-06-03"), new Dispatch("a", "2024-05-20", "upcoming", "2024-09-01"));
        Assert.Equal((uid, "2", "CONFIRMED"), (Text(Single(), "uid"), Text(Single(), "sequence"), Text(Single(), "status")));
    }

    [Fact]
    public void What_is_put_off_is_off_until_another_day_is_told()
    {
        _record.Keep(new Dispatch("a", "2024-05-01", "upcoming", "2024-06-03"), new Dispatch("b", "2024-05-02", "postponed", null));
        Assert.Equal(("CANCELLED", "1"), (Text(Single(), "status"), Text(Single(), "sequence")));
        _record.Keep(new Dispatch("a", "2024-05-01", "upcoming", "2024-06-03"), new Dispatch("b", "2024-05-02", "postponed", null), new Dispatch("c", "2024-05-09", "upcoming", "2024-07-01"));
        Assert.Equal(("TENTATIVE", "2024-07-01", "2"), (Text(Single(), "status"), Single().GetProperty("start").GetString(), Text(Single(), "sequence")));
    }

    [Fact]
    public void A_month_stays_a_month_and_what_has_no_day_is_put_on_none()
    {
        _record.Keep(new Dispatch("a", "2024-05-01", "upcoming", "2024-06"));
        _record.Keep(new Dispatch("b", "2024-05-01", "upcoming", "2025"));
        _record.Keep(new Dispatch("c", "2024-05-01", "upcoming", null));
        var entries = Read(_record.Text("ics"));
        Assert.Equal(["vevent", "vjournal", "vjournal"], entries.Select(e => e.GetProperty("kind").GetString()));
        Assert.Equal(("2024-06-01", 30.0, "2024-06"), (entries[0].GetProperty("start").GetString(), entries[0].GetProperty("duration").GetDouble(), Text(entries[0], "x-rapporteur-date")));
        Assert.Equal(("DRAFT", "2025"), (Text(entries[1], "status"), Text(entries[1], "x-rapporteur-date")));
        Assert.False(entries[1].GetProperty("all").TryGetProperty("dtstart", out _));
    }

    [Fact]
    public void Only_what_the_filter_asks_for_is_written_and_the_same_bytes_each_time()
    {
        _record.Keep(new Dispatch("a", "2024-05-01", "upcoming", "2024-06-03"));
        _record.Keep(new Dispatch("b", "2024-05-01", "held", "2024-04-03"));
        Assert.Equal("CONFIRMED", Text(Assert.Single(Read(_record.Text("ics", new EventFilter { Status = "held" }))), "status"));
        Assert.Equal(_record.Text("ics"), _record.Text("ics"));
        Assert.Empty(Read(_record.Text("ics", new EventFilter { State = "FR" })));
    }

    private JsonElement Single() => Assert.Single(Read(_record.Text("ics")));

    private static List<JsonElement> Read(string calendar) => [.. OutsideReader.Read("ical.mjs", calendar).GetProperty("entries").EnumerateArray()];

    private static string Text(JsonElement entry, string property) => entry.GetProperty("all").GetProperty(property)[0].GetProperty("values")[0].ToString();
}
