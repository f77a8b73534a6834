using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Server.Pages;
using Rapporteur.Server.Views;

namespace Rapporteur.Server.Web;

/// <summary>Lists of events in the forms that other programs subscribe to. <c>docs/exports.md</c> describes each.</summary>
internal static class ExportRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly string[] TableForms = ["csv", "xlsx", "parquet"];

    public static void MapExports(this WebApplication app)
    {
        app.MapMethods("/events.ics", Reading, (Visit visit) => Subscribed(visit, "ics"));
        app.MapMethods("/events.atom", Reading, (Visit visit) => Subscribed(visit, "atom"));
        app.MapMethods("/events.jsonfeed", Reading, (Visit visit) => Subscribed(visit, "jsonfeed"));
        app.MapMethods("/tables/{table}.{form}", Reading, (string table, string form, Visit visit) =>
            TableForms.Contains(form) && RecordTable.All.Any(t => t.Name == table) ? Subscribed(visit, form, table) : Results.NotFound());
    }

    // whoever subscribes asks often: the same bytes are not sent twice
    private static IResult Subscribed(Visit visit, string name, string table = "meetings")
    {
        var problems = new List<string>();
        var filter = EventListView.Filter(Routes.Query(visit.Query), problems) with { NewestFirst = false };
        if (problems.Count > 0) return Answers.Of<ErrorPage, ErrorView>(new ErrorView(400, "The filter means nothing", string.Join(" ", problems)), twin: false, 400);
        var form = ExportForm.Named(name);
        using var bytes = new MemoryStream();
        form.Write(Order(visit, filter) with { Table = table }, bytes);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).AsSpan(0, 16))}\"");
        return Results.Bytes(bytes.ToArray(), form.MediaType + (form.IsText ? "; charset=utf-8" : ""), entityTag: tag);
    }

    private static ExportOrder Order(Visit visit, EventFilter filter) => new()
    {
        Archive = visit.Archive,
        Filter = filter,
        Desk = new Uri($"{visit.Context.Request.Scheme}://{visit.Context.Request.Host}"),
        Today = visit.Today,
        Names = visit.Options.Names,
    };
}
