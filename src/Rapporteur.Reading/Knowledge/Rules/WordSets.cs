using Rapporteur.Reading.Images;

namespace Rapporteur.Reading.Rules;

/// <summary>The sets of words that the rules of a language ask for, numbered; the same set is one, whichever rule asks.</summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int[]> _sets = [];

    public WordSets()
    {
    }

    /// <summary>The sets of rules that are compiled: of these no more will be asked for.</summary>
    public WordSets(ImageReader image)
    {
        for (var left = image.Number(); left > 0; left--) _sets.Add(image.Numbers());
    }

    public int Count => _sets.Count;

    public int[] this[int set] => _sets[set];

    public int Of(IEnumerable<int> words)
    {
        int[] set = [.. words.Distinct().Order()];
        var name = string.Join(' ', set);
        if (_numbers.TryGetValue(name, out var known)) return known;
        _sets.Add(set);
        return _numbers[name] = _sets.Count - 1;
    }

    public void Write(ImageWriter image)
    {
        image.Number(_sets.Count);
        foreach (var set in _sets) image.Numbers(set);
    }
}
