using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>The day on which those speak whose words a transcript gives: the one they call today.</summary>
internal static class SpokenDay
{
    /// <summary>The day and where it is said, or null where nobody in the record of an occasion speaks of today.</summary>
    public static Stated<PartialDate>? Find(DocumentText text, LanguagePack pack, IReadOnlyList<ParsedSentence> sentences, PartialDate? anchor)
    {
        if (pack.ListNamed("we") is not { } we) return null;
        var speaks = false;
        foreach (var sentence in sentences)
        {
            var items = sentence.Items;
            speaks |= !sentence.Sentence.IsTitle && items.Exists(i => i.Chunk?.As("person") is not null && i.End < sentence.Sentence.End && text.Tokens[i.End].IsMark(':'));
            if (!speaks || !items.Exists(i => we.Step(0, text.Tokens[i.First].Word) > 0)) continue;
            foreach (var item in items)
            {
                // "today's world" is no day
                if (item.Chunk?.As("date") is not { } date || date.Text("unit") != "day" || date.Text("amount") != "0" || date.Has("base")) continue;
                if (item.End < text.Tokens.Length && text.Tokens[item.End].Is(TokenTraits.Clitic)) continue;
                if (DateResolver.Resolve(date, new DateContext(anchor, null, false)) is { Start: { IsDay: true } day }) return new Stated<PartialDate>(day, date.Span(text.Tokens));
            }
        }

        return null;
    }
}
