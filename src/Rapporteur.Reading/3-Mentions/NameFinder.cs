using System.Collections.Frozen;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// Takes runs of capitalised words that the language does not know as common words for names: of persons not in the authority, firms,
/// ships, anything. What a name names is for the rules to say.
/// </summary>
internal sealed class NameFinder
{
    private const int LongestName = 7;
    private const int ShortEnding = 2;
    private readonly LanguagePack _pack;
    private readonly int _kind;
    private readonly FrozenSet<int> _particles;
    private readonly WordList? _suffixes;
    private readonly FrozenSet<int> _nameWords;
    private readonly NameBases? _bases;

    public NameFinder(LanguagePack pack)
    {
        _pack = pack;
        _kind = pack.Kind("name");
        _particles = pack.Settings.NameParticles.Select(p => pack.Vocabulary.Find(p)).Where(w => w != 0).ToFrozenSet();
        _suffixes = pack.ListNamed("name_suffixes");
        _nameWords = pack.ListNamed(LanguagePack.NameWords)?.FirstWords().ToFrozenSet() ?? FrozenSet<int>.Empty;
        _bases = pack.Declension is { } declension ? new NameBases(pack, declension) : null;
    }

    private bool Declines => _bases is not null || _pack.Settings.LastInflects;

    public void Find(DocumentText text, List<Item> items)
    {
        var tokens = text.Tokens;
        for (var at = 0; at < items.Count; at++)
        {
            var end = EndOfName(text, items, at, out var proper);
            if (_pack.Settings.LastInflects && items[at].Chunk?.As("name") is { } given && given.End == items[at].End) given.Bases = Stems(text, given);
            if (!proper || end == at + 1 && (items[at].Chunk is not null || at == 0 && Declines && !IsNamedElsewhere(text, items[at].First))) continue;
            var name = new Chunk(_kind, "name", items[at].First, items[end - 1].End) { Value = items[at].Chunk?.As("name") is { } whole && (WithSuffix(tokens, items, at + 1) >= end || !Declines && whole.End > whole.First + 1) ? whole.Value : null };
            if (_pack.Settings.LastInflects)
            {
                name.Cases = _pack.CasesOf(tokens[name.End - 1]);
                name.Bases = Stems(text, name);
            }
            else if (_bases is not null)
            {
                // initials before a name that is known leave it known
                if (items[end - 1].Chunk?.As("name") is { Value: { } value } && items[at..(end - 1)].TrueForAll(i => i.IsOneToken && tokens[i.First].Is(TokenTraits.Initial | TokenTraits.Abbreviation))) name.Value ??= value;
                name.Bases = _bases.Of(text, name.First, name.End);
                foreach (var (_, cases) in name.Bases) name.Cases |= cases;
            }

            if (end == at + 1) name.Next = items[at].Chunk;
            items[at] = new Item(items[at].First, items[end - 1].End, name);
            items.RemoveRange(at + 1, end - at - 1);
        }
    }

    // a name that nothing knows, without the ending of its case and, the less likely, as it stands
    private (string Base, int Cases)[] Stems(DocumentText text, Chunk name)
    {
        var written = text.Words(name.Span(text.Tokens));
        if (text.Tokens[name.End - 1].Cases == 0) return [(written, 0)];
        var ending = _pack.Vocabulary.EndingOfName(text.Words(text.SpanOf(name.End - 1, name.End)), out var cases);
        return [(written[..^ending], cases), (written, 0)];
    }

    private int EndOfName(DocumentText text, List<Item> items, int start, out bool proper)
    {
        proper = false;
        var tokens = text.Tokens;
        if (!MayBegin(tokens, items, start)) return start;
        var end = start;
        for (var i = start; i < items.Count && i - start < LongestName; i++)
        {
            var item = items[i];
            // a surname that is known alone, and not as it is cited (the first of the cases), is not the beginning of another name ("the spokesman of A B C")
            if (i == start + 1 && _bases is not null && items[start] is { IsOneToken: true } && items[start].Chunk?.As("name") is { Value: not null, Cases: var cases } && (cases & 1) == 0) break;
            var token = tokens[item.First];
            if (i > start && _pack.Settings.LastInflects && Ends(text, items[i - 1])) break;
            if (item.Chunk is { } chunk)
            {
                if (chunk.As("name") is null && chunk.As("maybeplace") is null && !(i == start && IsGivenName(tokens, items, i))) break;
                if (i > start && (_bases is not null ? RepeatsBase(text, items, start, i) : Repeats(tokens, items, start, i))) break;
                proper = true;
                end = i + 1;
                continue;
            }

            if (i > start && IsParticle(tokens, items, i)) continue;
            if (IsNameWord(token) || token.Is(TokenTraits.Hyphenated) && token.Is(TokenTraits.Word) && i > start && !_pack.CommonWords.Contains(token.Word))
            {
                if (_bases is not null && i > start + 1 && BeginsAnother(tokens, item.First)) break;
                if (Repeats(tokens, items, start, i) || i > start && _bases is not null && RepeatsBase(text, items, start, i)) break;
                if (IsCommon(token) && !_nameWords.Contains(token.Word)) break;
                proper |= !token.Is(TokenTraits.Initial) && !IsCommon(token);
                end = i + 1;
            }
            else
            {
                break;
            }
        }

        return proper ? WithSuffix(tokens, items, end) : start;
    }

    // where the last word inflects, one that does ends the name, and so does the full name of somebody known
    private bool Ends(DocumentText text, Item item)
    {
        if (!item.IsOneToken && item.Chunk?.As("name") is not null) return true;
        var token = text.Tokens[item.End - 1];
        if (token.Cases == 0 || (token.Cases & _pack.Cases(_pack.Settings.Cases[0])) != 0) return false;
        // a short ending on a word that nothing knows may be the word's own
        return token.Word != 0 || _pack.Vocabulary.EndingOfName(text.Words(text.SpanOf(item.End - 1, item.End)), out _) > ShortEnding;
    }

    // an initial stuck to the word behind it, after whole words, begins the name of a speaker whom the page ran into the text
    private static bool BeginsAnother(Token[] tokens, int at) =>
        tokens[at].Is(TokenTraits.Initial) && !tokens[at - 1].Is(TokenTraits.Initial | TokenTraits.Punctuation) && at + 1 < tokens.Length && tokens[at + 1].Is(TokenTraits.Capital) && !tokens[at + 1].Is(TokenTraits.Spaced | TokenTraits.Initial);

    // no name says a word twice: what repeats begins another name, as where a page runs a caption into its text
    private bool Repeats(Token[] tokens, List<Item> items, int start, int i)
    {
        var word = tokens[items[i].First].Word;
        for (var j = start; j < i && word != 0; j++)
        {
            for (var t = items[j].First; t < items[j].End; t++)
            {
                if (tokens[t].Word == word && !_particles.Contains(word)) return true;
            }
        }

        return false;
    }

    // the first word of a sentence is written with a capital anyway: it is a name where the text writes it so within a sentence too
    private bool IsNamedElsewhere(DocumentText text, int token)
    {
        var word = text.Document.Text.AsSpan(text.Tokens[token].Start, text.Tokens[token].Length);
        var ending = _pack.Settings.LastInflects ? _pack.Vocabulary.EndingOfName(word, out _) : 3;
        var stem = word[..Math.Max(Math.Min(word.Length, 3), word.Length - ending)];
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First + 1; i < sentence.End; i++)
            {
                if (text.Tokens[i].Is(TokenTraits.Capital) && !text.Tokens[i - 1].Is(TokenTraits.Punctuation) && text.Document.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i].Length).StartsWith(stem, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private bool RepeatsBase(DocumentText text, List<Item> items, int start, int i)
    {
        for (var t = items[start].First; t < items[i].First; t++)
        {
            if (_bases!.IsSame(text, t, items[i].First)) return true;
        }

        return false;
    }

    // a city's name right before another name is a person's own ("Guadalupe Palomeque")
    private bool IsGivenName(Token[] tokens, List<Item> items, int i) =>
        _bases is null && i + 1 < items.Count && items[i + 1].Chunk is null && IsNameWord(tokens[items[i + 1].First]) && !IsCommon(tokens[items[i + 1].First]) && !tokens[items[i + 1].First].Is(TokenTraits.AllCapitals);

    private bool MayBegin(Token[] tokens, List<Item> items, int start)
    {
        var item = items[start];
        if (item.Chunk is not null) return item.Chunk.As("name") is not null || item.Chunk.As("maybeplace") is not null || item.Chunk.As("place") is not null;
        var token = tokens[item.First];
        return IsNameWord(token) && (!IsCommon(token) || (start > 0 && (_nameWords.Contains(token.Word) || !Declines && start + 1 < items.Count && IsParticle(tokens, items, start + 1))));
    }

    private bool IsNameWord(Token token) =>
        token.Is(TokenTraits.Word) && token.Is(TokenTraits.Capital) && !token.Is(TokenTraits.Clitic) && (!token.Is(TokenTraits.Abbreviation) || token.Is(TokenTraits.Initial) || token.Length <= 3 || _bases is not null && token.Is(TokenTraits.AllCapitals) && token.Length <= 4);

    private bool IsCommon(Token token) => token.Word != 0 && !(_bases is not null && token.Is(TokenTraits.Initial)) && _pack.CommonWords.Contains(token.Word);

    private bool IsParticle(Token[] tokens, List<Item> items, int i)
    {
        var token = tokens[items[i].First];
        var joins = token.Word != 0 && _particles.Contains(token.Word) || token.IsMark('\'') && !token.Is(TokenTraits.Spaced);
        if (!joins || i + 1 >= items.Count) return false;
        var next = tokens[items[i + 1].First];
        return items[i + 1].Chunk is null && (next.Is(TokenTraits.Capital) || next.Word != 0 && _particles.Contains(next.Word));
    }

    // ", Jr."
    private int WithSuffix(Token[] tokens, List<Item> items, int end)
    {
        if (_suffixes is null) return end;
        var at = end < items.Count && tokens[items[end].First].IsMark(',') ? end + 1 : end;
        return at < items.Count && items[at].IsOneToken && _suffixes.Step(0, tokens[items[at].First].Word) > 0 ? at + 1 : end;
    }
}
