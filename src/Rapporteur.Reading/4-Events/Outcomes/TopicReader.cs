using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Outcomes;

/// <summary>
/// Finds what the sides dealt with. Words speak for topics, more in the title and in sentences that report what was said or
/// discussed than elsewhere, and not within the names of offices and bodies; a topic counts when enough speaks for it.
/// </summary>
internal sealed class TopicReader
{
    private const double Enough = 2.0;
    private const double InTitle = 1.5;
    private const double Reported = 0.9;
    private const double Elsewhere = 0.67;
    private static readonly string[] Names = ["person", "holder", "office", "offices", "plural", "body", "organisation"];
    private readonly DocumentText _text;
    private readonly WordList _words;
    // tokens of names of offices and bodies
    private readonly bool[] _isNamed;
    private readonly SortedDictionary<string, (double Weight, Span First)> _topics = new(StringComparer.Ordinal);

    private TopicReader(DocumentText text, WordList words) => (_text, _words, _isNamed) = (text, words, new bool[text.Tokens.Length]);

    /// <summary>The topics of a document, the one that most speaks for first.</summary>
    public static ImmutableArray<Stated<string>> Read(DocumentText text, LanguagePack pack, IReadOnlyList<ParsedSentence> sentences)
    {
        if (pack.ListNamed("topics") is not { } words) return [];
        var reader = new TopicReader(text, words);
        foreach (var sentence in sentences) reader.Weigh(sentence);
        return [.. reader._topics.Where(t => t.Value.Weight >= Enough).OrderByDescending(t => t.Value.Weight).Select(t => new Stated<string>(t.Key, t.Value.First))];
    }

    private void Weigh(ParsedSentence sentence)
    {
        var factor = sentence.Sentence.IsTitle ? InTitle : sentence.Found.Exists(f => f.KindName is "statement" or "dealt") ? Reported : Elsewhere;
        foreach (var item in sentence.Items) Mark(item.Chunk, 0);

        for (var i = sentence.Sentence.First; i < sentence.Sentence.End;)
        {
            var end = _isNamed[i] ? i : Longest(i, sentence.Sentence.End, out var value) is var e && e > i ? Add(value!, i, e, factor) : i;
            i = Math.Max(end, i + 1);
        }
    }

    // the tokens of names of offices and bodies, also of those that stand in a row
    private void Mark(Chunk? chunk, int depth)
    {
        for (; chunk is not null && depth < 4; chunk = chunk.Next)
        {
            if (Names.Contains(chunk.KindName)) Array.Fill(_isNamed, true, chunk.First, chunk.End - chunk.First);
            foreach (var (key, value) in chunk.Fields)
            {
                if (key is "members" or "item" && value is Chunk part) Mark(part, depth + 1);
            }
        }
    }

    private int Longest(int start, int limit, out string? value)
    {
        value = null;
        var (node, end) = (0, start);
        for (var i = start; i < limit && !_isNamed[i]; i++)
        {
            node = _words.Step(node, _text.Tokens[i].Word);
            if (node < 0) break;
            if (_words.ValueAt(node) is { } found) (value, end) = (found, i + 1);
        }

        return end;
    }

    private int Add(string value, int first, int end, double factor)
    {
        foreach (var part in value.Split(','))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var weight = factor * double.Parse(part.AsSpan(at + 1), CultureInfo.InvariantCulture);
            var topic = part[..at];
            _topics[topic] = _topics.TryGetValue(topic, out var known) ? (known.Weight + weight, known.First) : (weight, _text.SpanOf(first, end));
        }

        return end;
    }
}
