using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests.Rules;

/// <summary>Matches a rule as docs/rules.md says it: tries every way in the order written and goes back. Slow, and plain enough to be believed.</summary>
internal sealed class TryingMatcher(LanguagePack pack, Rule rule, Token[] tokens, List<Item> items)
{
    private readonly HashSet<(int Place, int At)> _failed = [];

    /// <summary>Item after the match and what its captures hold, or null.</summary>
    public string? At(int at)
    {
        _failed.Clear();
        return Try(0, at, new int?[rule.Captures.Length * 2], []);
    }

    /// <summary>A match as <see cref="At"/> tells it.</summary>
    public static string Told(int end, IEnumerable<(int First, int End)> captures, IEnumerable<int> assigned) => $"to {end}: {string.Join(' ', captures)}; {string.Join(' ', assigned)}";

    private string? Try(int place, int at, int?[] slots, List<int> assigned)
    {
        if (_failed.Contains((place, at))) return null;
        var told = Step(place, at, slots, assigned);
        if (told is null) _failed.Add((place, at));
        return told;
    }

    private string? Step(int place, int at, int?[] slots, List<int> assigned)
    {
        var (op, a, b) = rule.Program[place];
        return op switch
        {
            Op.Match => Told(at, Enumerable.Range(0, rule.Captures.Length).Select(c => slots[(c * 2) + 1] is { } end ? (slots[c * 2]!.Value, end) : (-1, -1)), assigned),
            Op.Jump => Try(a, at, slots, assigned),
            Op.Split => Try(a, at, slots, assigned) ?? Try(b, at, slots, assigned),
            Op.Save => Try(place + 1, at, [.. slots.Select((s, i) => i == a ? at : s)], assigned),
            Op.Assign => Try(place + 1, at, slots, [.. assigned, a]),
            Op.SentenceStart => at == 0 ? Try(place + 1, at, slots, assigned) : null,
            Op.SentenceEnd => at == items.Count ? Try(place + 1, at, slots, assigned) : null,
            Op.NotChunk or Op.NotWord => Takes(rule.Program[place] with { Op = op == Op.NotWord ? Op.Word : Op.Chunk }, at) ? null : Try(place + 1, at, slots, assigned),
            Op.Look => Takes(rule.Program[place + 1], at) ? Try(place + 2, at, slots, assigned) : null,
            Op.Gap => Enumerable.Range(at, a + 1).Where(next => next <= items.Count).Select(next => Try(place + 1, next, slots, assigned)).FirstOrDefault(t => t is not null),
            Op.List => Ends(a, b, at).Reverse().Select(end => Try(place + 1, end, slots, assigned)).FirstOrDefault(t => t is not null),
            _ => Takes(rule.Program[place], at) ? Try(place + 1, at + 1, slots, assigned) : null,
        };
    }

    private IEnumerable<int> Ends(int list, int cases, int at)
    {
        if (at >= items.Count || !pack.Settings.LastInflects && !MayStand(at, cases)) yield break;
        for (int node = 0, i = at; i < items.Count && items[i].IsOneToken; i++)
        {
            node = pack.Lists[list].Step(node, tokens[items[i].First].Word);
            if (node < 0) yield break;
            if (pack.Lists[list].ValueAt(node) is not null && (!pack.Settings.LastInflects || MayStand(i, cases))) yield return i + 1;
        }
    }

    private bool Takes(Instruction asks, int at)
    {
        if (at >= items.Count) return false;
        var (item, token) = (items[at], tokens[items[at].First]);
        if (asks.Op == Op.Any) return true;
        if (asks.Op == Op.Chunk) return Senses(item.Chunk).Any(c => c.Kind == asks.A && (asks.B == 0 || c.Cases == 0 || (c.Cases & asks.B) != 0));
        return item.IsOneToken && asks.Op switch
        {
            Op.Word => token.Word != 0 && pack.WordSets[asks.A].Contains(token.Word) && MayStand(at, asks.B),
            Op.Trait => token.Is((TokenTraits)asks.A) && (item.Chunk is null || asks.A != (int)TokenTraits.Word),
            Op.Mark => token.IsMark((char)asks.A),
            Op.TitleWord => token.Is(TokenTraits.Capital) && pack.CommonWords.Contains(token.Word),
            _ => false,
        };
    }

    private bool MayStand(int at, int cases) => cases == 0 || pack.CasesOf(tokens[items[at].First]) is var known && (known == 0 || (known & cases) != 0);

    private static IEnumerable<Chunk> Senses(Chunk? chunk)
    {
        for (; chunk is not null; chunk = chunk.Next) yield return chunk;
    }
}
