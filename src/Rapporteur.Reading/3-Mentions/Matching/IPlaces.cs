namespace Rapporteur.Reading.Matching;

/// <summary>A set of places of a sentence: place n lies before item n, the last behind all of them. Value types, so that code over them is compiled for each.</summary>
internal interface IPlaces<T> where T : struct, IPlaces<T>
{
    /// <summary>The one place.</summary>
    static abstract T At(int place);

    /// <summary>All places up to one.</summary>
    static abstract T UpTo(int place);

    static abstract T operator |(T one, T other);

    static abstract T operator &(T one, T other);

    bool IsEmpty { get; }

    bool Has(int place);

    T Except(T other);

    /// <summary>The places so many items before these, at most 63.</summary>
    T Before(int items);

    /// <summary>The first of the places from one on, or -1.</summary>
    int First(int from);

    bool Same(T other);
}
