using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Rapporteur.Pipeline;

/// <summary>A page as a site serves it: its main text in paragraphs, and what its head says about it.</summary>
internal static class HtmlForm
{
    // deeper pages are no pages people wrote, and libraries walk them by recursion
    private const int DeepestTree = 400;

    private const int MuchLonger = 2;
    private const int SomeText = 200;

    private static readonly Uri Nowhere = new("https://document.invalid/");

    /// <summary>The draft, or null where the page holds no text.</summary>
    /// <exception cref="TimeoutException">The page took longer than it may to parse.</exception>
    public static Draft? Read(string html, string? url, IntakeLimits limits)
    {
        using var page = Parse(html, limits);
        var head = HtmlHead.Of(page, url);
        var title = head.Title ?? HtmlText.Line(page.QuerySelector("h1")) ?? HtmlHead.WithoutSite(page.Title, head.Publisher);
        var paragraphs = Main(page, html);
        while (paragraphs.Count > 0 && title is not null && Same(paragraphs[0], title)) paragraphs.RemoveAt(0);
        var body = string.Join("\n\n", paragraphs);
        // where scripts are to lay out the text, it often stands in the structured data
        if (head.Body.Length > body.Length * MuchLonger && head.Body.Length > SomeText) body = head.Body;
        return body.Length == 0 ? null : head with { Title = title, Body = body };
    }

    // elements nested in the hundred thousands take the parser hours; the callback is the only place where it can be stopped
    private static IHtmlDocument Parse(string html, IntakeLimits limits)
    {
        var since = limits.Clock.GetTimestamp();
        return new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => Stop(since, limits) }).ParseDocument(html);
    }

    private static void Stop(long since, IntakeLimits limits)
    {
        if (limits.Clock.GetElapsedTime(since) > limits.Time) throw new TimeoutException();
    }

    private static List<string> Main(IDocument page, string html)
    {
        var stated = page.QuerySelectorAll("article, [itemprop='articleBody']").Where(e => e.Closest("aside, nav, footer") is null).ToList();
        if (stated.Count == 1 && HtmlText.Paragraphs(stated[0]) is { Count: > 0 } own) return own;
        if (page.Body is null) return [];
        if (HtmlText.Depth(page.Body) <= DeepestTree && Readable(html) is { Count: > 0 } readable) return readable;
        return HtmlText.Paragraphs(page.QuerySelector("main") ?? page.Body);
    }

    private static List<string> Readable(string html)
    {
        // the third argument makes this the overload that takes the page's text
        var article = Reader.ParseArticle(Nowhere.ToString(), html, null);
        if (!article.IsReadable || string.IsNullOrEmpty(article.Content)) return [];
        using var content = new HtmlParser().ParseDocument(article.Content);
        return content.Body is null ? [] : HtmlText.Paragraphs(content.Body);
    }

    private static bool Same(string paragraph, string title) => string.Equals(paragraph.Trim(), title.Trim(), StringComparison.OrdinalIgnoreCase);
}
