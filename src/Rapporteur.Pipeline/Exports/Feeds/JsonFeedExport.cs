using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>Writes events as a JSON Feed 1.1. What the form has no key for stands under <c>_rapporteur</c>.</summary>
internal static class JsonFeedExport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ExportOrder order, Stream output)
    {
        var asOf = order.Archive.AsOf() ?? default;
        using var json = new Utf8JsonWriter(output, Plain);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", FeedTitle.Of(order));
        json.WriteString("home_page_url", order.List(""));
        json.WriteString("feed_url", order.List(".jsonfeed"));
        json.WriteStartArray("items");
        foreach (var exported in order.Events())
        {
            Write(json, new FeedEntry(exported, order), asOf);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry, DateTimeOffset asOf)
    {
        var e = entry.Exported.Event;
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Page.AbsoluteUri);
        if (entry.Sources.Select(s => s.Document.Url).FirstOrDefault(u => u is not null) is { } first) json.WriteString("external_url", first);
        json.WriteString("title", entry.Title);
        json.WriteString("content_html", entry.Html);
        json.WriteString("content_text", entry.Text);
        json.WriteString("date_published", entry.Published.UtcDateTime);
        json.WriteString("date_modified", entry.Exported.Updated.UtcDateTime);
        json.WriteStartArray("authors");
        foreach (var publisher in entry.Publishers)
        {
            json.WriteStartObject();
            json.WriteString("name", publisher);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in entry.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteStartObject("_rapporteur");
        json.WriteString("event", e.Id);
        json.WriteString("kind", e.Kind);
        json.WriteString("status", e.Status);
        json.WriteString("start", e.Start?.ToString());
        json.WriteString("end", e.End?.ToString());
        json.WriteString("review", entry.Exported.Review);
        json.WriteString("as_of", asOf.UtcDateTime);
        json.WriteStartArray("sources");
        foreach (var source in entry.Sources)
        {
            json.WriteStartObject();
            json.WriteString("address", entry.At(source));
            json.WriteString("url", source.Document.Url);
            json.WriteString("publisher", source.Document.Publisher);
            json.WriteString("published", source.Document.Published?.ToString());
            json.WriteString("language", source.Language);
            json.WriteString("sentence", source.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
