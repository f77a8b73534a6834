using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>The line at the head of a report that says where and when it was written, or where and when what it tells took place.</summary>
/// <param name="Date">The day it gives.</param>
/// <param name="DateChunk">Where it stands.</param>
/// <param name="Places">Places, buildings and states it names, in order.</param>
/// <param name="IsSentence">True for a sentence of nothing else ("TASHKENT, 6 October, UzA."): its day is that of the news.</param>
/// <param name="IsLine">True for a line of its own, which stands over the occasion; false for an agency's opening words ("TASHKENT, Oct 6:").</param>
internal sealed record Dateline(PartialDate? Date, Chunk? DateChunk, IReadOnlyList<Chunk> Places, bool IsSentence, bool IsLine)
{
    private const int LongestLine = 16;
    private const int LongestOpening = 9;
    private static readonly string[] PlaceKinds = ["place", "maybeplace", "venue", "state"];

    /// <summary>The dateline of a document, or null. It is looked for in the first two sentences of the body.</summary>
    public static Dateline? Find(DocumentText text, IReadOnlyList<ParsedSentence> sentences)
    {
        var seen = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Sentence.IsTitle) continue;
            if (Timed(text, sentence) is { } timed) return timed;
            if (Whole(text, sentence) is { } line) return line;
            if (Opening(text, sentence) is { } opening) return opening;
            if (++seen == 2) break;
        }

        return null;
    }

    // a sentence of nothing but places and dates: over the text when it is a line of its own, else the opening of an agency
    private static Dateline? Whole(DocumentText text, ParsedSentence sentence)
    {
        var items = sentence.Items;
        if (sentence.Sentence.End - sentence.Sentence.First > LongestLine) return null;
        for (var i = 0; i < items.Count; i++)
        {
            if (Tells(items[i])) continue;
            var token = text.Tokens[items[i].First];
            if (!items[i].IsOneToken || !(token.Is(TokenTraits.Punctuation | TokenTraits.Number | TokenTraits.Capital) || IsArticle(text, items, i))) return null;
        }

        // a place with a word to it may be anything: a declaration, a region; one that stands beside another place or a day is no title
        if (items.Count(Tells) == 1 && items.Any(i => !Tells(i) && text.Tokens[i.First].Is(TokenTraits.Word))) return null;
        var end = sentence.Sentence.End;
        // a day and no more, with a period of its own, stands over what follows also where the page ran it into the text
        var isDay = items.TrueForAll(i => i.Chunk?.As("date") is not null || text.Tokens[i.First].Is(TokenTraits.Punctuation));
        return IsHead(items) ? Gather(text, items, true, isDay || end == text.Tokens.Length || text.Tokens[end].Is(TokenTraits.NewLine)) : null;
    }

    // a day with its hour at the head of a sentence, and the places right behind it: a line that the page ran into the text
    private static Dateline? Timed(DocumentText text, ParsedSentence sentence)
    {
        if (sentence.Items.Count == 0 || sentence.Items[0].Chunk?.As("date") is not { } date || !date.Has("clock")) return null;
        var end = 1;
        while (end < sentence.Items.Count && (Tells(sentence.Items[end]) || text.Tokens[sentence.Items[end].First].IsMark(','))) end++;
        return Gather(text, sentence.Items[..end], true, true);
    }

    // the word between a comma and a place: "Moscow, the Kremlin"
    private static bool IsArticle(DocumentText text, List<Item> items, int i) =>
        i > 0 && i + 1 < items.Count && text.Tokens[items[i].First - 1].IsMark(',') && items[i + 1].Chunk is { } chunk && PlaceOf(chunk) is not null;

    // a place, perhaps a date, then a colon or dash or an agency between slashes
    private static Dateline? Opening(DocumentText text, ParsedSentence sentence)
    {
        for (var i = 0; i < sentence.Items.Count && i < LongestOpening; i++)
        {
            var token = text.Tokens[sentence.Items[i].First];
            if (!sentence.Items[i].IsOneToken || !token.Is(TokenTraits.Punctuation)) continue;
            if (token.Value is not (':' or '-' or '/')) continue;
            var head = sentence.Items[..i];
            // "Kazakhstan - Finland": sides, not where it was written
            var goesOn = i + 1 < sentence.Items.Count && (sentence.Items[i + 1].Chunk is not { } next || PlaceOf(next) is null);
            if (!goesOn || !IsHead(head) || !head.TrueForAll(h => IsOfOpening(text, h))) return null;
            // nothing is written for days on end: several days are those of the occasion
            var opening = Gather(text, head, false, false);
            return opening is { Date: null, DateChunk: not null } && LastsDays(text, opening.DateChunk) ? opening with { IsLine = true, IsSentence = true } : opening;
        }

        return null;
    }

    private static bool LastsDays(DocumentText text, Chunk date) =>
        DateResolver.Resolve(date, new DateContext(text.Document.Published, null, false)) is { Start: { IsDay: true } first, End: { IsDay: true } last } && first != last;

    private static bool Tells(Item item) => item.Chunk is { } chunk && (chunk.As("date") is not null || PlaceOf(chunk) is not null);

    // a state alone is a party more often than a place
    private static bool IsHead(List<Item> items) => items.Exists(i => i.Chunk is { } chunk && (chunk.As("date") is not null || PlaceOf(chunk) is { KindName: not "state" }));

    private static bool IsOfOpening(DocumentText text, Item item) =>
        Tells(item) || (item.IsOneToken && text.Tokens[item.First].Is(TokenTraits.Punctuation | TokenTraits.AllCapitals | TokenTraits.Number)) || item.Chunk?.As("name") is not null;

    private static Dateline Gather(DocumentText text, IReadOnlyList<Item> items, bool isSentence, bool isLine)
    {
        var date = items.Select(i => i.Chunk?.As("date")).FirstOrDefault(d => d is not null);
        var resolved = date is null ? null : DateResolver.Resolve(date, new DateContext(text.Document.Published, null, false));
        return new Dateline(resolved is { Start: { IsDay: true } day } when && when.End == day ? day : null, date, [.. items.Select(i => i.Chunk is null ? null : PlaceOf(i.Chunk)).OfType<Chunk>()], isSentence, isLine);
    }

    private static Chunk? PlaceOf(Chunk chunk)
    {
        foreach (var kind in PlaceKinds)
        {
            if (chunk.As(kind) is { } place) return place;
        }

        return null;
    }
}
