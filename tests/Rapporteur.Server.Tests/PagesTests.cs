using System.Net;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Views;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Tests;

[Collection(nameof(DeskFixture))]
public sealed class PagesTests(DeskFixture desk)
{
    private IEnumerable<string> Addresses() =>
    [
        "/", "/events", "/documents", "/search", "/search?q=Tashkent", "/search?q=" + Uri.EscapeDataString(HostileReading.Script), "/about", "/formulas",
        "/people", "/states", "/bodies", "/search?q=with:UZ", "/?lang=ru", "/people?lang=uz",
        "/events?kind=session&status=held&from=2017&to=2017-12-31&state=RU&body=CIS&person=Putin", "/events?page=2", "/documents?page=2",
        .. desk.Archive.Events().Select(e => Address.Event(e.Id)),
        .. desk.Archive.DocumentIds().Select(Address.Document),
        "/people/vladimir-putin", "/states/UZ", "/states/RU", "/states/UZ/RU", "/states/FR/RU", "/bodies/CIS", "/bodies/CIS-CHS", "/bodies/CIS-CFM",
    ];

    [Fact]
    public async Task Every_page_is_well_formed_and_has_a_title_and_one_main_heading()
    {
        foreach (var address in Addresses())
        {
            var page = await desk.Page(address);
            Assert.False(string.IsNullOrWhiteSpace(page.Title));
            Assert.True(page.QuerySelectorAll("h1").Length == 1, address);
            Assert.Single(page.QuerySelectorAll("main"));
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct().Count(), ids.Count);
        }
    }

    [Fact]
    public async Task Every_page_has_a_twin_in_JSON_that_it_names_itself()
    {
        foreach (var address in Addresses())
        {
            var page = await desk.Page(address);
            var href = page.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!;
            using var answer = await desk.Client.GetAsync(href);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Page_and_twin_of_an_event_agree()
    {
        foreach (var e in desk.Archive.Events())
        {
            var page = await desk.Page(Address.Event(e.Id));
            using var json = JsonDocument.Parse(await desk.Client.GetStringAsync(Address.Event(e.Id) + ".json"));
            Assert.Equal(json.RootElement.GetProperty("title").GetString(), page.QuerySelector("h1")!.TextContent);
            Assert.Equal(json.RootElement.GetProperty("participants").GetArrayLength(), page.QuerySelectorAll(".parties > li").Length);
            Assert.Equal(json.RootElement.GetProperty("statements").GetArrayLength(), page.QuerySelectorAll(".statement").Length);
            var values = page.QuerySelectorAll("a.said").Select(a => a.GetAttribute("href")).ToHashSet();
            foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
            {
                foreach (var value in row.GetProperty("values").EnumerateArray())
                    Assert.Contains(value.GetProperty("proofs")[0].GetProperty("href").GetString(), values);
            }
        }
    }

    [Fact]
    public async Task Every_value_of_an_event_opens_an_anchor_that_its_document_has()
    {
        var anchors = new Dictionary<string, HashSet<string>>();
        var checkedLinks = 0;
        foreach (var e in desk.Archive.Events())
        {
            var page = await desk.Page(Address.Event(e.Id));
            foreach (var link in page.QuerySelectorAll("a.said, a.also").Select(a => a.GetAttribute("href")!))
            {
                var parts = link.Split('#');
                if (!anchors.TryGetValue(parts[0], out var known))
                    anchors[parts[0]] = known = [.. (await desk.Page(parts[0])).QuerySelectorAll("[id]").Select(x => x.Id!)];
                Assert.True(parts.Length == 1 || known.Contains(parts[1]), $"{link} from {e.Id}");
                checkedLinks++;
            }
        }

        Assert.True(checkedLinks > 100);
    }

    [Fact]
    public async Task No_link_of_any_page_is_broken()
    {
        var seen = new Dictionary<string, int>();
        foreach (var address in Addresses())
        {
            foreach (var href in (await desk.Page(address)).QuerySelectorAll("[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(h => h.Length > 0).ToHashSet())
            {
                if (!seen.TryGetValue(href, out var status)) seen[href] = status = (int)(await desk.Client.GetAsync(href)).StatusCode;
                Assert.True(status == 200, $"{status} for {href} on {address}");
            }
        }
    }

    [Fact]
    public async Task The_document_page_shows_the_text_as_captured_and_nothing_else()
    {
        foreach (var id in desk.Archive.DocumentIds())
        {
            var page = await desk.Page(Address.Document(id));
            var article = page.QuerySelector("article.text")!;
            foreach (var note in article.QuerySelectorAll("sup, .notes")) note.Remove();
            foreach (var sign in article.QuerySelectorAll(".control")) sign.TextContent = sign.TextContent.Length == 1 ? ((char)(sign.TextContent[0] - '\u2400')).ToString() : "";
            var shown = string.Concat(article.QuerySelectorAll(".paragraph > h1, .paragraph > p").Select(p => p.TextContent));
            var kept = desk.Archive.Document(id)!.Document.Text;
            Assert.Equal(kept.Replace("\n", "").Replace("\r", ""), shown);
        }
    }

    [Fact]
    public async Task Characters_that_are_not_seen_are_shown_by_a_sign()
    {
        var page = await desk.Page(Address.Document(HostileReading.Id));
        Assert.Equal(["\u241b", "U+202E", "\u2408"], page.QuerySelectorAll("article.text .control").Select(c => c.TextContent));
    }

    [Fact]
    public void A_state_that_other_sources_give_stands_beside_the_one_that_counts()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-states-");
        using (var archive = SqliteArchive.Open(Path.Combine(folder.FullName, "record.sqlite")))
        {
            archive.Keep([Told("preview", "upcoming"), Told("report", "held")], DeskFixture.Settlement);
            var view = EventView.Of(Assert.Single(archive.Events()).Id, archive, new Roster(null, new SideNames(new Dictionary<string, string>())))!;
            Assert.Equal(("held", "upcoming"), (view.StatusSaid!.Text, Assert.Single(view.StatusElsewhere).Text));
            Assert.Equal("preview", view.StatusElsewhere[0].Proofs[0].Document);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_lies_ahead_is_what_may_still_come()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-ahead-");
        var today = new DateOnly(2025, 10, 1);
        using (var archive = SqliteArchive.Open(Path.Combine(folder.FullName, "record.sqlite")))
        {
            archive.Keep(
                [Told("new", "upcoming", null, "2025-03"), Told("old", "upcoming", null, "2019"), Told("ahead", "upcoming", "2025-10-01", "2019"), Told("passed", "upcoming", "2025-09-30", "2019"), Told("month", "upcoming", "2025-10", "2025")],
                DeskFixture.Settlement);
            var view = FrontView.Of(archive, today);
            Assert.Equal(["2025-10", "2025-10-01", ""], view.Ahead.Select(e => e.Start?.ToString() ?? ""));
            Assert.Equal("2025-09-30", Assert.Single(view.Unreported).Event.Start.ToString());
        }

        folder.Delete(recursive: true);
    }

    private static ReadDocument Told(string id, string status, string? start = "2025-10-03", string? published = null)
    {
        var session = new ReportedEvent
        {
            Id = "e1",
            Kind = "session",
            IsMain = true,
            Status = status,
            Start = PartialDate.TryParse(start, out var day) ? new(day, default) : null,
            Organisation = new("OTS", default),
            Body = new(id is "preview" or "report" ? "summit" : id, default),
            Evidence = [new Span(0, 4)],
        };
        var document = Document.Of(id, null, "Text of " + id) with { Published = PartialDate.TryParse(published, out var publication) ? publication : null };
        return new ReadDocument(document, new DocumentReading { Document = id, Events = [session] }, id, []);
    }

    [Fact]
    public async Task What_could_not_be_placed_stands_before_the_text()
    {
        var page = await desk.Page(Address.Document(HostileReading.Id));
        var list = page.QuerySelector(".unplaced-list")!;
        Assert.Contains("\u05d0\u05d1", list.QuerySelector(".inline")!.TextContent);
        Assert.Contains("RAP0002", list.TextContent);
        Assert.True(list.CompareDocumentPosition(page.QuerySelector("article.text")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
    }

    [Fact]
    public async Task A_formula_opens_the_words_that_use_it()
    {
        var use = Assert.Single(desk.Archive.Relations("FR", "UZ"));
        var page = await desk.Page(Address.Query("/formulas", ("with", use.Relation.Between[0]), ("and", use.Relation.Between[1])));
        var formula = page.QuerySelectorAll(".formula a").Single(a => a.TextContent == use.Relation.Formula.Value && a.GetAttribute("href") == Address.Words(use.Document, use.Relation.Formula.Span));
        Assert.Equal(use.Sentence, formula.Closest("li")!.QuerySelector("blockquote")!.TextContent);
        Assert.NotNull((await desk.Page(Address.Document(use.Document))).QuerySelector("#" + Address.Anchor(use.Relation.Formula.Span)));
    }

    [Fact]
    public async Task Reports_stand_side_by_side_and_each_word_opens_its_document()
    {
        var e = desk.Archive.Events().First(e => e.Sources.Length > 1);
        var page = await desk.Page(Address.Compare(e.Id));
        Assert.Equal(e.Sources.Length + 1, page.QuerySelectorAll("thead th, thead td").Length);
        Assert.All(page.QuerySelectorAll("tbody tr").Where(r => r.QuerySelector("td") is not null), row => Assert.Equal(e.Sources.Length, row.QuerySelectorAll("td").Length));
        Assert.NotEmpty(page.QuerySelectorAll("td a[href^='/documents/']"));
        var omitted = page.QuerySelectorAll(".choices a").Single(a => a.TextContent.StartsWith("not in 1", StringComparison.Ordinal)).GetAttribute("href")!;
        var rows = (await desk.Page(omitted)).QuerySelectorAll("tbody tr").Where(r => r.QuerySelector("td") is not null);
        Assert.All(rows, row => Assert.Equal("silent", row.QuerySelector("td")!.GetAttribute("data-state")));
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == Address.Event(e.Id));
        Assert.Contains((await desk.Page(Address.Event(e.Id))).QuerySelectorAll("a"), a => a.GetAttribute("href") == Address.Compare(e.Id));
    }

    [Fact]
    public async Task An_undertaking_opens_its_event_and_who_announced_it()
    {
        var e = desk.Archive.Events().First(e => e.Status == "upcoming");
        var page = await desk.Page("/undertakings");
        var entry = page.QuerySelectorAll(".ledger li").Single(li => li.QuerySelector("a.title")!.GetAttribute("href") == Address.Event(e.Id));
        Assert.Contains(entry.QuerySelectorAll("a.said"), a => a.GetAttribute("href")!.StartsWith(Address.Document(e.Sources[0].Document), StringComparison.Ordinal));
        Assert.Contains(entry.QuerySelector(".caps")!.TextContent.Split(' ')[0], new[] { "open", "moved", "silent" });
        using var wrong = await desk.Client.GetAsync("/undertakings?outcome=broken");
        Assert.Equal(400, (int)wrong.StatusCode);
    }

    [Fact]
    public async Task An_empty_archive_says_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-empty-");
        using var stop = new CancellationTokenSource();
        var (running, client) = await DeskFixture.StartAsync(Path.Combine(folder.FullName, "new", "record.sqlite"), stop.Token);
        foreach (var address in new[] { "/", "/events", "/documents", "/about", "/search?q=x" })
        {
            var page = DeskFixture.Parse(await client.GetStringAsync(address));
            if (address is "/" or "/documents" or "/search?q=x") Assert.Contains("rapporteur read", page.Body!.TextContent);
        }

        await stop.CancelAsync();
        await running;
        client.Dispose();
        folder.Delete(recursive: true);
    }
}
