using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Events;

/// <summary>Gives each date and place of a sentence to the occasion it belongs to.</summary>
internal sealed class Circumstances(DocumentText text, OccasionReader occasions, PlaceReader places, DateReader dates, Dateline? dateline)
{
    /// <summary>Tokens within which a date or place stands right behind a name.</summary>
    private const int NearWords = 6;

    /// <summary>Tokens that may stand between a date and the name of the occasion it leads in to: "on Monday at the".</summary>
    private const int LeadWords = 2;

    /// <summary>Dates what a finding tells as under way on the day of speaking.</summary>
    public void Now(Chunk found, EventDraft draft) => dates.Now(found.Span(text.Tokens), draft);

    /// <summary>Reads the dates and places of a sentence into the occasions found there, which come in the order of the text.</summary>
    public void Read(ParsedSentence sentence, List<(Chunk Chunk, EventDraft Draft)> events)
    {
        if (events.Count == 0) return;
        var reach = new Dictionary<EventDraft, int>();
        foreach (var item in sentence.Items)
        {
            var isPlace = item.Chunk?.As("at") is not null && !events.Exists(e => e.Chunk.Part("where") == item.Chunk);
            if (isPlace && sentence.Found.Exists(f => f.KindName == "attends" && f.First <= item.First && f.End >= item.End)) continue;
            if (!isPlace && (item.Chunk?.As("date") is not { } date || date.Has("attributive") || IsOfOpening(date))) continue;
            var (chunk, draft) = Owner(events, item.First);
            if (!isPlace && item.End <= chunk.First && IsOfSaying(sentence.Sentence.First, item, chunk.First)) continue;
            // what is only named takes what stands right behind it: the rest of the sentence speaks of other things
            if (!draft.IsTold && draft.Kind != "election" && (chunk.KindName == "occasion" || chunk.Has("right")) && (item.First < chunk.End || item.First - reach.GetValueOrDefault(draft, chunk.End) > NearWords)) continue;
            // "met to discuss the crisis in …": a place behind what was spoken about is a part of it
            if (isPlace && item.First >= chunk.End && IsMatter(sentence, reach.GetValueOrDefault(draft, chunk.End), item.First)) continue;
            reach[draft] = item.End;
            if (isPlace) places.Read(item.Chunk!, draft);
            else dates.Read(item.Chunk!.As("date")!, draft);
        }

        foreach (var (chunk, draft) in events)
        {
            if (OccasionOf(chunk)?.Part("mods") is { } mods)
            {
                foreach (var date in mods.Parts("item").Append(mods).Select(m => m.As("date")).OfType<Chunk>()) dates.Read(date, draft);
            }

            if (draft is { Start: null, IsTold: false } && (draft.Organisation is not null || draft.Body is not null || draft.Parties.Count > 0) && Before(sentence, chunk.First) is { } led) dates.Read(led, draft);
            // "On 28 January they dealt with it at the summit": the day with which a sentence begins is of the only occasion it speaks of
            if (events.Count == 1 && draft is { Start: null, IsTold: false, Kind: "session" } && (draft.Organisation is not null || draft.Body is not null) && Opening(sentence, chunk.First) is { } day) dates.Read(day, draft);
        }

        Coordinate(events);
    }

    // "TOKYO, March 10 – ": the day it was written
    private bool IsOfOpening(Chunk date) => dateline is { IsLine: false } && dateline.DateChunk == date;

    // "announced today the visit of …": the day belongs to what was said, not to what it was said of
    private bool IsOfSaying(int first, Item date, int end)
    {
        for (var i = Math.Max(first, date.First - 1); i < Math.Min(end, date.End + 1); i++)
        {
            if ((i < date.First || i >= date.End) && occasions.HasAt(i, i + 1, "announcing")) return true;
        }

        return false;
    }

    // "a meeting and a celebration at the White House": what two share stands before or behind both
    private void Coordinate(List<(Chunk Chunk, EventDraft Draft)> events)
    {
        for (var i = 1; i < events.Count; i++)
        {
            var (one, other) = (events[i - 1].Draft, events[i].Draft);
            var (first, second) = (OccasionOf(events[i - 1].Chunk), OccasionOf(events[i].Chunk));
            if (first is null || second is null || one == other || second.First - first.End is not (1 or 2) || !occasions.HasAt(first.End, second.First, "list_joiner")) continue;
            (one.Start, one.End, other.Start, other.End) = (one.Start ?? other.Start, one.Start is null ? other.End : one.End, other.Start ?? one.Start, other.Start is null ? one.End : other.End);
            if (one.Country is null) (one.Country, one.City, one.Venue) = (other.Country, other.City, other.Venue);
            else if (other.Country is null) (other.Country, other.City, other.Venue) = (one.Country, one.City, one.Venue);
            if (other.IsTold) continue;
            other.Status ??= one.Status;
            if (other.Parties.Count == 0) other.Parties.AddRange(one.Parties);
        }
    }

    private static Chunk? OccasionOf(Chunk chunk) => chunk.As("occasion") ?? chunk.Part("event")?.As("occasion");

    private Chunk? Opening(ParsedSentence sentence, int token)
    {
        var opening = sentence.Items.Find(i => i.Chunk?.As("date") is not null);
        if (opening.Chunk?.As("date") is not { } date || opening.End > token || opening.First - sentence.Sentence.First > NearWords || date.Has("attributive") || !date.Has("day") || IsOfOpening(date)) return null;
        return IsOfSaying(sentence.Sentence.First, opening, token) ? null : date;
    }

    // "next week at the summit": the date right before a name is its own too
    private Chunk? Before(ParsedSentence sentence, int token)
    {
        var led = sentence.Items.FindLast(i => i.End <= token && i.Chunk?.As("date") is not null);
        if (led.Chunk is null || token - led.End > LeadWords || led.Chunk.As("date") is not { } date || date.Has("attributive") || IsOfOpening(date) || IsOfSaying(sentence.Sentence.First, led, token)) return null;
        for (var i = led.End; i < token; i++)
        {
            if (!text.Tokens[i].Is(TokenTraits.Word)) return null;
        }

        return date;
    }

    private bool IsMatter(ParsedSentence sentence, int first, int end)
    {
        foreach (var item in sentence.Items)
        {
            if (item.First >= first && item.First < end && item.Chunk is null && occasions.HasAt(item.First, end, "matter")) return true;
        }

        return false;
    }

    // the tightest predicate around the words, else the one that ends nearest before them, else the first behind them
    private static (Chunk Chunk, EventDraft Draft) Owner(List<(Chunk Chunk, EventDraft Draft)> events, int token)
    {
        var inside = events.Where(e => e.Chunk.First <= token && e.Chunk.End > token).ToList();
        if (inside.Count > 0) return inside.MinBy(e => e.Chunk.End - e.Chunk.First);
        var before = events.Where(e => e.Chunk.End <= token).ToList();
        return before.Count > 0 ? before.MaxBy(e => e.Chunk.End) : events[0];
    }
}
