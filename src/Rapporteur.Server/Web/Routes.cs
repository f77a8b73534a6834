using Rapporteur.Server.Pages;
using Rapporteur.Server.Views;

namespace Rapporteur.Server.Web;

/// <summary>The pages and their JSON twins. <c>docs/pages.md</c> describes each.</summary>
internal static class Routes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapPages(this WebApplication app)
    {
        app.MapTwins("/", "/index.json", (visit, twin) => Answers.Of<FrontPage, FrontView>(FrontView.Of(visit, LastLook.Of(visit)), twin));
        app.MapTwins("/events", "/events.json", (visit, twin) =>
        {
            var view = EventListView.Of(Query(visit.Query), visit.Archive);
            return Answers.Of<EventListPage, EventListView>(view, twin, view.Problems.Count > 0 ? 400 : 200);
        });
        app.MapTwins("/people", "/people.json", (visit, twin) => Checked<PeoplePage, PeopleView>(PeopleView.Of(visit), v => v.Problems, twin));
        app.MapTwins("/states", "/states.json", (visit, twin) => Answers.Of<StatesPage, StatesView>(StatesView.Of(visit), twin));
        app.MapTwins("/bodies", "/bodies.json", (visit, twin) => Answers.Of<BodiesPage, BodiesView>(BodiesView.Of(visit), twin));
        app.MapTwins("/documents", "/documents.json", (visit, twin) =>
            Checked<DocumentListPage, DocumentListView>(DocumentListView.Of(visit.Query["page"], visit.Archive), v => v.Problems, twin));
        app.MapTwins("/search", "/search.json", (visit, twin) => Answers.Of<SearchPage, SearchView>(SearchView.Of(visit.Query["q"], visit.Query["page"], visit.Archive, visit.Roster, visit.Speech), twin));
        app.MapTwins("/formulas", "/formulas.json", (visit, twin) =>
            Answers.Of<FormulasPage, FormulasView>(FormulasView.Of(visit.Query["with"], visit.Query["and"], visit.Archive, visit.Roster.Names), twin));
        app.MapTwins("/undertakings", "/undertakings.json", (visit, twin) =>
            Checked<UndertakingsPage, UndertakingsView>(UndertakingsView.Of(visit.Query["outcome"], visit.Query["state"], visit.Archive, visit.Today), v => v.Problems, twin));
        app.MapTwins("/about", "/about.json", (visit, twin) => Answers.Of<AboutPage, AboutView>(AboutView.Of(visit.Archive, visit.Options.KnowledgeVersion), twin));
        app.MapEach("/events/{**id}", "event", (id, visit, twin) => Found<EventPage, EventView>(EventView.Of(id, visit.Archive, visit.Roster), twin));
        app.MapEach("/compare/{**id}", "event", (id, visit, twin) => CompareView.Of(id, visit.Query["show"], visit.Archive) is { } view
            ? Checked<ComparePage, CompareView>(view, v => v.Problems, twin)
            : null);
        app.MapEach("/people/{**id}", "person", (id, visit, twin) => Found<PersonPage, PersonView>(PersonView.Of(id, visit.Archive, visit.Roster), twin));
        app.MapEach("/bodies/{**id}", "body", (id, visit, twin) => Found<BodyPage, BodyView>(BodyView.Of(id, visit.Archive, visit.Roster, visit.Today), twin));
        app.MapEach("/states/{**id}", "state", (id, visit, twin) => id.Split('/') switch
        {
            [var one] => Found<StatePage, StateView>(StateView.Of(one, visit.Archive, visit.Roster, visit.Today), twin),
            [var one, var other] => Found<DyadPage, DyadView>(DyadView.Of(one, other, visit.Archive, visit.Roster, visit.Today), twin),
            _ => null,
        });
        app.MapEach("/documents/{**id}", "document", (id, visit, twin) => Found<DocumentPage, DocumentView>(DocumentView.Of(id, visit.Archive, visit.Roster.Names), twin));
    }

    private static IResult Checked<TPage, TView>(TView view, Func<TView, IReadOnlyList<string>> problems, bool twin)
        where TPage : Microsoft.AspNetCore.Components.IComponent => Answers.Of<TPage, TView>(view, twin, problems(view).Count > 0 ? 400 : 200);

    private static IResult? Found<TPage, TView>(TView? view, bool twin)
        where TPage : Microsoft.AspNetCore.Components.IComponent
        where TView : class => view is null ? null : Answers.Of<TPage, TView>(view, twin);

    private static void MapTwins(this WebApplication app, string path, string twin, Func<Visit, bool, IResult> answer)
    {
        app.MapMethods(path, Reading, (Visit visit) => answer(visit, false));
        app.MapMethods(twin, Reading, (Visit visit) => answer(visit, true));
    }

    private static void MapEach(this WebApplication app, string path, string what, Func<string, Visit, bool, IResult?> answer) =>
        app.MapMethods(path, Reading, (string id, Visit visit) =>
        {
            var (wanted, twin) = Address.Read(id);
            return answer(wanted, visit, twin) ?? Missing(what, wanted, twin);
        });

    private static IResult Missing(string what, string id, bool twin) => Answers.Of<ErrorPage, ErrorView>(
        new ErrorView(404, $"There is no such {what}", $"The archive has no {what} “{id}”. It may have been read into another archive; look through the list, or search."),
        twin, 404);

    internal static EventQuery Query(IQueryCollection q) =>
        new(q["kind"], q["status"], q["from"], q["to"], q["state"], q["body"], q["person"], q["text"], q["page"]);
}
