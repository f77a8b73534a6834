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
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    private TopicReader(DocumentText text, WordList words) => (_text, _words, _isNamed) = (text, words, new bool[text.Tokens.Length]);

    /// <summary>The topics of a document, the one that most speaks for first.</summary>
    public static ImmutableArray<Stated<string>> Read(DocumentText text, LanguagePack pack, IReadOnlyList<ParsedSentence> sentences)
    {
        if (pack.ListNamed("topics") is not { } words) return [];
        var reader = new TopicReader(text, words);
        foreach (var sentence in sentences) reader.Weigh(sentence);
        var topics = reader._topics.Values.Where(t => t.Weight >= Enough).ToList();
        topics.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Name, b.Name));
        return [.. topics.Select(t => new Stated<string>(t.Name, t.First))];
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
            var name = part[..at];
            if (!_topics.TryGetValue(name, out var topic)) _topics[name] = topic = new Topic(name, _text.SpanOf(first, end));
            topic.Weight += weight;
        }

        return end;
    }

    private sealed class Topic(string name, Span first)
    {
        public string Name => name;

        public Span First => first;

        public double Weight { get; set; }
    }
}
