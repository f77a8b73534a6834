using Rapporteur.Archive;
using Rapporteur.Server.Pages;
using Rapporteur.Server.Views;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Web;

/// <summary>The pages and their JSON twins. <c>docs/pages.md</c> describes each.</summary>
internal static class Routes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapPages(this WebApplication app)
    {
        app.MapTwins("/", "/index.json", (_, archive, twin) => Answers.Of<FrontPage, FrontView>(FrontView.Of(archive, Today(app)), twin));
        app.MapTwins("/events", "/events.json", (query, archive, twin) =>
        {
            var view = EventListView.Of(Query(query), archive);
            return Answers.Of<EventListPage, EventListView>(view, twin, view.Problems.Count > 0 ? 400 : 200);
        });
        app.MapTwins("/documents", "/documents.json", (query, archive, twin) =>
        {
            var view = DocumentListView.Of(query["page"], archive);
            return Answers.Of<DocumentListPage, DocumentListView>(view, twin, view.Problems.Count > 0 ? 400 : 200);
        });
        app.MapTwins("/search", "/search.json", (query, archive, twin) =>
            Answers.Of<SearchPage, SearchView>(SearchView.Of(query["q"], archive, Names(app)), twin));
        app.MapTwins("/formulas", "/formulas.json", (query, archive, twin) =>
            Answers.Of<FormulasPage, FormulasView>(FormulasView.Of(query["with"], query["and"], archive, Names(app)), twin));
        app.MapTwins("/undertakings", "/undertakings.json", (query, archive, twin) =>
        {
            var view = UndertakingsView.Of(query["outcome"], query["state"], archive, Today(app));
            return Answers.Of<UndertakingsPage, UndertakingsView>(view, twin, view.Problems.Count > 0 ? 400 : 200);
        });
        app.MapTwins("/about", "/about.json", (_, archive, twin) => Answers.Of<AboutPage, AboutView>(
            AboutView.Of(archive, app.Services.GetRequiredService<DeskOptions>().KnowledgeVersion), twin));
        app.MapEach("/events/{**id}", (id, archive, twin) => EventView.Of(id, archive, Roster(app)) is { } view
            ? Answers.Of<EventPage, EventView>(view, twin)
            : Missing("event", id, twin));
        app.MapEach("/compare/{**id}", (id, query, archive, twin) => CompareView.Of(id, query["show"], archive) is { } view
            ? Answers.Of<ComparePage, CompareView>(view, twin, view.Problems.Count > 0 ? 400 : 200)
            : Missing("event", id, twin));
        app.MapEach("/people/{**id}", (id, archive, twin) => PersonView.Of(id, archive, Roster(app)) is { } view
            ? Answers.Of<PersonPage, PersonView>(view, twin)
            : Missing("person", id, twin));
        app.MapEach("/bodies/{**id}", (id, archive, twin) => BodyView.Of(id, archive, Roster(app), Today(app)) is { } view
            ? Answers.Of<BodyPage, BodyView>(view, twin)
            : Missing("body", id, twin));
        app.MapEach("/states/{**id}", (id, archive, twin) => id.Split('/') switch
        {
            [var one] when StateView.Of(one, archive, Roster(app), Today(app)) is { } view => Answers.Of<StatePage, StateView>(view, twin),
            [var one, var other] when DyadView.Of(one, other, archive, Roster(app), Today(app)) is { } view => Answers.Of<DyadPage, DyadView>(view, twin),
            _ => Missing("state", id, twin),
        });
        app.MapEach("/documents/{**id}", (id, archive, twin) => DocumentView.Of(id, archive, Names(app)) is { } view
            ? Answers.Of<DocumentPage, DocumentView>(view, twin)
            : Missing("document", id, twin));
    }

    private static void MapTwins(this WebApplication app, string path, string twin, Func<IQueryCollection, SqliteArchive, bool, IResult> answer)
    {
        app.MapMethods(path, Reading, (HttpRequest request, SqliteArchive archive) => answer(request.Query, archive, false));
        app.MapMethods(twin, Reading, (HttpRequest request, SqliteArchive archive) => answer(request.Query, archive, true));
    }

    private static void MapEach(this WebApplication app, string path, Func<string, SqliteArchive, bool, IResult> answer) =>
        app.MapEach(path, (id, _, archive, twin) => answer(id, archive, twin));

    private static void MapEach(this WebApplication app, string path, Func<string, IQueryCollection, SqliteArchive, bool, IResult> answer) =>
        app.MapMethods(path, Reading, (string id, HttpRequest request, SqliteArchive archive) =>
        {
            var (wanted, twin) = Address.Read(id);
            return answer(wanted, request.Query, archive, twin);
        });

    private static IResult Missing(string what, string id, bool twin) => Answers.Of<ErrorPage, ErrorView>(
        new ErrorView(404, $"There is no such {what}", $"The archive has no {what} “{id}”. It may have been read into another archive; look through the list, or search."),
        twin, 404);

    private static EventQuery Query(IQueryCollection q) =>
        new(q["kind"], q["status"], q["from"], q["to"], q["state"], q["body"], q["person"], q["text"], q["page"]);

    private static SideNames Names(WebApplication app) => app.Services.GetRequiredService<SideNames>();

    private static Roster Roster(WebApplication app) => app.Services.GetRequiredService<Roster>();

    private static DateOnly Today(WebApplication app) =>
        DateOnly.FromDateTime(app.Services.GetRequiredService<DeskOptions>().Clock.GetLocalNow().DateTime);
}
