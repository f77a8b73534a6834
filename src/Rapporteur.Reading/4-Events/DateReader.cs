using Rapporteur.Reading.Dates;
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

    /// <summary>
    /// The year of the first day that the text gives, where it states that day or another of its month in full: the anchor of a document that has neither
    /// dateline nor date of publication. A day in full of another month may be of any other year.
    /// </summary>
    public static PartialDate? FirstOf(IReadOnlyList<ParsedSentence> sentences)
    {
        int? month = null;
        foreach (var date in sentences.SelectMany(s => s.Items).Select(i => i.Chunk?.As("date")).OfType<Chunk>())
        {
            var said = new DateFields(date);
            if (said["day"] is null || said["month"] is not { } of) continue;
            if ((month ??= of) == of && DateResolver.Resolve(date, default) is { Start: { IsDay: true } day }) return PartialDate.OfYear(day.Year);
        }

        return null;
    }

    /// <summary>Dates what is told as under way, where nothing else dates it: on the day of speaking.</summary>
    public void Now(Span words, EventDraft draft)
    {
        if (anchor is { IsDay: true } day && draft.Start is null) (draft.Start, draft.End, draft.IsReckoned) = (new Stated<PartialDate>(day, words), null, true);
    }

    /// <summary>Puts a date into the draft, where it is still open there.</summary>
    public void Read(Chunk date, EventDraft draft)
    {
        var isAhead = LooksAhead(new DateFields(date));
        if (isAhead && !draft.IsPast) draft.Status ??= "upcoming";
        // "the second talks since May" are not of May
        if (date.Text("bound") == "since" || DateResolver.Resolve(date, new DateContext(anchor, _spoken, draft.Status is "upcoming" or "postponed" or "cancelled")) is not { Start: { } start } when) return;
        // what is told as past was not on a day ahead: "on the eve of the holiday, 9 May, they met"
        if (draft.IsPast && (isAhead || (anchor is { } today && start.First() > today.Last()))) return;
        if (start.IsDay) _spoken = start;
        // a date in full says more than a word reckoned from the day of speaking
        var isFull = date.Has("month");
        if (draft.Start is not null && draft.Start.Value.ToString().Length >= start.ToString().Length && !(isFull && draft.IsReckoned && start.IsDay)) return;
        draft.IsReckoned = !isFull;
        var span = date.Span(text.Tokens);
        draft.Start = new Stated<PartialDate>(start, span);
        draft.End = when.End is not { } end || (draft.Kind == "visit" && start == end) ? null : new Stated<PartialDate>(end, span);
        draft.IsOver = anchor is { } present && start.Last() < present.First();
        draft.IsElsewhen = anchor is { } spoken && start.Last() < spoken.First().AddDays(-NotNews);
        if (draft.Status is null && anchor is { } now && start.First() > now.Last()) draft.Status = "upcoming";
    }

    // next week, in two days, later this year
    private static bool LooksAhead(DateFields said) =>
        said.Word("look") == "ahead" || (said.Word("base") is null && said["amount"] > 0 && said.Word("direction") != "back") || said["sense"] > 0 || said["week_shift"] > 0 || said["year_shift"] > 0;
}
