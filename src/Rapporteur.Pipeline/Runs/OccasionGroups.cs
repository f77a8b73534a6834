using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Which reported occasions have been found to be one; never two with numbers of their own or in different countries.</summary>
internal sealed class OccasionGroups(ReportedEvent[] events)
{
    private readonly int[] _group = [.. Enumerable.Range(0, events.Length)];
    private readonly int?[] _number = [.. events.Select(e => e.Number?.Value)];
    private readonly string?[] _country = [.. events.Select(e => e.Country?.Value)];

    /// <summary>The first occasion of the group that this one is in.</summary>
    public int Of(int i)
    {
        while (_group[i] != i) i = _group[i] = _group[_group[i]];
        return i;
    }

    /// <summary>Makes two groups one; false where their numbers or countries differ, as of two sittings of one body on one day.</summary>
    public bool TryJoin(int one, int other)
    {
        var (low, high) = (Of(one), Of(other));
        if (low > high) (low, high) = (high, low);
        if ((_number[low] ?? _number[high]) != (_number[high] ?? _number[low]) || (_country[low] ?? _country[high]) != (_country[high] ?? _country[low])) return false;
        (_group[high], _number[low], _country[low]) = (low, _number[low] ?? _number[high], _country[low] ?? _country[high]);
        return true;
    }
}
