using System.Globalization;
using Rapporteur.Pipeline;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>A person of the index.</summary>
public sealed record PersonLine(string Name, string Href, string? Side, string? SideHref, int Events, DateOnly? Last);

/// <summary>What the index of persons shows.</summary>
/// <param name="Words">Words of the name that were asked for.</param>
/// <param name="Side">Code of the side that was asked for.</param>
public sealed record PeopleView(string? Words, string? Side, IReadOnlyList<string> Problems, int Total, int Page, IReadOnlyList<PersonLine> People, string? Earlier, string? Later)
{
    private const int PageSize = 100;

    internal static PeopleView Of(Visit visit)
    {
        var (words, side, problems) = ((string?)visit.Query["q"], (string?)visit.Query["side"], new List<string>());
        var page = EventListView.PageNumber(visit.Query["page"], problems);
        side = string.IsNullOrWhiteSpace(side) ? null : side.Trim().ToUpperInvariant();
        if (problems.Count > 0) return new PeopleView(words, side, problems, 0, 1, [], null, null);
        var sought = Spelling.Each(words, visit.Roster);
        var total = visit.Archive.CountPeople(sought, side);
        string? At(int number, bool exists) => exists ? Address.Query("/people", ("q", words), ("side", side), ("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture))) : null;
        return new PeopleView(
            words, side, [], total, page,
            [.. visit.Archive.People(sought, side, PageSize, (page - 1) * PageSize).Select(p => new PersonLine(
                Unseen.Shown(p.Name), visit.Roster.PersonHref(p.Name, p.Within), visit.Roster.Names.OrNull(p.Within) is { } of ? Unseen.Shown(of) : null, visit.Roster.StateHref(p.Within), p.Events, p.Last))],
            At(page - 1, page > 1), At(page + 1, page * PageSize < total));
    }
}

/// <summary>A state of the index.</summary>
/// <param name="InOffice">Who leads it today, as the tables have it.</param>
public sealed record StateLine(string Code, string Name, string Href, int Events, DateOnly? Last, string? InOffice, string? PersonHref);

/// <summary>What the index of states shows.</summary>
public sealed record StatesView(IReadOnlyList<StateLine> States)
{
    internal static StatesView Of(Visit visit)
    {
        var leaders = (visit.Roster.Authority?.Tenures ?? []).Where(t => t.Office == "HOS" && t.Covers(visit.Today)).Select(t => (t.Holder, Post: PostView.Of(t, visit.Roster)))
            .GroupBy(t => t.Holder, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Post, StringComparer.Ordinal);
        return new StatesView([.. visit.Archive.Sides().Where(s => visit.Roster.IsState(s.Name)).Select(s =>
        {
            var post = leaders.GetValueOrDefault(s.Name);
            return new StateLine(s.Name, visit.Roster.Names.Of(s.Name), Address.State(s.Name), s.Events, s.Last, post?.Person, post?.PersonHref);
        })]);
    }
}

/// <summary>A body of the index.</summary>
/// <param name="Name">Null for what is on record of the organisation as a whole.</param>
public sealed record BodyLine(string? Name, string Href, int Events, DateOnly? Last);

/// <summary>An organisation of the index and its bodies.</summary>
public sealed record OrganisationLine(string Code, string Name, string Href, int Events, IReadOnlyList<BodyLine> Bodies);

/// <summary>What the index of bodies shows.</summary>
public sealed record BodiesView(IReadOnlyList<OrganisationLine> Organisations)
{
    internal static BodiesView Of(Visit visit) => new([.. visit.Archive.Bodies().GroupBy(b => b.Name, StringComparer.Ordinal).Select(g => new OrganisationLine(
        Unseen.Shown(g.Key), Unseen.Shown(visit.Roster.Names.Of(g.Key)), visit.Roster.BodyHref(g.Key, null), g.Sum(b => b.Events),
        [.. g.Select(b => new BodyLine(b.Within is { } body ? Unseen.Shown(body) : null, visit.Roster.BodyHref(g.Key, b.Within), b.Events, b.Last))]))]);
}
