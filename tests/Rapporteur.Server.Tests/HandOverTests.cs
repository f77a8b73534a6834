using System.Net;
using Rapporteur.Server.Views;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Tests;

/// <summary>The front page as a hand-over, and the indexes.</summary>
[Collection(nameof(DeskFixture))]
public sealed class HandOverTests(DeskFixture desk)
{
    [Fact]
    public async Task What_is_new_is_counted_from_the_moment_asked_for()
    {
        var all = await desk.Page("/?since=2000-01-01");
        Assert.NotEmpty(all.QuerySelectorAll(".since .occasion"));
        Assert.Contains("new", all.QuerySelector(".since .occasion")!.TextContent);
        var none = await desk.Page("/?since=2100-01-01");
        Assert.Empty(none.QuerySelectorAll(".since .occasion"));
        Assert.Contains("Nothing was read", none.QuerySelector(".since")!.TextContent);
    }

    [Fact]
    public async Task The_last_look_is_remembered_by_a_cookie_alone()
    {
        using var first = await desk.Client.GetAsync("/");
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"), c => c.StartsWith("looked=", StringComparison.Ordinal));
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "looked=2001-01-01T00%3A00%3A00Z%7C2002-02-02T00%3A00%3A00Z");
        using var second = await desk.Client.SendAsync(request);
        Assert.Contains("since 2 February 2002", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_week_shows_each_event_on_its_days()
    {
        var e = desk.Archive.Events().First(e => e.Start is { IsDay: true } && (e.End ?? e.Start) == e.Start);
        var day = e.Start!.Value.ToDay()!.Value;
        var days = (await desk.Page($"/?week={day:yyyy-MM-dd}")).QuerySelectorAll(".strip > li");
        Assert.Equal(7, days.Length);
        var on = ((int)day.DayOfWeek + 6) % 7;
        Assert.Contains(Address.Event(e.Id), days[on].QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(Enumerable.Range(0, 7).Where(i => i != on), i => Assert.DoesNotContain(Address.Event(e.Id), days[i].QuerySelectorAll("a").Select(a => a.GetAttribute("href"))));
    }

    [Fact]
    public async Task Sources_of_which_too_little_was_read_are_not_counted_as_publishing_or_not()
    {
        var judged = HealthView.Of(desk.Archive).Judged;
        var section = (await desk.Page("/")).QuerySelector("section[aria-labelledby=health]")!;
        Assert.Equal(judged > 0, section.QuerySelector("p") is not null);
        Assert.DoesNotContain("0 of 0", section.TextContent);
    }

    [Theory]
    [InlineData(4, "2024-01-01", "2024-01-10", 40, "quiet")]
    [InlineData(4, "2024-01-01", "2024-01-10", 5, "usual")]
    [InlineData(2, "2024-01-01", "2024-01-10", 400, "few")]
    public void A_source_is_measured_against_its_own_pace(int documents, string first, string last, int daysLater, string state)
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-health-");
        using (var archive = Archive.SqliteArchive.Open(Path.Combine(folder.FullName, "record.sqlite")))
        {
            var (from, to) = (DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
            var days = Enumerable.Range(0, documents - 1).Select(_ => from).Append(to).ToList();
            archive.Keep([.. days.Select((day, i) => Read($"a{i}", "Agency", day)), Read("other", "Other", to.AddDays(daysLater))], DeskFixture.Settlement);
            Assert.Equal(state, HealthView.Of(archive).Publishers.Single(p => p.Publisher == "Agency").State);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_indexes_lead_to_persons_states_and_bodies()
    {
        var people = await desk.Page("/people?q=" + Uri.EscapeDataString("Путин"));
        Assert.Equal("/people/vladimir-putin", people.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Contains((await desk.Page("/states")).QuerySelectorAll("tbody a"), a => a.GetAttribute("href") == "/states/UZ");
        Assert.Contains((await desk.Page("/bodies")).QuerySelectorAll("tbody a"), a => a.GetAttribute("href") == "/bodies/CIS-CHS");
        using var wrong = await desk.Client.GetAsync("/people?page=x");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_language_is_that_of_the_address_then_of_the_cookie_then_of_the_browser()
    {
        Assert.Equal("ru", (await desk.Page("/?lang=ru")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("uz", await Language("/states", ("Cookie", "lang=uz"), ("Accept-Language", "ru")));
        Assert.Equal("ru", await Language("/states", ("Accept-Language", "de, ru-RU;q=0.8, en;q=0.5")));
        Assert.Equal("en", await Language("/states", ("Accept-Language", "de")));
        Assert.Contains("Узбекистан", (await desk.Page("/states?lang=ru")).Body!.TextContent);
    }

    private async Task<string?> Language(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await desk.Client.SendAsync(request);
        return DeskFixture.Parse(await answer.Content.ReadAsStringAsync()).DocumentElement.GetAttribute("lang");
    }

    private static Archive.ReadDocument Read(string id, string publisher, DateOnly day) =>
        new(Record.Document.Of(id, null, "Text of " + id) with { Publisher = publisher, Published = Record.PartialDate.OfDay(day) }, new Record.DocumentReading { Document = id }, id, []);
}
