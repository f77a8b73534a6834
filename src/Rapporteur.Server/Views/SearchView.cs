using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A piece of a snippet: plain words, or words that were looked for.</summary>
public sealed record SnippetPiece(string Text, bool Found)
{
    /// <summary>The snippet cut at its marks.</summary>
    internal static ImmutableArray<SnippetPiece> Of(Snippet snippet)
    {
        var pieces = ImmutableArray.CreateBuilder<SnippetPiece>();
        var at = 0;
        foreach (var mark in snippet.Marks.Where(m => m.Start >= 0 && m.End <= snippet.Text.Length).Order())
        {
            if (mark.Start < at || mark.Length <= 0) continue;
            if (mark.Start > at) pieces.Add(new SnippetPiece(Unseen.Shown(snippet.Text[at..mark.Start]), false));
            pieces.Add(new SnippetPiece(Unseen.Shown(snippet.Text[mark.Start..mark.End]), true));
            at = mark.End;
        }

        if (at < snippet.Text.Length) pieces.Add(new SnippetPiece(Unseen.Shown(snippet.Text[at..]), false));
        return pieces.ToImmutable();
    }
}

/// <summary>A document that holds the words.</summary>
public sealed record DocumentHit(DocumentLine Document, ImmutableArray<SnippetPiece> Snippet);

/// <summary>A statement that holds the words, and the document it stands in.</summary>
public sealed record StatementHit(StatementView Statement, DocumentLine Document);

/// <summary>A part of the question in words.</summary>
/// <param name="Besides">Other spellings under which it is looked for.</param>
/// <param name="Without">The address of the question without it.</param>
public sealed record UnderstoodPart(string Typed, string Words, ImmutableArray<string> Besides, string Without);

/// <summary>A value by which the list can be narrowed down.</summary>
/// <param name="Count">How many events the list behind it has.</param>
public sealed record FacetValue(string Text, int Count, string Href);

/// <summary>Values of one sort.</summary>
/// <param name="Key">The operator that it adds.</param>
public sealed record FacetView(string Key, ImmutableArray<FacetValue> Values);

/// <summary>What the search page shows.</summary>
/// <param name="Words">The question; empty where nothing was asked.</param>
/// <param name="TotalEvents">How many events meet it.</param>
/// <param name="Documents">Null where documents were not looked for.</param>
/// <param name="Statements">Null where statements were not looked for.</param>
/// <param name="Why">With nothing found: why not.</param>
public sealed record SearchView(
    string Words, ImmutableArray<UnderstoodPart> Understood, IReadOnlyList<string> Problems, int TotalEvents, IReadOnlyList<EventLine> Events, int Page, string? Earlier, string? Later,
    IReadOnlyList<FacetView> Facets, IReadOnlyList<StatementHit>? Statements, IReadOnlyList<DocumentHit>? Documents, IReadOnlyList<string> Why)
{
    /// <summary>The most of each sort that is shown.</summary>
    public const int Most = 20;
    private const int LongestQuery = 400;
    private const int MostParts = 24;
    private const int MostBesides = 5;

    internal static SearchView Of(string? question, string? page, SqliteArchive archive, Roster roster, Speech speech)
    {
        var words = (question ?? "").Trim();
        var empty = new SearchView(words, [], [], 0, [], 1, null, null, [], null, null, []);
        if (words.Length == 0) return empty;
        if (words.Length > LongestQuery) return empty with { Words = words[..LongestQuery], Problems = [speech.Say("search.problem.long", LongestQuery)] };
        var query = SearchQuery.Parse(words, roster, speech);
        if (query.Parts.Length > MostParts) return empty with { Problems = [speech.Say("search.problem.long", LongestQuery)] };
        var number = EventListView.PageNumber(page, query.Problems);
        var understood = query.Parts.Select(p => new UnderstoodPart(
            p.Typed, query.InWords(p), [.. query.SpelledBesides(p).Distinct(StringComparer.Ordinal).Take(MostBesides)], Href(SearchQuery.With(query.Parts.Remove(p))))).ToImmutableArray();
        if (query.Problems.Count > 0) return empty with { Understood = understood, Problems = query.Problems };
        var asksNothing = query.Parts.All(p => Folding.Words(p.Value).IsEmpty);
        var total = asksNothing ? 0 : archive.CountEvents(query.Filter);
        var events = total == 0 ? [] : archive.Events(query.Filter with { Limit = Most, Offset = (number - 1) * Most });
        var hits = query.IsWordsOnly && query.Filter.Said.Count == 0 ? archive.Search(query.Text, Most) : null;
        var statements = query.IsWordsOnly ? Hits(archive.Statements([.. query.Filter.Words, .. query.Filter.Said], Most), archive, roster.Names) : null;
        string? At(int to, bool exists) => exists ? Href(words, to) : null;
        return new SearchView(
            words, understood, [], total, [.. events.Select(EventLine.Of)], number, At(number - 1, number > 1), At(number + 1, number * Most < total),
            total == 0 ? [] : new SearchFacets(query, archive, roster, speech).All(), statements,
            hits is null ? null : [.. hits.Select(h => new DocumentHit(DocumentLine.Of(h.Document), SnippetPiece.Of(h.Snippet)))],
            total == 0 && hits is null or [] && statements is null or [] ? new SearchReason(query, archive, roster, speech).Lines() : []);
    }

    /// <summary>The address of a question.</summary>
    internal static string Href(string words, int page = 1) => Address.Query("/search", ("q", words), ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    private static List<StatementHit> Hits(IReadOnlyList<StatementPlace> places, SqliteArchive archive, SideNames names)
    {
        var hits = new List<StatementHit>();
        foreach (var document in places.GroupBy(p => p.Document, StringComparer.Ordinal))
        {
            if (archive.Document(document.Key) is not { } kept || archive.Reading(document.Key) is not { } reading) continue;
            var telling = new Telling(1, kept, reading, new ReportedEvent { Id = "", Kind = "", Status = "" });
            hits.AddRange(document.Where(p => p.Number < reading.Statements.Length).Select(p => new StatementHit(
                StatementView.Of(telling, reading.Statements[p.Number], names), DocumentLine.Of(kept.Document))));
        }

        return hits;
    }
}
