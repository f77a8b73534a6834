using System.Text.Json;
using Rapporteur.OutsideReaders;
using Dispatch = Rapporteur.Pipeline.Tests.ExportedRecord.Dispatch;

namespace Rapporteur.Pipeline.Tests;

/// <summary>Feeds are read back by feedsmith.</summary>
public sealed class FeedTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script> & \u00abtashrif\u00bb \ud83d\udd4a \uffff o\u02bbzbek.";

    private readonly ExportedRecord _record = new();

    public FeedTests()
    {
        _record.Keep(new Dispatch("a", "2024-06-03", "held", "2024-06-03", Hostile, "Agency <b>", "uz"), new Dispatch("b", "2024-06-04", "held", "2024-06-03"));
        _record.Keep(new Dispatch("c", "2024-06-01", "upcoming", "2024-05-03"));
    }

    public void Dispose() => _record.Dispose();

    [Fact]
    public void An_atom_feed_comes_back_whole_with_what_changed_last_first()
    {
        var read = OutsideReader.Read("feed.mjs", _record.Text("atom"));
        Assert.Equal("atom", read.GetProperty("format").GetString());
        var feed = read.GetProperty("feed");
        Assert.Equal("2024-06-20T09:30:00Z", feed.GetProperty("updated").GetString());
        Assert.Contains("http://localhost:5080/events.atom", Links(feed, "self"));
        var entries = feed.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(["http://localhost:5080/events/c-event", "http://localhost:5080/events/a-event"], entries.SelectMany(e => Links(e, "alternate")));
        Assert.Equal(["https://press.example/a", "https://press.example/b"], Links(entries[1], "via"));
        Assert.Equal(["visit", "held", "CIS", "UZ", "machine-read"], entries[1].GetProperty("categories").EnumerateArray().Select(c => c.GetProperty("term").GetString()));
        var content = entries[1].GetProperty("content").GetProperty("value").GetString();
        Assert.Contains("<p><q lang=\"uz\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; ", content);
        Assert.Contains("Agency &lt;b&gt;, 2024-06-03</a>", content);
    }

    [Fact]
    public void A_json_feed_comes_back_whole()
    {
        var text = _record.Text("jsonfeed");
        var read = OutsideReader.Read("feed.mjs", text);
        Assert.Equal("json", read.GetProperty("format").GetString());
        var item = read.GetProperty("feed").GetProperty("items")[1];
        Assert.Equal("http://localhost:5080/events/a-event", item.GetProperty("url").GetString());
        Assert.StartsWith("\u201c" + Hostile, item.GetProperty("content_text").GetString());
        using var own = JsonDocument.Parse(text);
        var source = own.RootElement.GetProperty("items")[1].GetProperty("_rapporteur").GetProperty("sources")[0];
        Assert.Equal(Hostile, source.GetProperty("sentence").GetString());
        Assert.StartsWith("http://localhost:5080/documents/a#s8-", source.GetProperty("address").GetString());
    }

    private static IEnumerable<string?> Links(JsonElement of, string relation) =>
        of.GetProperty("links").EnumerateArray().Where(l => l.GetProperty("rel").GetString() == relation).Select(l => l.GetProperty("href").GetString());
}
