using Rapporteur.Archive;
using Rapporteur.Server.Views;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Web;

/// <summary>What holds for every answer: headers, errors with a body.</summary>
internal static class Safety
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers of every answer, and turns failures into pages.</summary>
    public static void UseSafety(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            SetHeaders(context.Response.Headers);
            try
            {
                await next(context).ConfigureAwait(false);
                if (context.Response is { HasStarted: false, StatusCode: 404 or 405 }) await NotHere(context).ConfigureAwait(false);
            }
            catch (ArchiveException e) when (!context.Response.HasStarted)
            {
                await Answers.Error(context, new ErrorView(503, "The archive cannot be read", e.Message)).ConfigureAwait(false);
            }
            catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
            {
                app.Logger.LogError(e, "a page failed: {Path}", context.Request.Path);
                await Answers.Error(context, new ErrorView(
                    500, "This page failed", "The desk made a mistake on this page; the others still work. The reason is in the desk's own output.")).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Keeps the language that an address asks for, for the pages that follow.</summary>
    public static void UseLanguageChoice(this WebApplication app) => app.Use((context, next) =>
    {
        var speeches = context.RequestServices.GetRequiredService<Speeches>();
        if (speeches.Of(context.Request.Query[Speeches.Key]) is { } chosen)
            context.Response.Cookies.Append(Speeches.Key, chosen.Language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        return next(context);
    });

    private static Task NotHere(HttpContext context) => Answers.Error(context, context.Response.StatusCode == 405
        ? new ErrorView(405, "The desk only shows", "Pages can be read here, not changed.")
        : new ErrorView(404, "There is no such page", "Look through the events or the documents, or search."));

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
    }
}
