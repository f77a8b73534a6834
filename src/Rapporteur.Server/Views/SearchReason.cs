using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>Why a question finds nothing.</summary>
internal sealed class SearchReason(SearchQuery query, SqliteArchive archive, Roster roster, Speech speech)
{
    public IReadOnlyList<string> Lines()
    {
        var read = archive.Statistics();
        if (read.Documents == 0) return [speech["search.why.empty"]];
        var among = speech.Count(read.Documents, "document");
        var missing = query.Parts.Where(p => !FindsAnything(p)).ToList();
        var lines = missing.Select(p => speech.Say("search.why.none", among, Pipeline.Unseen.Shown(p.Typed))).ToList();
        if (lines.Count == 0) lines.Add(speech.Say("search.why.together", among));
        if (read is { FirstDay: { } first, LastDay: { } last } && (query.Filter.To < first || query.Filter.From > last))
            lines.Add(speech.Say("search.why.outside", speech.Range(PartialDate.OfDay(first), PartialDate.OfDay(last))));
        return lines;
    }

    private bool FindsAnything(QueryPart part)
    {
        if (Folding.Words(part.Value).IsEmpty) return false;
        var alone = SearchQuery.Parse(part.Typed, roster, speech);
        return archive.CountEvents(alone.Filter) > 0 || (alone.IsWordsOnly && (archive.Search(alone.Text, 1).Count > 0 || archive.Statements([.. alone.Filter.Words, .. alone.Filter.Said], 1).Count > 0));
    }
}
