using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>Finds the stretch of a text that shows the most of the words asked for.</summary>
internal static class Snippets
{
    private const int Length = 220;
    private const int Before = 60;

    public static Snippet Best(string text, ImmutableArray<string> words)
    {
        var found = Find(text, words);
        var best = 0;
        var most = 0;
        for (int first = 0, last = 0; first < found.Count; first++)
        {
            while (last < found.Count && found[last].Span.End <= found[first].Span.Start - Before + Length) last++;
            var different = found[first..last].Select(f => f.Word).Distinct().Count();
            if (different > most) (best, most) = (found[first].Span.Start, different);
        }

        var start = Math.Max(0, best - Before);
        while (start > 0 && start < best && !char.IsWhiteSpace(text[start - 1])) start++;
        var end = Math.Min(text.Length, start + Length);
        while (end < text.Length && end > start + (Length / 2) && !char.IsWhiteSpace(text[end])) end--;
        var at = new Span(start, end);
        return new Snippet(
            text[start..end],
            at,
            [.. found.Where(f => at.Contains(f.Span)).Select(f => new Span(f.Span.Start - start, f.Span.End - start))]);
    }

    private static List<(Span Span, int Word)> Find(string text, ImmutableArray<string> words)
    {
        var positions = new List<int>(text.Length);
        var folded = Folding.WithPositions(text, positions);
        var found = new List<(Span, int)>();
        for (var i = 0; i < folded.Length; i++)
        {
            var start = i;
            while (i < folded.Length && Folding.IsWord(folded[i])) i++;
            if (i == start) continue;
            for (var word = 0; word < words.Length; word++)
            {
                if (!folded.AsSpan(start, i - start).StartsWith(words[word], StringComparison.Ordinal)) continue;
                found.Add((new Span(positions[start], positions[i - 1] + 1), word));
                break;
            }
        }

        return found;
    }
}
