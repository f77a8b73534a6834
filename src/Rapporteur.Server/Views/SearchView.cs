using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
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

/// <summary>What the search page shows.</summary>
/// <param name="Words">The words looked for; empty where nothing was asked.</param>
/// <param name="TotalEvents">How many events have the words, of which <paramref name="Events"/> are the latest.</param>
/// <param name="Why">With nothing found: why not.</param>
public sealed record SearchView(
    string Words, int TotalEvents, IReadOnlyList<EventLine> Events, IReadOnlyList<StatementHit> Statements, IReadOnlyList<DocumentHit> Documents, string? Why)
{
    /// <summary>The most of each sort that is shown.</summary>
    public const int Most = 20;
    private const int LongestQuery = 400;

    internal static SearchView Of(string? query, SqliteArchive archive, SideNames names)
    {
        var words = (query ?? "").Trim();
        if (words.Length == 0) return new SearchView("", 0, [], [], [], null);
        if (words.Length > LongestQuery) return new SearchView(words[..LongestQuery], 0, [], [], [], $"The question is too long; it may have {LongestQuery} characters.");
        var hits = archive.Search(words, Most);
        var named = new EventFilter { Text = words, NewestFirst = true, Limit = Most };
        var events = archive.Events(named);
        IReadOnlyList<StatementHit> statements = [.. hits.SelectMany(h => StatementsIn(h, words, archive, names)).Take(Most)];
        return new SearchView(
            words, archive.CountEvents(named), [.. events.Select(EventLine.Of)], statements,
            [.. hits.Select(h => new DocumentHit(DocumentLine.Of(h.Document), SnippetPiece.Of(h.Snippet)))],
            hits.Count + events.Count == 0 ? Reason(words, archive) : null);
    }

    private static IEnumerable<StatementHit> StatementsIn(SearchHit hit, string words, SqliteArchive archive, SideNames names)
    {
        if (archive.Document(hit.Document.Id) is not { } kept || archive.Reading(hit.Document.Id) is not { } reading) return [];
        var telling = new Telling(1, kept, reading, new ReportedEvent { Id = "", Kind = "", Status = "" });
        var wanted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return reading.Statements
            .Where(s => wanted.All(w => s.Content.Value.Contains(w.Trim('"'), StringComparison.OrdinalIgnoreCase)
                || (s.Speaker?.Contains(w.Trim('"'), StringComparison.OrdinalIgnoreCase) ?? false)))
            .Select(s => new StatementHit(StatementView.Of(telling, s, names), DocumentLine.Of(hit.Document)));
    }

    private static string Reason(string words, SqliteArchive archive)
    {
        var read = archive.Statistics().Documents;
        if (read == 0) return "Nothing has been read yet. Read some reports with “rapporteur read PATH”, then search again.";
        var single = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var missing = single.Where(w => archive.Search(w, 1).Count == 0).ToList();
        return single.Length > 1 && missing.Count == 0
            ? $"Each word occurs, but no document among {Phrases.Count(read, "document")} holds all of them. Leave one out."
            : $"No document among {Phrases.Count(read, "document")} holds {Phrases.List([.. missing.Select(w => $"“{w}”")], 5)}.";
    }
}
