using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Reads when an occasion is, remembering the day the text spoke of last.</summary>
internal sealed class DateReader(DocumentText text, PartialDate? anchor)
{
    /// <summary>Days after which what is told is recalled and no news.</summary>
    private const int NotNews = 14;

    private PartialDate? _spoken;

    /// <summary>The first day that the text states in full: the anchor of a document that has neither dateline nor date of publication.</summary>
    public static PartialDate? FirstOf(DocumentText text, IReadOnlyList<ParsedSentence> sentences)
    {
        foreach (var date in sentences.SelectMany(s => s.Items).Select(i => i.Chunk?.As("date")).OfType<Chunk>())
        {
            if (DateResolver.Resolve(date, text.Tokens, default) is { Start: { IsDay: true } day }) return PartialDate.OfYear(day.Year);
        }

        return null;
    }

    /// <summary>Puts a date into the draft, where it is still open there.</summary>
    public void Read(Chunk date, EventDraft draft)
    {
        var resolved = DateResolver.Resolve(date, text.Tokens, new DateContext(anchor, _spoken, draft.Status == "upcoming"));
        if (resolved is not { } when) return;
        if (when.Start.IsDay) _spoken = when.Start;
        // a date in full says more than a word reckoned from the day of speaking
        var isFull = date.Has("month");
        if (draft.Start is not null && draft.Start.Value.ToString().Length >= when.Start.ToString().Length && !(isFull && draft.IsReckoned && when.Start.IsDay)) return;
        draft.IsReckoned = !isFull;
        var span = date.Span(text.Tokens);
        draft.Start = new Stated<PartialDate>(when.Start, span);
        draft.End = draft.Kind == "visit" && when.Start == when.End ? null : new Stated<PartialDate>(when.End, span);
        draft.IsElsewhen = anchor is { } spoken && when.Start.Last() < spoken.First().AddDays(-NotNews);
        if (draft.Status is null && anchor is { } now && when.Start.First() > now.Last()) draft.Status = "upcoming";
    }
}
