using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>Makes the first items of a sentence: the names that the knowledge gives, longest first, every sense of each; all else token by token.</summary>
internal sealed class Gazetteer(LanguagePack pack)
{
    public List<Item> Items(Token[] tokens, Sentence sentence)
    {
        var items = new List<Item>(sentence.End - sentence.First);
        for (var i = sentence.First; i < sentence.End;)
        {
            var chunk = Longest(tokens, i, sentence.End);
            items.Add(new Item(i, chunk?.End ?? i + 1, chunk));
            i = items[^1].End;
        }

        return items;
    }

    private Chunk? Longest(Token[] tokens, int start, int limit)
    {
        Chunk? best = null;
        var node = 0;
        for (var i = start; i < limit; i++)
        {
            // "Central Asia – Russia", "Central Asia + Japan": a mark that joins is no word of a name
            if (node > 0 && i + 1 < limit && (tokens[i].IsMark('-') || tokens[i].IsMark('+'))) continue;
            var word = tokens[i].Word;
            if (word == 0) break;
            // a possessive within a name ("People's Republic") is written as one word with its clitic, which is a token here
            node = pack.Names.Step(node, word);
            if (node < 0) break;
            if (pack.Names.At(node) is not { } entries) continue;
            Chunk? senses = null;
            foreach (var entry in entries)
            {
                if (!Looks(tokens, start, i + 1, entry.Casing)) continue;
                senses = new Chunk(entry.Kind, entry.KindName, start, i + 1) { Value = entry.Value, Cases = pack.Settings.LastInflects ? pack.CasesOf(tokens[i]) : entry.Cases, Bases = entry.Base is null ? [] : [(entry.Base, entry.Cases)], Next = senses };
            }

            best = senses ?? best;
        }

        return best;
    }

    private static bool Looks(Token[] tokens, int first, int end, NameCasing casing)
    {
        if (casing == NameCasing.Free) return true;
        if (casing == NameCasing.Capital) return tokens[first].Is(TokenTraits.Capital | TokenTraits.Number);
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Is(TokenTraits.Word) && !tokens[i].Is(TokenTraits.AllCapitals | TokenTraits.Capital)) return false;
        }

        return tokens[first].Is(TokenTraits.AllCapitals) || tokens[first].Length == 1 || end > first + 1;
    }
}
