using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Rapporteur.Pipeline;

/// <summary>Writes events as an Atom feed (RFC 4287).</summary>
internal static class AtomExport
{
    private const string Own = "urn:x-rapporteur:feed";

    public static void Write(ExportOrder order, Stream output)
    {
        var asOf = order.Archive.AsOf() ?? default;
        var feed = new SyndicationFeed(order.Events().Select(e => Item(new FeedEntry(e, order), asOf)))
        {
            Id = order.List(".atom"),
            Title = new TextSyndicationContent(FeedTitle.Of(order)),
            LastUpdatedTime = asOf,
            Generator = "Rapporteur",
        };
        feed.Authors.Add(new SyndicationPerson { Name = "Rapporteur" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(order.List(".atom")), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(order.List("")), "text/html"));
        // without a byte order mark: some readers take it for text before the declaration
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true });
        new Atom10FeedFormatter(feed).WriteTo(writer);
    }

    private static SyndicationItem Item(FeedEntry entry, DateTimeOffset asOf)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(Legal(entry.Title)),
            Content = new TextSyndicationContent(Legal(entry.Html), TextSyndicationContentKind.Html),
            LastUpdatedTime = entry.Exported.Updated,
            PublishDate = entry.Published,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(entry.Page, "text/html"));
        foreach (var source in entry.Sources.Where(s => Uri.IsWellFormedUriString(s.Document.Url, UriKind.Absolute)))
            item.Links.Add(new SyndicationLink(new Uri(source.Document.Url!), "via", Legal(source.Name), null, 0));
        foreach (var publisher in entry.Publishers) item.Authors.Add(new SyndicationPerson { Name = Legal(publisher) });
        foreach (var tag in entry.Tags) item.Categories.Add(new SyndicationCategory(Legal(tag)));
        item.ElementExtensions.Add("review", Own, entry.Exported.Review);
        item.ElementExtensions.Add("as-of", Own, asOf.UtcDateTime);
        return item;
    }

    // controls are shown by a sign already; what is left is half a surrogate pair or no character at all
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));
}
