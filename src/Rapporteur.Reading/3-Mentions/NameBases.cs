using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// Brings a name that the knowledge does not hold to the form that it is cited in. A name may be read in several ways; each keeps the cases
/// it needs, the likelier first, and what stands around the name decides later.
/// </summary>
internal sealed class NameBases(LanguagePack pack, Declension declension)
{
    /// <summary>The list of words that ask for a case of what follows them.</summary>
    private const string CaseWords = "case_words";

    /// <summary>Letters of a name so short that two that look like forms of one may be two.</summary>
    private const int ShortName = 3;

    private readonly WordList? _given = pack.ListNamed("given_names");
    private readonly WordList? _caseWords = pack.ListNamed(CaseWords);
    private readonly Dictionary<string, (string Base, int Cases)[]> _known = new(StringComparer.Ordinal);

    /// <summary>The base forms of the name of these tokens.</summary>
    public IReadOnlyList<(string Base, int Cases)> Of(DocumentText text, int first, int end)
    {
        var ways = Ways(text, first, end);
        return Asked(text.Tokens, first) is var asked and not 0 && ways.Exists(w => (w.Cases & asked) != 0)
            ? [.. ways.Where(w => (w.Cases & asked) != 0).Select(w => (w.Base, w.Cases & asked))]
            : ways;
    }

    /// <summary>True when two words may be forms of one.</summary>
    public bool IsSame(DocumentText text, int one, int other) =>
        text.Tokens[one].Length > ShortName && text.Tokens[other].Length > ShortName && Word(text, one).Any(a => Word(text, other).Any(b => a.Base == b.Base));

    // the cases that the word before the name asks for, or 0
    private int Asked(Token[] tokens, int first) =>
        first > 0 && _caseWords?.Step(0, tokens[first - 1].Word) is > 0 and var node && _caseWords.ValueAt(node) is { } cases ? declension.Cases.Listed(cases) : 0;

    private List<(string Base, int Cases)> Ways(DocumentText text, int first, int end)
    {
        var readings = new (string Base, int Cases)[end - first][];
        for (var i = first; i < end; i++) readings[i - first] = Word(text, i);
        var ways = new List<(string Base, int Cases, int Weight)>();
        for (var c = 0; c < declension.Cases.Count; c++)
        {
            var bit = 1 << c;
            var (written, weight) = ("", 0);
            for (var i = 0; i < readings.Length; i++)
            {
                var fitting = readings[i].Where(r => (r.Cases & bit) != 0).ToList();
                // the last word stands in the case of the name, those before it may not change
                if (fitting.Count == 0 && i == readings.Length - 1) (weight, written) = (-1, "");
                if (weight < 0) break;
                var chosen = fitting.Count == 0 ? text.Words(text.SpanOf(first + i, first + i + 1)) : fitting.MaxBy(r => IsGiven(r.Base)).Base;
                if (fitting.Count > 0) weight += IsGiven(chosen) ? 3 : 1;
                // a surname that another case would change is likelier in that case than one that never changes
                if (i == readings.Length - 1 && (c == 0 || chosen != text.Words(text.SpanOf(first + i, first + i + 1)))) weight++;
                written += Between(text, first + i, i == 0) + chosen;
            }

            if (weight < 0) continue;
            var known = ways.FindIndex(w => w.Base == written);
            if (known < 0) ways.Add((written, bit, weight));
            else ways[known] = (written, ways[known].Cases | bit, Math.Max(weight, ways[known].Weight));
        }

        return ways.Count == 0 ? [(text.Words(text.SpanOf(first, end)), 0)] : [.. ways.OrderByDescending(w => w.Weight).Select(w => (w.Base, w.Cases))];
    }

    // what stands in the text between two words of a name: a blank, a hyphen, nothing behind an initial
    private static string Between(DocumentText text, int token, bool isFirst)
    {
        if (isFirst) return "";
        var between = text.Document.Text[text.Tokens[token - 1].End..text.Tokens[token].Start];
        return between.Length > 0 && string.IsNullOrWhiteSpace(between) ? " " : between;
    }

    private (string Base, int Cases)[] Word(DocumentText text, int token)
    {
        var word = text.Words(text.SpanOf(token, token + 1));
        if (text.Tokens[token].Is(TokenTraits.Punctuation | TokenTraits.AllCapitals | TokenTraits.Abbreviation) || !char.IsUpper(word[0])) return [(word, declension.Cases.All)];
        if (!_known.TryGetValue(word, out var readings)) _known[word] = readings = [.. declension.BasesOfPerson(word)];
        return readings;
    }

    private bool IsGiven(string word) => _given is not null && _given.Step(0, pack.Vocabulary.Find(word)) > 0;
}
