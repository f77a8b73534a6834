using Rapporteur.OutsideReaders;

namespace Rapporteur.Server.Tests;

[Collection(nameof(DeskFixture))]
public sealed class ExportRouteTests(DeskFixture desk)
{
    [Fact]
    public async Task A_list_points_to_its_calendar_and_feeds_and_they_hold_the_same_events()
    {
        var page = await desk.Page("/events?status=held&page=1");
        var links = page.QuerySelectorAll("link[rel=alternate]").ToDictionary(l => l.GetAttribute("type")!, l => l.GetAttribute("href")!);
        Assert.Equal("/events.ics?status=held", links["text/calendar"]);
        Assert.Equal(links["application/atom+xml"], page.QuerySelector(".takeaway a[href^='/events.atom']")!.GetAttribute("href"));
        var calendar = OutsideReader.Read("ical.mjs", await desk.Client.GetStringAsync(links["text/calendar"]));
        Assert.Equal(desk.Archive.CountEvents(new Archive.EventFilter { Status = "held" }), calendar.GetProperty("entries").GetArrayLength());
        foreach (var type in new[] { "application/atom+xml", "application/feed+json" })
        {
            using var answer = await desk.Client.GetAsync(links[type]);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.NotEmpty(OutsideReader.Read("feed.mjs", await answer.Content.ReadAsStringAsync()).GetProperty("feed").GetProperty(type.EndsWith("json") ? "items" : "entries").EnumerateArray());
        }
    }

    [Fact]
    public async Task The_same_bytes_are_not_sent_twice()
    {
        using var first = await desk.Client.GetAsync("/events.atom?state=UZ");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.atom?state=UZ");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await desk.Client.SendAsync(request);
        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task A_table_is_served_in_every_form_and_no_other()
    {
        foreach (var form in new[] { "csv", "xlsx", "parquet" })
        {
            using var answer = await desk.Client.GetAsync("/tables/dyads." + form + "?status=held");
            Assert.Equal(Pipeline.ExportForm.Named(form).MediaType, answer.Content.Headers.ContentType!.MediaType);
        }

        foreach (var address in new[] { "/tables/dyads.ics", "/tables/secrets.csv" })
        {
            using var answer = await desk.Client.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_filter_that_means_nothing_is_refused()
    {
        using var answer = await desk.Client.GetAsync("/events.ics?state=Uzbekistan");
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("two letters", await answer.Content.ReadAsStringAsync());
    }
}
