namespace Rapporteur.Pipeline.Evaluation;

/// <summary>
/// How alike two strings are, 0 to 1: twice the letters in matching blocks over all letters, the blocks found longest first
/// (Ratcliff and Obershelp). Gives what Python's <c>difflib.SequenceMatcher(None, a, b).ratio()</c> gives, its rule for long strings included.
/// </summary>
internal static class SequenceRatio
{
    public static double Of(int[] a, int[] b)
    {
        if (a.Length + b.Length == 0) return 1.0;
        var places = Places(b);
        var matches = 0;
        var pending = new Stack<(int ALow, int AHigh, int BLow, int BHigh)>([(0, a.Length, 0, b.Length)]);
        while (pending.TryPop(out var part))
        {
            var (i, j, size) = Longest(a, b, places, part.ALow, part.AHigh, part.BLow, part.BHigh);
            if (size == 0) continue;
            matches += size;
            if (part.ALow < i && part.BLow < j) pending.Push((part.ALow, i, part.BLow, j));
            if (i + size < part.AHigh && j + size < part.BHigh) pending.Push((i + size, part.AHigh, j + size, part.BHigh));
        }

        return 2.0 * matches / (a.Length + b.Length);
    }

    /// <summary>Where each letter stands. In a long string, letters that make up more than a hundredth of it start no match.</summary>
    private static Dictionary<int, List<int>> Places(int[] b)
    {
        var places = new Dictionary<int, List<int>>();
        for (var j = 0; j < b.Length; j++)
        {
            if (!places.TryGetValue(b[j], out var list)) places[b[j]] = list = [];
            list.Add(j);
        }

        if (b.Length < 200) return places;
        var most = (b.Length / 100) + 1;
        foreach (var letter in places.Where(p => p.Value.Count > most).Select(p => p.Key).ToList()) places.Remove(letter);
        return places;
    }

    private static (int I, int J, int Size) Longest(int[] a, int[] b, Dictionary<int, List<int>> places, int aLow, int aHigh, int bLow, int bHigh)
    {
        var (bestI, bestJ, bestSize) = (aLow, bLow, 0);
        var lengths = new Dictionary<int, int>();
        for (var i = aLow; i < aHigh; i++)
        {
            var next = new Dictionary<int, int>();
            if (places.TryGetValue(a[i], out var found))
            {
                foreach (var j in found)
                {
                    if (j < bLow) continue;
                    if (j >= bHigh) break;
                    var size = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                    if (size > bestSize) (bestI, bestJ, bestSize) = (i - size + 1, j - size + 1, size);
                }
            }

            lengths = next;
        }

        while (bestI > aLow && bestJ > bLow && a[bestI - 1] == b[bestJ - 1]) (bestI, bestJ, bestSize) = (bestI - 1, bestJ - 1, bestSize + 1);
        while (bestI + bestSize < aHigh && bestJ + bestSize < bHigh && a[bestI + bestSize] == b[bestJ + bestSize]) bestSize++;
        return (bestI, bestJ, bestSize);
    }
}
