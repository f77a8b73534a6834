using Rapporteur.Reading.Matching;
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
    private readonly BackwardMatcher<FewPlaces> _few = new(pack);
    private BackwardMatcher<ManyPlaces>? _many;
    private RuleMatcher _matcher = null!;
    private int[] _free = [];

    /// <summary>Rewrites items by the rules of a phase: at each place the longest match, of equals the rule written first.</summary>
    public void Rewrite(Phase phase, Token[] tokens, List<Item> items)
    {
        if (!Begin(phase, tokens, items)) return;
        // what is before `kept` is as the phase leaves it; what is from `at` on, as it was
        int kept = 0, at = 0;
        for (var next = _matcher.Next(0); next >= 0; next = _matcher.Next(at))
        {
            while (at < next) items[kept++] = items[at++];
            if (Longest(at, out var end) is not { } rule)
            {
                items[kept++] = items[at++];
                continue;
            }

            var made = Make(phase, rule, at, end, tokens, items);
            if (end == at + 1) made.Next = items[at].Chunk;
            items[kept++] = new Item(items[at].First, items[end - 1].End, made);
            at = end;
        }

        while (at < items.Count) items[kept++] = items[at++];
        items.RemoveRange(kept, items.Count - kept);
    }

    /// <summary>All matches of a phase's rules, of each rule from left to right without overlap, in the order of the text.</summary>
    public void Find(Phase phase, Token[] tokens, List<Item> items, List<Chunk> found)
    {
        if (!Begin(phase, tokens, items)) return;
        if (_free.Length < phase.Rules.Length) _free = new int[phase.Rules.Length];
        Array.Clear(_free);
        var first = found.Count;
        for (var at = _matcher.Next(0); at >= 0; at = _matcher.Next(at + 1))
        {
            for (var i = 0; i < _matcher.Count; i++)
            {
                var rule = _matcher.RuleAt(i);
                if (_free[rule] > at || !_matcher.Matches(i, at) || _matcher.Follow(i, at) is var end && end <= at) continue;
                _free[rule] = end;
                found.Add(Make(phase, rule, at, end, tokens, items));
            }
        }

        // longer first where two begin together; else as found, which is the order of the rules
        for (var i = first + 1; i < found.Count; i++)
        {
            for (var j = i; j > first && found[j].First == found[j - 1].First && found[j].End > found[j - 1].End; j--) (found[j], found[j - 1]) = (found[j - 1], found[j]);
        }
    }

    private bool Begin(Phase phase, Token[] tokens, List<Item> items)
    {
        _matcher = items.Count <= FewPlaces.MostItems ? _few : _many ??= new(pack);
        return _matcher.Begin(phase, tokens, items);
    }

    // leaves the matcher with the match of the rule it names
    private int? Longest(int at, out int end)
    {
        var (best, last) = (-1, -1);
        end = at;
        for (var i = 0; i < _matcher.Count; i++)
        {
            if (!_matcher.Matches(i, at)) continue;
            last = i;
            if (_matcher.Follow(i, at) is var ends && ends <= end) continue;
            (best, end) = (i, ends);
        }

        if (best < 0) return null;
        if (best != last) _matcher.Follow(best, at);
        return _matcher.RuleAt(best);
    }

    private Chunk Make(Phase phase, int index, int at, int end, Token[] tokens, List<Item> items)
    {
        var rule = phase.Rules[index];
        var chunk = new Chunk(phase.Kinds[index], rule.Makes, items[at].First, items[end - 1].End) { Rule = rule.Id };
        foreach (var assigned in _matcher.Assigned) chunk.Set(rule.Assignments[assigned].Key, rule.Assignments[assigned].Value);
        foreach (var said in rule.Says)
        {
            if ((said.Constant ?? Captured(said, tokens, items)) is { } value) Say(chunk, said.Key, value);
        }

        if (chunk.Cases == 0 && pack.WordCases.Length > 0) chunk.Cases = CasesOf(items[pack.Settings.LastInflects ? end - 1 : at], tokens);
        return chunk;
    }

    private void Say(Chunk chunk, string key, object value)
    {
        if (key == "value") chunk.Value ??= value as string ?? (value as Chunk)?.Value;
        else if (key == "case") Agree(chunk, value is string names ? pack.Cases(names) : ((Chunk)value).Cases);
        else chunk.Set(key, value);
    }

    // "case=$office case=$name": the cases that all of them may stand in
    private static void Agree(Chunk chunk, int cases)
    {
        chunk.Cases = chunk.Cases == 0 || cases == 0 ? chunk.Cases | cases : (chunk.Cases & cases) is var both and not 0 ? both : chunk.Cases;
    }

    // a chunk stands in the case of its first word, or its last where that one inflects, where its rule does not say otherwise
    private int CasesOf(Item item, Token[] tokens)
    {
        if (item.Chunk is null)
        {
            // a compound stands in the case of its last part
            var last = item.First;
            while (last + 1 < tokens.Length && tokens[last + 1].Is(TokenTraits.Hyphenated) && tokens[last + 1].Is(TokenTraits.Word)) last++;
            return pack.CasesOf(tokens[last]);
        }

        var cases = 0;
        for (var chunk = item.Chunk; chunk is not null; chunk = chunk.Next) cases |= chunk.Cases;
        return cases;
    }

    // the chunk captured, or a new one over the words captured; or its part; or what is said of it
    private object? Captured(Saying said, Token[] tokens, List<Item> items)
    {
        var (first, end) = _matcher.Capture(said.Capture);
        if (first < 0 || end <= first) return null;
        var one = end == first + 1 ? items[first].Chunk : null;
        if (said.Part is not null) return PartOf(one ?? Words(first, end, items, tokens), said.Part);
        if (said.List is not null) return one?.Text(said.List) ?? Listed(said.List, items[first].First, items[end - 1].End, tokens);
        return one ?? Words(first, end, items, tokens);
    }

    private static Chunk? PartOf(Chunk? chunk, string key)
    {
        for (; chunk is not null; chunk = chunk.Next)
        {
            if (chunk.Part(key) is { } part) return part;
        }

        return null;
    }

    private string? Listed(string listName, int first, int end, Token[] tokens)
    {
        if (pack.ListNamed(listName) is not { } list) return null;
        var node = 0;
        for (var i = first; i < end && node >= 0; i++) node = list.Step(node, tokens[i].Word);
        return node > 0 ? list.ValueAt(node) : null;
    }

    // a new chunk over several items, which keeps the chunks among them
    private Chunk Words(int firstItem, int endItem, List<Item> items, Token[] tokens)
    {
        var words = new Chunk(0, "words", items[firstItem].First, items[endItem - 1].End) { Cases = pack.WordCases.Length == 0 ? 0 : CasesOf(items[pack.Settings.LastInflects ? endItem - 1 : firstItem], tokens) };
        for (var i = firstItem; i < endItem; i++)
        {
            if (items[i].Chunk is { } inner) words.Set("item", inner);
        }

        return words;
    }
}
