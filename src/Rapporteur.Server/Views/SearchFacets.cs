using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>By what the list of a question can be narrowed down. Each count is that of the very question its link asks.</summary>
internal sealed class SearchFacets(SearchQuery query, SqliteArchive archive, Roster roster, Speech speech)
{
    private const int Most = 8;

    public IReadOnlyList<FacetView> All() =>
    [
        .. new[]
        {
            Of("kind", EventFacet.Kind, kind => speech.Code("kind", kind)),
            Of("is", EventFacet.Status, status => speech.Code("status", status)),
            Of("when", EventFacet.Year, year => year),
            Of("with", EventFacet.Side, side => roster.Names.Of(side)),
            Of("body", EventFacet.Organisation, organisation => roster.Names.Of(organisation)),
        }.Where(facet => facet.Values.Length > 1),
    ];

    private FacetView Of(string key, EventFacet facet, Func<string, string> name)
    {
        var isGiven = key != "with" && query.Parts.Any(p => p.Operator == key || (key is "when" or "is" && p.Operator == "held"));
        if (isGiven) return new FacetView(key, []);
        return new FacetView(key, [.. Values(key, facet, name).Where(v => v.Count > 0)]);
    }

    private ImmutableArray<FacetValue> Values(string key, EventFacet facet, Func<string, string> name) =>
    [
        .. archive.Facet(query.Filter, facet, Most).Where(v => !query.Filter.Sides.Contains(v.Name)).Select(v =>
        {
            var narrower = SearchQuery.With(query.Parts, new QueryPart(key, v.Name));
            var understood = SearchQuery.Parse(narrower, roster, speech);
            return new FacetValue(Pipeline.Unseen.Shown(name(v.Name)), understood.Problems.Count > 0 ? 0 : archive.CountEvents(understood.Filter), SearchView.Href(narrower));
        }),
    ];
}
