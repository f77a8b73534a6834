using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>A document as a line of a list.</summary>
public sealed record DocumentLine(
    string Id, string Href, string Title, string? Publisher, string? Published, PartialDate? Day, string? Language, int Events)
{
    internal static DocumentLine Of(DocumentSummary d) => new(
        d.Id, Address.Document(d.Id), Unseen.Shown(d.Title.Length > 0 ? d.Title : d.Id), Unseen.ShownOrNull(d.Publisher),
        d.Published is { } day ? DateText.Long(day) : null, d.Published, d.Language, d.Events);

    internal static DocumentLine Of(Document d) => Of(new DocumentSummary(d.Id, d.Title, d.Published, d.Publisher, d.Language, d.Url, 0));
}

/// <summary>What the list of documents shows.</summary>
/// <param name="SetAside">Documents that could not be read, and why.</param>
public sealed record DocumentListView(
    IReadOnlyList<string> Problems, int Total, int Page, IReadOnlyList<DocumentLine> Documents, IReadOnlyList<SetAsideDocument> SetAside,
    string? Earlier, string? Later)
{
    private const int PageSize = 100;

    internal static DocumentListView Of(string? pageText, SqliteArchive archive)
    {
        var problems = new List<string>();
        var page = EventListView.PageNumber(pageText, problems);
        if (problems.Count > 0) return new DocumentListView(problems, 0, 1, [], [], null, null);
        var total = archive.Statistics().Documents;
        string? At(int number, bool exists) => exists
            ? Address.Query("/documents", ("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)))
            : null;
        return new DocumentListView(
            [], total, page,
            [.. archive.Documents(new DocumentQuery { Limit = PageSize, Offset = (page - 1) * PageSize }).Select(DocumentLine.Of)],
            page == 1 ? archive.SetAside() : [],
            At(page - 1, page > 1), At(page + 1, page * PageSize < total));
    }
}
