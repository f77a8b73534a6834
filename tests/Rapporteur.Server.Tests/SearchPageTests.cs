using System.Globalization;
using AngleSharp.Html.Dom;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Tests;

[Collection(nameof(DeskFixture))]
public sealed class SearchPageTests(DeskFixture desk)
{
    [Theory]
    [InlineData("")]
    [InlineData("Tashkent")]
    [InlineData("with:UZ")]
    [InlineData("body:CIS kind:session")]
    [InlineData("when:2010..2026")]
    [InlineData("is:held")]
    public async Task A_facet_counts_what_the_list_behind_it_has(string question)
    {
        var page = await Search(question.Length > 0 ? question : "when:1900..2100");
        var facets = page.QuerySelectorAll(".facets li").Take(25).ToList();
        Assert.NotEmpty(facets);
        foreach (var facet in facets)
            Assert.Equal(int.Parse(facet.QuerySelector(".number")!.TextContent, CultureInfo.InvariantCulture), await Listed(facet.QuerySelector("a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task What_a_word_is_also_sought_as_stands_apart_from_it() =>
        Assert.Contains("”\u0020also as", (await Search("Putin")).QuerySelector(".understood")!.TextContent);

    [Theory]
    [InlineData("with:Путин", "with:Putin")]
    [InlineData("with:Казахстан", "with:KZ")]
    [InlineData("with:Qozogʻiston", "with:Kazakhstan")]
    [InlineData("body:СНГ", "body:CIS")]
    [InlineData("in:Россия", "in:RU")]
    [InlineData("Ташкент", "Tashkent")]
    public async Task A_name_is_found_in_any_script(string asked, string same)
    {
        var found = await Titles(asked);
        Assert.NotEmpty(found);
        Assert.Equal(await Titles(same), found);
    }

    [Fact]
    public async Task Operators_narrow_down_what_is_listed()
    {
        var e = desk.Archive.Events().First(e => e is { Status: "held", Start.IsDay: true, IsMain: true });
        var month = e.Start!.Value.ToString()[..7];
        var all = await Events($"held:{month}");
        Assert.Contains(Address.Event(e.Id), all);
        Assert.All(all, href => Assert.Equal("held", desk.Archive.Events().Single(x => Address.Event(x.Id) == href).Status));
        Assert.DoesNotContain(Address.Event(e.Id), await Events($"held:{month} kind:{(e.Kind == "election" ? "forum" : "election")}"));
        Assert.DoesNotContain(Address.Event(e.Id), await Events("held:1990"));
    }

    [Fact]
    public async Task What_was_said_leads_to_the_event_it_was_said_at()
    {
        var (reading, statement) = desk.Archive.DocumentIds().Select(id => desk.Archive.Reading(id)!)
            .SelectMany(r => r.Statements.Where(s => s.Event is not null && s.Content.Value.Length > 40).Select(s => (r, s))).First();
        var words = string.Join(' ', statement.Content.Value.Split(' ').Where(w => w.All(char.IsAsciiLetter) && w.Length > 5).Take(2));
        var id = desk.Archive.EventOf(new EventSource(reading.Document, statement.Event!))!;
        Assert.Contains(Address.Event(id), await Events(string.Join(' ', words.Split(' ').Select(w => "said:" + w))));
        Assert.NotEmpty((await Search(string.Join(' ', words.Split(' ').Select(w => "said:" + w)))).QuerySelectorAll(".statement"));
    }

    [Fact]
    public async Task A_question_that_nothing_meets_is_told_why()
    {
        var nobody = await Search("with:Zzyzx");
        Assert.Contains("with:Zzyzx", nobody.QuerySelector("main")!.TextContent);
        var apart = await Search("held:1950 with:UZ");
        Assert.Contains("What has been read tells of", apart.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_bad_date_or_kind_is_told_what_a_good_one_looks_like()
    {
        Assert.Contains("write 2017-12-26", (await Search("held:soon")).QuerySelector(".problems")!.TextContent);
        Assert.Contains("session, meeting", (await Search("kind:banquet")).QuerySelector(".problems")!.TextContent);
    }

    private Task<IHtmlDocument> Search(string question) => desk.Page(Address.Query("/search", ("q", question)));

    private async Task<List<string>> Events(string question) => [.. (await Search(question)).QuerySelectorAll(".found a.title").Select(a => a.GetAttribute("href")!)];

    private async Task<List<string>> Titles(string question) => [.. (await Search(question)).QuerySelectorAll(".found a.title").Select(a => a.TextContent)];

    // all pages of the list
    private async Task<int> Listed(string href)
    {
        var listed = 0;
        for (string? next = href; next is not null;)
        {
            var page = await desk.Page(next);
            listed += page.QuerySelectorAll(".found a.title").Length;
            next = page.QuerySelector(".turner a[rel=next]")?.GetAttribute("href");
        }

        return listed;
    }
}
