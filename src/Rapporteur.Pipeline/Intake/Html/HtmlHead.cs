using AngleSharp.Dom;

namespace Rapporteur.Pipeline;

/// <summary>What a page says about itself: structured data first, then meta elements, then what stands on it.</summary>
internal static class HtmlHead
{
    private static readonly string[] Dates =
    [
        "article:published_time", "datePublished", "og:article:published_time", "og:published_time", "parsely-pub-date", "sailthru.date", "date", "dc.date", "dc.date.issued", "dc.date.created",
        "dcterms.date", "dcterms.issued", "dcterms.created", "citation_publication_date", "citation_date", "pubdate", "publishdate", "publish_date", "publication_date", "mediator_published_time",
    ];

    private static readonly string[] Publishers = ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher", "citation_publisher"];

    // what stands on the page for people: the classes by which sites mark it
    private const string ShownDate = "time, [class~='date' i], [class~='article-date' i], [class~='post-date' i], [class~='entry-date' i], [class~='news-date' i], [class~='published' i], [class~='pubdate' i], [class*='article__date' i], [class*='news__date' i]";

    // a stretch longer than any date
    private const int LongestDate = 60;

    /// <param name="page">The page.</param>
    /// <param name="url">Where it was captured; null where that is not known.</param>
    public static Draft Of(IDocument page, string? url)
    {
        var data = LinkedData.Of(page);
        var metas = Metas(page);
        return data with
        {
            Title = data.Title ?? First(metas, "og:title", "twitter:title", "dc.title", "headline"),
            Published = data.Published ?? First(metas, Dates) ?? Marked(page, "datePublished")
                ?? Some(page.QuerySelector("article time[datetime], main time[datetime], time[datetime]")?.GetAttribute("datetime")) ?? Shown(page),
            Publisher = data.Publisher ?? First(metas, Publishers) ?? Marked(page, "publisher"),
            Url = PageAddress.Of(Some(page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href")) ?? First(metas, "og:url") ?? data.Url, url),
            Language = Some(page.QuerySelector("article[lang], main[lang], [itemprop='articleBody'][lang]")?.GetAttribute("lang")) ?? Some(page.DocumentElement.GetAttribute("lang"))
                ?? Some(page.DocumentElement.GetAttribute("xml:lang")) ?? Some(page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content"))
                ?? data.Language ?? First(metas, "og:locale", "dc.language", "dcterms.language", "inLanguage", "language"),
        };
    }

    /// <summary>A page's title without the site's name behind it.</summary>
    public static string? WithoutSite(string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var cut = title.LastIndexOfAny(['|', '•', '—', '–', '»']);
        return cut > 0 && site is not null && title[(cut + 1)..].Trim() == site ? title[..cut].Trim() : title.Trim();
    }

    private static Dictionary<string, string> Metas(IDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if (Some(meta.GetAttribute("content")) is not { } content) continue;
            foreach (var attribute in (string[])["name", "property", "itemprop"])
                if (meta.GetAttribute(attribute) is { Length: > 0 } name) metas.TryAdd(name.Trim(), content);
        }

        return metas;
    }

    private static string? First(Dictionary<string, string> metas, params string[] names) => names.Select(name => metas.GetValueOrDefault(name)).FirstOrDefault(v => v is not null);

    // microdata: the value stands in an attribute, else in the words
    private static string? Marked(IDocument page, string property)
    {
        if (page.QuerySelector($"[itemprop='{property}']") is not { } element) return null;
        var named = element.QuerySelector("[itemprop='name']") ?? element;
        return Some(named.GetAttribute("datetime")) ?? Some(named.GetAttribute("content")) ?? Short(named);
    }

    private static string? Shown(IDocument page) => page.QuerySelectorAll(ShownDate).Where(e => e.Closest("aside, nav, footer") is null)
        .Select(Short).FirstOrDefault(words => words is not null && words.Any(char.IsAsciiDigit));

    private static string? Short(IElement element) => HtmlText.Line(element) is { Length: <= LongestDate } words ? words : null;

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
