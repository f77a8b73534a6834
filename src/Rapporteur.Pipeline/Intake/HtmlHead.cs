using System.Text.Json;
using AngleSharp.Dom;

namespace Rapporteur.Pipeline;

/// <summary>What a page says about itself: structured data first, then meta elements, then what stands on it.</summary>
internal static class HtmlHead
{
    private static readonly string[] Dates =
        ["article:published_time", "datePublished", "date", "dc.date", "dcterms.date", "dcterms.issued", "dc.date.issued", "pubdate", "publishdate", "og:published_time"];

    private static readonly string[] Publishers = ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher"];

    public static Draft Of(IDocument page)
    {
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => LinkedData(script.TextContent)).FirstOrDefault(d => d is not null) ?? new Draft();
        return data with
        {
            Title = data.Title ?? Meta(page, "og:title"),
            Published = data.Published ?? Dates.Select(name => Meta(page, name)).FirstOrDefault(v => v is not null)
                ?? page.QuerySelector("[itemprop='datePublished']")?.GetAttribute("datetime")
                ?? page.QuerySelector("article time[datetime], main time[datetime], time[datetime]")?.GetAttribute("datetime"),
            Publisher = data.Publisher ?? Publishers.Select(name => Meta(page, name)).FirstOrDefault(v => v is not null),
            Url = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href") ?? Meta(page, "og:url"),
            Language = Some(page.DocumentElement.GetAttribute("lang")) ?? Some(page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content"))
                ?? data.Language ?? Meta(page, "og:locale"),
        };
    }

    /// <summary>A page's title without the site's name behind it.</summary>
    public static string? WithoutSite(string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var cut = title.LastIndexOfAny(['|', '•', '—', '–', '»']);
        return cut > 0 && site is not null && title[(cut + 1)..].Trim() == site ? title[..cut].Trim() : title.Trim();
    }

    private static string? Meta(IDocument page, string name) => Some(page.QuerySelectorAll("meta")
        .FirstOrDefault(m => Is(m, "name", name) || Is(m, "property", name) || Is(m, "itemprop", name))?.GetAttribute("content"));

    private static bool Is(IElement meta, string attribute, string name) =>
        string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase);

    private static Draft? LinkedData(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Article(parsed.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // the page stays readable without its structured data
            return null;
        }
    }

    private static Draft? Article(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array) return json.EnumerateArray().Select(Article).FirstOrDefault(d => d is not null);
        if (json.ValueKind != JsonValueKind.Object) return null;
        if (json.TryGetProperty("datePublished", out _) || json.TryGetProperty("headline", out _))
        {
            return new Draft
            {
                Title = Text(json, "headline"),
                Published = Text(json, "datePublished"),
                Publisher = json.TryGetProperty("publisher", out var publisher) ? Text(publisher, "name") : null,
                Language = Text(json, "inLanguage"),
            };
        }

        return json.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
    }

    private static string? Text(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? Some(value.GetString()) : null;

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
