using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Statements;

/// <summary>One reporting in a sentence: its match and the tokens of the words reported.</summary>
internal readonly record struct Reporting(Chunk Match, int First, int End);

/// <summary>
/// Chooses among all that the rules found in a sentence: what a speaker is told to say within another's words is theirs, not a
/// statement of its own, and one speaker makes one statement in a sentence.
/// </summary>
internal sealed class ReportingSentence(ReportedWords words)
{
    public List<Reporting> Choose(ParsedSentence sentence, Func<Chunk, bool> isFree, Func<Chunk, Chunk, bool> sameSpeaker)
    {
        if (!sentence.Found.Exists(f => f.KindName == "statement")) return [];
        var hearsay = sentence.Found.FindAll(f => f.KindName == "hearsay");
        var matches = sentence.Found.Where(f => f.KindName == "statement" && f.Part("cue") is { } cue && isFree(f) && !hearsay.Exists(h => Overlap(h.Part("cue")!, cue))).ToList();
        var chosen = new List<Reporting>();
        Outer(sentence.Sentence, matches, chosen);
        foreach (var match in matches.OrderBy(m => m.Has("weak")).ThenBy(m => m.Part("cue")!.First).ThenByDescending(m => m.End).ThenBy(m => m.First))
        {
            if (match.Text("words") is "before" or "around") continue;
            var cue = match.Part("cue")!;
            var at = chosen.FindLastIndex(c => c.Match.Part("cue")!.First <= cue.First);
            if (at < 0 ? chosen.Exists(c => Covers(c, match) || sameSpeaker(c.Match, match)) : !MayFollow(chosen, at, match, sameSpeaker)) continue;
            var (first, end) = ReportedWords.Of(match, sentence.Sentence.First, sentence.Sentence.End);
            if (words.Count(first, end) == 0 && match.Text("words") != "sentence-before") continue;
            if (at >= 0 && match.Part("break") is { } cut && chosen[at].First < cut.First && chosen[at].End > cut.First) chosen[at] = chosen[at] with { End = cut.First };
            chosen.Add(new Reporting(match, first, end));
            chosen.Sort(static (a, b) => a.Match.Part("cue")!.First.CompareTo(b.Match.Part("cue")!.First));
        }

        return chosen;
    }

    // reported words that come first, with the speaker after or between them, hold whatever is said within
    private void Outer(Sentence sentence, List<Chunk> matches, List<Reporting> chosen)
    {
        var from = sentence.First;
        foreach (var match in matches.Where(m => m.Text("words") is "before" or "around").OrderBy(m => m.Has("quote") ? 0 : 1).ThenBy(m => m.First))
        {
            if (chosen.Exists(c => match.First < c.End || Overlap(c.Match, match))) continue;
            var (first, end) = ReportedWords.Of(match, from, sentence.End);
            if (words.Count(first, end) < (match.Has("quote") ? 1 : 3)) continue;
            chosen.Add(new Reporting(match, first, end));
        }
    }

    private static bool MayFollow(List<Reporting> chosen, int at, Chunk match, Func<Chunk, Chunk, bool> sameSpeaker)
    {
        if (chosen.Exists(c => Covers(c, match) && c.Match.Text("words") is "before" or "around")) return false;
        if (chosen.Exists(c => Overlap(c.Match.Part("cue")!, match.Part("cue")!) || sameSpeaker(c.Match, match))) return false;
        return match.Has("break") || chosen[at].End <= match.First;
    }

    private static bool Covers(Reporting reporting, Chunk match) => match.Part("cue")!.First >= reporting.First && match.Part("cue")!.First < reporting.End;

    private static bool Overlap(Chunk a, Chunk b) => a.First < b.End && b.First < a.End;
}
