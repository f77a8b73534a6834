using System.Numerics;
using System.Runtime.CompilerServices;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Matching;

/// <summary>Places of a sentence of any length the splitter lets through.</summary>
[InlineArray(Words)]
internal struct ManyPlaces : IPlaces<ManyPlaces>
{
    private const int Words = (SentenceSplitter.LongestSentence / 64) + 1;

    private ulong _first;

    public static ManyPlaces At(int place)
    {
        var one = default(ManyPlaces);
        one[place >> 6] = 1UL << place;
        return one;
    }

    public static ManyPlaces UpTo(int place)
    {
        var all = default(ManyPlaces);
        for (var i = 0; i < place >> 6; i++) all[i] = ulong.MaxValue;
        all[place >> 6] = ulong.MaxValue >> (63 - (place & 63));
        return all;
    }

    public static ManyPlaces operator |(ManyPlaces one, ManyPlaces other)
    {
        for (var i = 0; i < Words; i++) one[i] |= other[i];
        return one;
    }

    public static ManyPlaces operator &(ManyPlaces one, ManyPlaces other)
    {
        for (var i = 0; i < Words; i++) one[i] &= other[i];
        return one;
    }

    public readonly bool IsEmpty
    {
        get
        {
            for (var i = 0; i < Words; i++)
            {
                if (this[i] != 0) return false;
            }

            return true;
        }
    }

    public readonly bool Has(int place) => (this[place >> 6] >> place & 1) != 0;

    public readonly ManyPlaces Except(ManyPlaces other)
    {
        var rest = this;
        for (var i = 0; i < Words; i++) rest[i] &= ~other[i];
        return rest;
    }

    public readonly ManyPlaces Before(int items)
    {
        if (items == 0) return this;
        var moved = this;
        for (var i = 0; i < Words; i++) moved[i] = this[i] >> items | (i + 1 < Words ? this[i + 1] << (64 - items) : 0);
        return moved;
    }

    public readonly int First(int from)
    {
        for (var i = from >> 6; i < Words; i++)
        {
            var word = i == from >> 6 ? this[i] >> from << from : this[i];
            if (word != 0) return (i << 6) + BitOperations.TrailingZeroCount(word);
        }

        return -1;
    }

    public readonly bool Same(ManyPlaces other)
    {
        for (var i = 0; i < Words; i++)
        {
            if (this[i] != other[i]) return false;
        }

        return true;
    }
}
