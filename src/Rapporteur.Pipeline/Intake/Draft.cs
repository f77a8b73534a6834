using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>A document in the making: what a form found in the bytes, before it is cleaned and named.</summary>
internal sealed record Draft
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string Body { get; init; } = "";

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public ImmutableArray<Diagnostic> Noticed { get; init; } = [];

    /// <summary>The draft with what it leaves open filled from what it came in.</summary>
    public Draft Or(Told told) => this with
    {
        Title = Known(Title) ?? told.Title,
        Published = Known(Published) ?? told.Published,
        Publisher = Known(Publisher) ?? told.Publisher,
        Language = Known(Language) ?? told.Language,
        Url = Known(Url) ?? told.Url,
        Noticed = [.. told.Noticed, .. Noticed],
    };

    /// <summary>The document, or why there is none.</summary>
    public TakenDocument Finish(Material material, IntakeLore? lore)
    {
        var title = Clean(Title)?.ReplaceLineEndings(" ").Trim();
        var body = Clean(Body)!.Trim();
        if (string.IsNullOrEmpty(title) && body.Length == 0) return new TakenDocument(material.Source, null, [], Reasons.Empty(material.Source));
        var noticed = Noticed;
        if (Altered(Title) || Altered(Body)) noticed = noticed.Add(Reasons.BrokenCharacters());
        var publisher = lore?.Publisher(Known(Publisher), Known(Url));
        var language = LanguageTag(Known(Language));
        var published = PublicationDate.Of(Published, publisher, language, material.Told?.Captured, lore);
        if (published is null && !string.IsNullOrWhiteSpace(Published)) noticed = noticed.Add(Reasons.UnknownDate(Published.Trim()));
        if (published is null && AddressDate.Of(Known(Url)) is { } day)
        {
            published = day;
            noticed = noticed.Add(Reasons.DateOfAddress(day));
        }

        var bare = body.Length == 0 ? Document.Of("", null, title!) : Document.Of("", title, body);
        var document = bare with
        {
            Id = Known(Clean(Id)) ?? $"{material.Name}-{Short(Known(Url) ?? bare.Text)}",
            Published = published,
            Publisher = Known(Clean(Publisher)) ?? publisher?.Name,
            Language = language,
            Url = Known(Clean(Url)),
        };
        return new TakenDocument(material.Source, document, noticed, null);
    }

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // an address stays when a page is mended; a document without one can only be known by its words
    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>Language and script of a tag; the region says nothing about how to read.</summary>
    private static string? LanguageTag(string? tag)
    {
        var parts = tag?.Replace('_', '-').Split('-');
        if (parts is null || parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)) return null;
        var language = parts[0].ToLowerInvariant();
        return parts.Length > 1 && parts[1].Length == 4 && parts[1].All(char.IsAsciiLetter)
            ? $"{language}-{char.ToUpperInvariant(parts[1][0])}{parts[1][1..].ToLowerInvariant()}"
            : language;
    }

    private static bool Altered(string? text) => text is not null && (text.Contains('\0') || HasLoneSurrogate(text));

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static string? Clean(string? text)
    {
        if (text is null) return null;
        var clean = text.ReplaceLineEndings("\n").Replace('\0', '\uFFFD');
        return HasLoneSurrogate(clean) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) : clean;
    }
}
