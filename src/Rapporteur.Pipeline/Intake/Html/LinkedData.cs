using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Rapporteur.Pipeline;

/// <summary>The structured data of a page (JSON-LD): the first item that is an article, else the first that has a headline or a date.</summary>
internal static class LinkedData
{
    // items in lists in graphs; more is no description of a page
    private const int Deepest = 8;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What it says; an empty draft where it says nothing. Broken data leaves the page readable.</summary>
    public static Draft Of(IDocument page)
    {
        Draft? other = null;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            using var parsed = Parse(script.TextContent);
            if (parsed is null) continue;
            var items = Items(parsed.RootElement, 0).ToList();
            if (items.FirstOrDefault(IsArticle) is { ValueKind: JsonValueKind.Object } article) return Draft(article, items);
            other ??= items.Where(i => i.TryGetProperty("datePublished", out _) || i.TryGetProperty("headline", out _)).Select(i => Draft(i, items)).FirstOrDefault();
        }

        return other ?? new Draft();
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException)
        {
            try
            {
                // many sites leave the line breaks of a text as they are
                var mended = new StringBuilder(json.Length);
                foreach (var c in json) mended.Append(c < ' ' ? ' ' : c);
                return JsonDocument.Parse(mended.ToString(), Lenient);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, int depth)
    {
        if (depth > Deepest) yield break;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                foreach (var found in Items(item, depth + 1)) yield return found;
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            yield return json;
            foreach (var key in (string[])["@graph", "mainEntity"])
            {
                if (!json.TryGetProperty(key, out var within)) continue;
                foreach (var found in Items(within, depth + 1)) yield return found;
            }
        }
    }

    private static bool IsArticle(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type)) return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)];
        return names.Any(n => n is not null && (n.EndsWith("Article", StringComparison.Ordinal) || n.EndsWith("Posting", StringComparison.Ordinal) || n is "Report" or "SpecialAnnouncement"));
    }

    private static Draft Draft(JsonElement item, List<JsonElement> all) => new()
    {
        Title = Text(item, "headline") ?? Text(item, "name"),
        Published = Text(item, "datePublished") ?? Text(item, "dateCreated"),
        Publisher = item.TryGetProperty("publisher", out var publisher) || item.TryGetProperty("sourceOrganization", out publisher) ? NameOf(publisher, all) : null,
        Language = item.TryGetProperty("inLanguage", out var language) ? NameOf(language, all) : null,
        Url = Text(item, "url"),
        Body = Text(item, "articleBody") ?? "",
    };

    // a name may stand alone, in an object, in a list of objects, or in another item that is pointed to
    private static string? NameOf(JsonElement json, List<JsonElement> all)
    {
        if (json.ValueKind == JsonValueKind.Array) json = json.EnumerateArray().FirstOrDefault();
        if (json.ValueKind != JsonValueKind.Object) return Text(json);
        if (Text(json, "alternateName") is { Length: 2 or 3 } tag && Text(json, "@type") == "Language") return tag;
        if (Text(json, "name") is { } name) return name;
        var id = Text(json, "@id");
        return id is null ? null : all.Where(i => Text(i, "@id") == id).Select(i => Text(i, "name")).FirstOrDefault(n => n is not null);
    }

    private static string? Text(JsonElement json, string key) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? System.Net.WebUtility.HtmlDecode(text).Trim() : null;
        }
        catch (InvalidOperationException)
        {
            return LoneSurrogates.Unescape(value.GetRawText());
        }
    }
}
