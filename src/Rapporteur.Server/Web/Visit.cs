using Rapporteur.Archive;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Web;

/// <summary>One request for a page: what it may look at, and in which language it is answered.</summary>
/// <remarks>Made anew for each request.</remarks>
internal sealed class Visit(IHttpContextAccessor accessor, DeskOptions options, SqliteArchive archive, Speeches speeches, Rosters rosters)
{
    public HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("there is no request");

    public SqliteArchive Archive => archive;

    public DeskOptions Options => options;

    /// <summary>The query of the address.</summary>
    public IQueryCollection Query => Context.Request.Query;

    /// <summary>The desk's words in the reader's language. Data are in English unless their address asks for another.</summary>
    public Speech Speech { get; } = Spoken(accessor.HttpContext, speeches);

    /// <summary>Who has a page, under the names of the reader's language.</summary>
    public Roster Roster => rosters.For(Speech.Language);

    /// <summary>Now, by the desk's clock.</summary>
    public DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>Today where the desk is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime);

    /// <summary>The page's own address with another language.</summary>
    public string In(string language) => Address.Query(
        Context.Request.Path.Value ?? "/",
        Query.Where(q => q.Key != Speeches.Key).SelectMany(q => q.Value.Select(v => (q.Key, v))).Append((Speeches.Key, language)));

    private static Speech Spoken(HttpContext? context, Speeches speeches) => context?.Request.Path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) is true
        ? speeches.Of(context.Request.Query[Speeches.Key]) ?? speeches.Of(speeches.Languages[0])!
        : speeches.For(context);
}
