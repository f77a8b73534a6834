using System.Globalization;

namespace Rapporteur.Server.Web;

/// <summary>When the reader last looked at the front page: kept in a cookie, and nowhere else.</summary>
internal static class LastLook
{
    private const string Cookie = "looked";

    // within this time, looking again is still the same look
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(30);

    /// <summary>The moment that the address names, else that of the look before this one; null for the first look.</summary>
    public static DateTimeOffset? Of(Visit visit)
    {
        if (Moment(visit.Query["since"]) is { } asked) return asked;
        var parts = (visit.Context.Request.Cookies[Cookie] ?? "").Split('|');
        var (before, last) = parts.Length == 2 ? (Moment(parts[0]), Moment(parts[1])) : (null, null);
        var since = last is { } end && visit.Now - end > OneLook ? last : before;
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) };
        if (HttpMethods.IsGet(visit.Context.Request.Method)) visit.Context.Response.Cookies.Append(Cookie, $"{Write(since)}|{Write(visit.Now)}", options);
        return since;
    }

    /// <summary>A moment as addresses write it.</summary>
    public static string Write(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
