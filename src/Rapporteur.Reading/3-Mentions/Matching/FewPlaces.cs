using System.Numerics;

namespace Rapporteur.Reading.Matching;

/// <summary>Places of a sentence of up to 63 items, as nearly all are: the bits of one word.</summary>
internal readonly struct FewPlaces(ulong bits) : IPlaces<FewPlaces>
{
    /// <summary>Items of the longest sentence it serves.</summary>
    public const int MostItems = 63;

    private readonly ulong _bits = bits;

    public static FewPlaces At(int place) => new(1UL << place);

    public static FewPlaces UpTo(int place) => new(ulong.MaxValue >> (MostItems - place));

    public static FewPlaces operator |(FewPlaces one, FewPlaces other) => new(one._bits | other._bits);

    public static FewPlaces operator &(FewPlaces one, FewPlaces other) => new(one._bits & other._bits);

    public bool IsEmpty => _bits == 0;

    public bool Has(int place) => (_bits >> place & 1) != 0;

    public FewPlaces Except(FewPlaces other) => new(_bits & ~other._bits);

    public FewPlaces Before(int items) => new(_bits >> items);

    public int First(int from)
    {
        var rest = from > MostItems ? 0 : _bits >> from << from;
        return rest == 0 ? -1 : BitOperations.TrailingZeroCount(rest);
    }

    public bool Same(FewPlaces other) => _bits == other._bits;
}
