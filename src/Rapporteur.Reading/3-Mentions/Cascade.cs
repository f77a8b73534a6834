using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// Runs the phases of rules over one sentence, each seeing the chunks of those before as single items: a cascade of finite-state
/// rewritings (the idea of FASTUS, Hobbs and others 1997).
/// </summary>
/// <remarks>Holds working memory: one for each thread that reads.</remarks>
internal sealed class Cascade(LanguagePack pack)
{
    private readonly RuleMatcher _matcher = new(pack.WordSets, pack.Lists, pack.CommonWords);
    private readonly List<Rule> _candidates = [];
    private readonly HashSet<Rule> _seen = [];

    /// <summary>Rewrites items by the rules of a phase: at each place the longest match, of equals the rule written first.</summary>
    public void Rewrite(Phase phase, IReadOnlyList<Token> tokens, List<Item> items)
    {
        Collect(phase, tokens, items);
        if (_candidates.Count == 0) return;
        _matcher.Begin(tokens, items);
        for (var at = 0; at < items.Count; at++)
        {
            var (rule, end) = Longest(at);
            if (rule is null || end <= at) continue;
            _matcher.TryMatch(rule, at);
            var made = Make(phase, rule, at, tokens, items);
            if (end == at + 1) made.Next = items[at].Chunk;
            items[at] = new Item(items[at].First, items[end - 1].End, made);
            items.RemoveRange(at + 1, end - at - 1);
        }
    }

    /// <summary>All matches of a phase's rules, of each rule from left to right without overlap, in the order of the text.</summary>
    public void Find(Phase phase, IReadOnlyList<Token> tokens, List<Item> items, List<Chunk> found)
    {
        Collect(phase, tokens, items);
        _matcher.Begin(tokens, items);
        var first = found.Count;
        foreach (var rule in _candidates)
        {
            for (var at = 0; at < items.Count; at++)
            {
                if (!_matcher.TryMatch(rule, at) || _matcher.End <= at) continue;
                var end = _matcher.End;
                found.Add(Make(phase, rule, at, tokens, items));
                at = end - 1;
            }
        }

        found.Sort(first, found.Count - first, Comparer<Chunk>.Create(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End)));
    }

    private (Rule? Rule, int End) Longest(int at)
    {
        Rule? best = null;
        var bestEnd = at;
        foreach (var rule in _candidates)
        {
            if (!_matcher.TryMatch(rule, at) || _matcher.End <= bestEnd) continue;
            best = rule;
            bestEnd = _matcher.End;
        }

        return (best, bestEnd);
    }

    // in the order written, so that what is found never depends on which word announced a rule first
    private void Collect(Phase phase, IReadOnlyList<Token> tokens, List<Item> items)
    {
        _candidates.Clear();
        _seen.Clear();
        foreach (var rule in phase.Unanchored) _candidates.Add(rule);
        if (items.Count > 0)
        {
            for (var i = items[0].First; i < items[^1].End; i++)
            {
                if (phase.AnchoredAt(tokens[i].Word) is not { } rules) continue;
                foreach (var rule in rules)
                {
                    if (_seen.Add(rule)) _candidates.Add(rule);
                }
            }
        }

        if (_seen.Count > 0) _candidates.Sort((a, b) => phase.Order[a].CompareTo(phase.Order[b]));
    }

    private Chunk Make(Phase phase, Rule rule, int at, IReadOnlyList<Token> tokens, List<Item> items)
    {
        var chunk = new Chunk(phase.Kinds[rule], rule.Makes, items[at].First, items[_matcher.End - 1].End) { Rule = rule.Id };
        foreach (var assigned in _matcher.Assigned) chunk.Set(rule.Assignments[assigned].Key, rule.Assignments[assigned].Value);
        foreach (var (key, value) in rule.Says)
        {
            if (value[0] != '$') Say(chunk, key, value);
            else if (Captured(rule, value[1..], tokens, items) is { } captured) Say(chunk, key, captured);
        }

        return chunk;
    }

    private static void Say(Chunk chunk, string key, object value)
    {
        if (key == "value") chunk.Value ??= value as string ?? (value as Chunk)?.Value;
        else chunk.Set(key, value);
    }

    // $name is the chunk captured (or a new one over the words captured); $name.key is what that chunk says of a key
    private object? Captured(Rule rule, string reference, IReadOnlyList<Token> tokens, List<Item> items)
    {
        var dot = reference.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? reference : reference[..dot];
        var (first, end) = _matcher.Capture(Array.IndexOf(rule.Captures, name));
        if (first < 0 || end <= first) return null;
        var chunk = end == first + 1 && items[first].Chunk is { } one ? one : Words(first, end, tokens, items);
        if (dot < 0) return chunk;
        var key = reference[(dot + 1)..];
        // a word may be a name of the gazetteer as well as a word of a list
        return chunk.Text(key) ?? Words(first, end, tokens, items).Text(key);
    }

    // a new chunk over several items: it keeps the chunks among them, and what the lists say of the words as a whole
    private Chunk Words(int firstItem, int endItem, IReadOnlyList<Token> tokens, List<Item> items)
    {
        var words = new Chunk(0, "words", items[firstItem].First, items[endItem - 1].End);
        for (var i = firstItem; i < endItem; i++)
        {
            if (items[i].Chunk is { } inner) words.Set("item", inner);
        }

        foreach (var list in pack.Lists)
        {
            var node = 0;
            for (var i = words.First; i < words.End && node >= 0; i++) node = list.Step(node, tokens[i].Word);
            if (node > 0 && list.ValueAt(node) is { } value) words.Set(list.Name, value);
        }

        return words;
    }
}
