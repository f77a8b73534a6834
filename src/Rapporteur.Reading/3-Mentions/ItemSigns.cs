using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>All that a rule can ask of one item: to the rules, items of the same sign are the same.</summary>
/// <param name="Kinds">Bits of its chunk kinds; those from 64 on have none.</param>
/// <param name="HasChunk">It is a chunk.</param>
/// <param name="IsOneToken">It is one token, and what follows is of that token; else nothing of it is asked.</param>
/// <param name="Word">The word that stands for all that rules do not tell from its word.</param>
/// <param name="Traits">Its outer form, as far as rules ask for it.</param>
/// <param name="Mark">Its character, when it is a mark.</param>
internal readonly record struct ItemSign(ulong Kinds, bool HasChunk, bool IsOneToken, int Word, TokenTraits Traits, int Mark);

/// <summary>Numbers the signs that were met. English has some thousands, most of them in the first dozens of reports.</summary>
/// <remarks>Holds working memory: one for each thread that reads.</remarks>
internal sealed class ItemSigns(WordClasses classes, ItemTests tests)
{
    private const TokenTraits Asked = TokenTraits.Capital | TokenTraits.Number | TokenTraits.Ordinal | TokenTraits.AllCapitals | TokenTraits.Hyphenated
        | TokenTraits.Word | TokenTraits.Time | TokenTraits.Punctuation;

    private readonly List<ItemSign> _signs = [default];
    private readonly List<ulong[]> _answers = [[]];
    private int[] _slots = new int[1 << 10];

    /// <summary>How many there are, with number 0, which is none.</summary>
    public int Count => _signs.Count;

    public ItemSign this[int number] => _signs[number];

    /// <summary>The answers of an item of the sign to <see cref="ItemTests"/>.</summary>
    public ulong[] AnswersOf(int number) => _answers[number];

    public int Of(in Item item, Token[] tokens)
    {
        ref readonly var token = ref tokens[item.First];
        var sign = item.IsOneToken
            ? new ItemSign(item.Chunk?.KindBits ?? 0, item.Chunk is not null, true, classes.Alike(token.Word), token.Traits & Asked, token.Is(TokenTraits.Punctuation) ? token.Value : 0)
            : new ItemSign(item.Chunk?.KindBits ?? 0, item.Chunk is not null, false, 0, TokenTraits.None, 0);
        var mask = _slots.Length - 1;
        for (var slot = Hash(sign) & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot];
            if (number == 0) return Add(sign);
            if (_signs[number] == sign) return number;
        }
    }

    public void Clear()
    {
        _signs.RemoveRange(1, _signs.Count - 1);
        _answers.RemoveRange(1, _answers.Count - 1);
        Array.Clear(_slots);
    }

    private int Add(ItemSign sign)
    {
        _signs.Add(sign);
        _answers.Add(tests.Answers(sign));
        if (_signs.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (var i = 1; i < _signs.Count - 1; i++) Place(i);
        }

        Place(_signs.Count - 1);
        return _signs.Count - 1;
    }

    private void Place(int number)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(_signs[number]) & mask;
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = number;
    }

    private static int Hash(in ItemSign sign)
    {
        var hash = (sign.Kinds + (sign.IsOneToken ? 1UL : 0)) * 0x9E3779B97F4A7C15;
        hash = (hash ^ ((ulong)(uint)sign.Word << 32 | (uint)sign.Traits << 16 | (uint)sign.Mark)) * 0xD6E8FEB86659FD93;
        return (int)(hash >> 33);
    }
}
