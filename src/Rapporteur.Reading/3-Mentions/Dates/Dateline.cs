using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Dates;

/// <summary>The line at the head of a report that says where and when it was written, or where and when what it tells took place.</summary>
/// <param name="Date">The day it gives.</param>
/// <param name="DateChunk">Where it stands.</param>
/// <param name="Places">Places, buildings and states it names, in order.</param>
/// <param name="IsLine">True for a line of its own, which stands over the occasion; false for an agency's opening words ("TASHKENT, Oct 6:").</param>
internal sealed record Dateline(PartialDate? Date, Chunk? DateChunk, IReadOnlyList<Chunk> Places, bool IsLine)
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
            if (OwnLine(text, sentence) is { } line) return line;
            if (Opening(text, sentence) is { } opening) return opening;
            if (++seen == 2) break;
        }

        return null;
    }

    private static Dateline? OwnLine(DocumentText text, ParsedSentence sentence)
    {
        if (sentence.Sentence.End - sentence.Sentence.First > LongestLine) return null;
        foreach (var item in sentence.Items)
        {
            if (item.Chunk is { } chunk && (chunk.As("date") is not null || PlaceOf(chunk) is not null)) continue;
            var token = text.Tokens[item.First];
            if (!item.IsOneToken || !token.Is(TokenTraits.Punctuation | TokenTraits.Number | TokenTraits.Capital)) return null;
        }

        var line = Gather(text, sentence.Items, true);
        return line.Places.Count > 0 || line.Date is not null ? line : null;
    }

    // a place, perhaps a date, then a colon or dash or an agency between slashes
    private static Dateline? Opening(DocumentText text, ParsedSentence sentence)
    {
        for (var i = 0; i < sentence.Items.Count && i < LongestOpening; i++)
        {
            var token = text.Tokens[sentence.Items[i].First];
            if (!sentence.Items[i].IsOneToken || !token.Is(TokenTraits.Punctuation)) continue;
            if (token.Value is not (':' or '-' or '/')) continue;
            var head = sentence.Items[..i];
            return head.Count > 0 && head.Exists(h => h.Chunk is { } c && (PlaceOf(c) is not null || c.As("date") is not null)) && head.TrueForAll(h => IsOfOpening(text, h))
                ? Gather(text, head, false)
                : null;
        }

        return null;
    }

    private static bool IsOfOpening(DocumentText text, Item item) =>
        item.Chunk is { } chunk && (chunk.As("date") is not null || PlaceOf(chunk) is not null)
        || (item.IsOneToken && text.Tokens[item.First].Is(TokenTraits.Punctuation | TokenTraits.AllCapitals | TokenTraits.Number))
        || item.Chunk?.As("name") is not null;

    private static Dateline Gather(DocumentText text, IReadOnlyList<Item> items, bool isLine)
    {
        var date = items.Select(i => i.Chunk?.As("date")).FirstOrDefault(d => d is not null);
        var resolved = date is null ? null : DateResolver.Resolve(date, new DateContext(text.Document.Published, null, false));
        return new Dateline(resolved?.Start is { IsDay: true } day ? day : null, date, [.. items.Select(i => i.Chunk is null ? null : PlaceOf(i.Chunk)).OfType<Chunk>()], isLine);
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
