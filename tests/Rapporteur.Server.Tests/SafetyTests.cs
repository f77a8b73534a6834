using System.Net;
using System.Text;
using System.Text.Json;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Tests;

[Collection(nameof(DeskFixture))]
public sealed class SafetyTests(DeskFixture desk)
{
    private IEnumerable<string> HostilePages() =>
    [
        "/", "/events", "/documents", "/about", "/formulas", "/undertakings", "/undertakings?outcome=" + Uri.EscapeDataString("\"><script>alert(1)</script>"), "/formulas?with=" + Uri.EscapeDataString("\"><script>alert(1)</script>"), "/search?q=alert", Address.Document(HostileReading.Id),
        "/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"), "/events?person=" + Uri.EscapeDataString("\"><script>alert(1)</script>"),
        "/events?kind=" + Uri.EscapeDataString("\"><script>alert(1)</script>"), "/events/" + Uri.EscapeDataString("<script>alert(1)<script>"),
        .. desk.Archive.Events().Where(e => e.Sources.Any(s => s.Document == HostileReading.Id)).SelectMany(e => new[] { Address.Event(e.Id), Address.Compare(e.Id), Address.Compare(e.Id) + "?show=" + Uri.EscapeDataString("\"><script>alert(1)</script>") }),
    ];

    [Fact]
    public async Task Script_from_a_document_or_an_address_stays_text()
    {
        foreach (var address in HostilePages())
        {
            using var answer = await desk.Client.GetAsync(address);
            var page = DeskFixture.Parse(await answer.Content.ReadAsStringAsync());
            var script = Assert.Single(page.QuerySelectorAll("script"));
            Assert.StartsWith("/assets/site.js", script.GetAttribute("src"));
            Assert.Equal("", script.TextContent);
            Assert.DoesNotContain(page.DocumentElement.TextContent, c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
            Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, style, b, i"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
        }
    }

    [Fact]
    public async Task No_page_names_another_host_in_a_link_or_a_source()
    {
        var addresses = HostilePages().Concat(desk.Archive.DocumentIds().Select(Address.Document)).Concat(desk.Archive.Events().Select(e => Address.Event(e.Id)));
        foreach (var address in addresses)
        {
            using var answer = await desk.Client.GetAsync(address);
            var page = DeskFixture.Parse(await answer.Content.ReadAsStringAsync());
            foreach (var attribute in page.All.SelectMany(e => e.Attributes).Where(a => a.Name is "href" or "src" or "action" or "srcset" or "poster" or "data"))
                Assert.True(attribute.Value.StartsWith('#') || (attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//", StringComparison.Ordinal)), attribute.Value);
        }

        foreach (var asset in new[] { "/assets/site.css", "/assets/site.js" })
        {
            var text = await desk.Client.GetStringAsync(asset);
            Assert.DoesNotContain("url(", text);
            Assert.DoesNotContain("http", text);
            Assert.DoesNotContain("@import", text);
        }
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/index.json", 200)]
    [InlineData("/assets/site.css", 200)]
    [InlineData("/assets/nothing", 404)]
    [InlineData("/nothing", 404)]
    [InlineData("/events/nothing", 404)]
    [InlineData("/events/nothing.json", 404)]
    [InlineData("/documents/nothing", 404)]
    [InlineData("/documents/a/b/../../%2e%2e/c", 404)]
    [InlineData("/documents/~", 404)]
    [InlineData("/documents/~%25%25", 404)]
    [InlineData("/documents/~_w", 404)]
    [InlineData("/events?kind=banquet", 400)]
    [InlineData("/events?from=yesterday", 400)]
    [InlineData("/events?to=2017-13", 400)]
    [InlineData("/events?from=2018&to=2017", 400)]
    [InlineData("/events?state=Uzbekistan", 400)]
    [InlineData("/events?page=0", 400)]
    [InlineData("/events?page=-1", 400)]
    [InlineData("/events?page=99999999999", 400)]
    [InlineData("/events.json?kind=banquet", 400)]
    [InlineData("/events?page=9999", 200)]
    [InlineData("/events?person=%00%FF%22%27%25_*", 200)]
    [InlineData("/events?body=%25&kind=&from=&to=", 200)]
    [InlineData("/documents?page=x", 400)]
    [InlineData("/search?q=%22%27%28*%29+AND+OR+NOT+NEAR%28", 200)]
    [InlineData("/search?q=%00", 200)]
    [InlineData("/search?q=zzzzzz", 200)]
    [InlineData("/search?q=a&q=b", 200)]
    public async Task Every_answer_has_a_body_a_policy_and_the_right_status(string address, int status)
    {
        using var answer = await desk.Client.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_question_that_finds_nothing_is_told_why()
    {
        var page = await desk.Page("/search?q=Tashkent+zzzzzz");
        var why = string.Concat(page.QuerySelectorAll("p.lead").Select(p => p.TextContent));
        Assert.Contains("“zzzzzz”", why);
        Assert.DoesNotContain("“Tashkent”", why);
    }

    [Fact]
    public async Task A_bad_filter_is_told_what_a_good_one_looks_like()
    {
        using var answer = await desk.Client.GetAsync("/events?kind=banquet&from=soon");
        var problems = DeskFixture.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".problems")!.TextContent;
        Assert.Contains("“banquet” is no kind; it is one of session, meeting", problems);
        Assert.Contains("write 2017-12-26, 2017-12 or 2017", problems);
    }

    [Fact]
    public async Task The_desk_answers_to_no_other_name_and_changes_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "elsewhere.example" } };
        using var foreign = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var posted = await desk.Client.PostAsync("/events", new StringContent("", Encoding.UTF8));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        Assert.NotEmpty(await posted.Content.ReadAsStringAsync());
        using var head = await desk.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/about"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task An_error_has_a_twin_in_JSON()
    {
        using var answer = await desk.Client.GetAsync("/events/nothing.json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(404, json.RootElement.GetProperty("status").GetInt32());
    }
}
