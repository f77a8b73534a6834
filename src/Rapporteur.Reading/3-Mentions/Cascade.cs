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
    private readonly RuleMatcher _matcher = new(pack);
    private readonly Recogniser _recogniser = new(pack.Classes, pack.Tests);
    // where each rule was last announced, counted on from sentence to sentence: a match must reach it
    private long[] _announced = [];
    private int[] _free = [];
    private long _before;
    private long _after;

    /// <summary>Takes up the items of a sentence, or what another step made of them.</summary>
    public void Begin(Token[] tokens, List<Item> items)
    {
        _matcher.Begin(tokens, items);
        _recogniser.Begin(tokens, items);
    }

    /// <summary>Rewrites items by the rules of a phase: at each place the longest match, of equals the rule written first.</summary>
    public void Rewrite(Phase phase, Token[] tokens, List<Item> items)
    {
        Wake(phase, tokens, items);
        for (var at = 0; at < items.Count; at++)
        {
            var rule = Longest(phase, items, at, out var end);
            if (rule < 0) continue;
            var made = Make(phase, rule, at, tokens, items);
            if (end == at + 1) made.Next = items[at].Chunk;
            items[at] = new Item(items[at].First, items[end - 1].End, made);
            items.RemoveRange(at + 1, end - at - 1);
            _matcher.Replace(at, end, items[at]);
            _recogniser.Replace(at, end, items[at], tokens);
        }
    }

    /// <summary>All matches of a phase's rules, of each rule from left to right without overlap, in the order of the text.</summary>
    public void Find(Phase phase, Token[] tokens, List<Item> items, List<Chunk> found)
    {
        Wake(phase, tokens, items);
        var first = found.Count;
        for (var at = 0; at < items.Count; at++)
        {
            foreach (var (rule, state) in _recogniser.Starts(phase, at))
            {
                if (_free[rule] > at || !IsAwake(phase, rule, items[at].First) || !_recogniser.MayMatch(state, at + 1)) continue;
                if (!_matcher.TryMatch(phase.Rules[rule], at) || _matcher.End <= at) continue;
                _free[rule] = _matcher.End;
                found.Add(Make(phase, rule, at, tokens, items));
            }
        }

        // longer first where two begin together; else as found, which is the order of the rules
        for (var i = first + 1; i < found.Count; i++)
        {
            for (var j = i; j > first && found[j].First == found[j - 1].First && found[j].End > found[j - 1].End; j--) (found[j], found[j - 1]) = (found[j - 1], found[j]);
        }
    }

    // leaves the matcher with the match of the rule it names
    private int Longest(Phase phase, List<Item> items, int at, out int end)
    {
        var (best, last) = (-1, -1);
        end = at;
        foreach (var (rule, state) in _recogniser.Starts(phase, at))
        {
            if (!IsAwake(phase, rule, items[at].First) || !_recogniser.MayMatch(state, at + 1)) continue;
            last = rule;
            if (!_matcher.TryMatch(phase.Rules[rule], at) || _matcher.End <= end) continue;
            best = rule;
            end = _matcher.End;
        }

        if (best >= 0 && best != last) _matcher.TryMatch(phase.Rules[best], at);
        return best;
    }

    // a rule that needs one of certain words finds one in what is left of the sentence
    private bool IsAwake(Phase phase, int rule, int first) => !phase.IsAnchored[rule] || _announced[rule] > _before + first;

    private void Wake(Phase phase, Token[] tokens, List<Item> items)
    {
        _before = _after;
        _after += tokens.Length;
        if (_announced.Length < phase.Rules.Length)
        {
            Array.Resize(ref _announced, phase.Rules.Length);
            Array.Resize(ref _free, phase.Rules.Length);
        }

        Array.Clear(_free);
        if (items.Count == 0) return;
        for (var i = items[0].First; i < items[^1].End; i++)
        {
            foreach (var rule in phase.AnnouncedBy(tokens[i].Word)) _announced[rule] = _before + i + 1;
        }
    }

    private Chunk Make(Phase phase, int index, int at, Token[] tokens, List<Item> items)
    {
        var rule = phase.Rules[index];
        var chunk = new Chunk(phase.Kinds[index], rule.Makes, items[at].First, items[_matcher.End - 1].End) { Rule = rule.Id };
        foreach (var assigned in _matcher.Assigned) chunk.Set(rule.Assignments[assigned].Key, rule.Assignments[assigned].Value);
        foreach (var (key, value) in rule.Says)
        {
            if (value[0] != '$') Say(chunk, key, value);
            else if (Captured(rule, value[1..], tokens, items) is { } captured) Say(chunk, key, captured);
        }

        if (chunk.Cases == 0 && pack.WordCases.Length > 0) chunk.Cases = CasesOf(items[pack.Settings.LastInflects ? _matcher.End - 1 : at], tokens);
        return chunk;
    }

    private static void Say(Chunk chunk, string key, object value)
    {
        if (key == "value") chunk.Value ??= value as string ?? (value as Chunk)?.Value;
        else if (key == "case") Agree(chunk, value as Chunk);
        else chunk.Set(key, value);
    }

    // "case=$office case=$name": the cases that all of them may stand in
    private static void Agree(Chunk chunk, Chunk? part)
    {
        var cases = part?.Cases ?? 0;
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

    // $name is the chunk captured (or a new one over the words captured); $name.key is what that chunk says of a key, $name/key its part
    private object? Captured(Rule rule, string reference, Token[] tokens, List<Item> items)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0) return Captured(rule, reference[..slash], tokens, items) is Chunk whole ? PartOf(whole, reference[(slash + 1)..]) : null;
        var dot = reference.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? reference : reference[..dot];
        var (first, end) = _matcher.Capture(Array.IndexOf(rule.Captures, name));
        if (first < 0 || end <= first) return null;
        if (dot < 0) return end == first + 1 && items[first].Chunk is { } one ? one : Words(first, end, items, tokens);
        var key = reference[(dot + 1)..];
        // what a chunk says of the key, else what the list of that name gives for the words
        return (end == first + 1 ? items[first].Chunk?.Text(key) : null) ?? Listed(key, items[first].First, items[end - 1].End, tokens);
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
