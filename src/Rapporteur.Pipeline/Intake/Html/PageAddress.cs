namespace Rapporteur.Pipeline;

/// <summary>Which address a page has: the one it names itself, if it stands on the site where it was captured.</summary>
internal static class PageAddress
{
    /// <param name="stated">What the page says; may be relative.</param>
    /// <param name="captured">Where it was captured; null where that is not known.</param>
    public static string? Of(string? stated, string? captured)
    {
        if (captured is null) return Uri.TryCreate(stated, UriKind.Absolute, out var alone) && !IsWeb(alone) ? null : stated;
        if (stated is null || !Uri.TryCreate(captured, UriKind.Absolute, out var place) || !Uri.TryCreate(place, stated, out var own) || !IsWeb(own)) return captured;
        // a page that names another site would have itself taken for that site's word; one that names the front page, for any other
        return Site(own) == Site(place) && (own.AbsolutePath != "/" || place.AbsolutePath == "/") ? own.AbsoluteUri : captured;
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static string Site(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
}
