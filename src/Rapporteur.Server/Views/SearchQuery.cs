using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A part of a question: a word, or an operator with its value.</summary>
/// <param name="Operator">with, body, in, held, when, said, topic, kind or is; empty for a word of the text.</param>
/// <param name="Value">Without quotation marks.</param>
public sealed record QueryPart(string Operator, string Value)
{
    /// <summary>As it is typed.</summary>
    public string Typed => (Operator.Length > 0 ? Operator + ":" : "") + (Value.Any(char.IsWhiteSpace) || Value.Length == 0 ? $"\"{Value}\"" : Value);
}

/// <summary>A question as the field understands it.</summary>
internal sealed partial class SearchQuery
{
    private static readonly ImmutableArray<string> Known = ["with", "body", "in", "held", "when", "said", "topic", "kind", "is"];

    private readonly Roster _roster;
    private readonly Speech _speech;

    private SearchQuery(ImmutableArray<QueryPart> parts, Roster roster, Speech speech)
    {
        (Parts, _roster, _speech) = (parts, roster, speech);
        foreach (var part in parts) Filter = Add(Filter, part);
    }

    public ImmutableArray<QueryPart> Parts { get; }

    /// <summary>The events asked for.</summary>
    public EventFilter Filter { get; private set; } = new() { NewestFirst = true };

    /// <summary>What could not be understood.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>True where the text alone is asked about, so that documents and statements can answer too.</summary>
    public bool IsWordsOnly => Parts.All(p => p.Operator is "" or "said");

    /// <summary>What documents are to hold.</summary>
    public IReadOnlyList<Sought> Text => Filter.Words;

    public static SearchQuery Parse(string text, Roster roster, Speech speech) =>
        new([.. Part().Matches(text).Select(m => Of(m.Groups["op"].Value, m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Groups["plain"].Value))], roster, speech);

    /// <summary>The words of a text, quoted words in a row as one.</summary>
    public static IEnumerable<string> Words(string text) =>
        Part().Matches(text).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Groups["op"].Value + m.Groups["plain"].Value);

    /// <summary>The question with a part more.</summary>
    public static string With(IEnumerable<QueryPart> parts, params IEnumerable<QueryPart> more) => string.Join(' ', parts.Concat(more).Select(p => p.Typed));

    /// <summary>The spellings under which a part is looked for besides its own.</summary>
    public IEnumerable<string> SpelledBesides(QueryPart part) => part.Operator is "" or "said" or "topic"
        ? Spelling.Each(part.Typed[(part.Operator.Length > 0 ? part.Operator.Length + 1 : 0)..], _roster).SelectMany(s => s.Spellings.Skip(1))
        : [];

    /// <summary>A part in words.</summary>
    public string InWords(QueryPart part)
    {
        var value = part.Operator switch
        {
            "with" or "in" or "body" when Spelling.Sides(part.Value, _roster).FirstOrDefault() is { } side => _roster.Names.Of(side.Id),
            "kind" => _speech.Code("kind", part.Value),
            "is" => _speech.Code("status", part.Value),
            "held" or "when" when Range(part.Value) is var (from, to) => from == to ? _speech.Date(from) : $"{_speech.Date(from)} \u2013 {_speech.Date(to)}",
            _ => part.Value,
        };
        return _speech.Say("search.part." + (part.Operator.Length == 0 ? "words" : part.Operator), Pipeline.Unseen.Shown(value));
    }

    // an operator that is none of ours is a word with a colon in it
    private static QueryPart Of(string @operator, string value)
    {
        var name = @operator.TrimEnd(':').ToLowerInvariant();
        return Known.Contains(name) ? new QueryPart(name, value) : new QueryPart("", @operator + value);
    }

    private EventFilter Add(EventFilter filter, QueryPart part)
    {
        var value = part.Value.Trim();
        switch (part.Operator)
        {
            case "":
                return Spelling.Of(value, _roster) is { } word ? filter with { Words = [.. filter.Words, word] } : filter;
            case "with":
                return Side(value) is { } side ? filter with { Sides = [.. filter.Sides, side] } : Each(value) is { Count: > 0 } names ? filter with { People = [.. filter.People, names] } : filter;
            case "body":
                return Spelling.Sides(value, _roster).FirstOrDefault(e => e.Kind == "organisation") is { } organisation
                    ? filter with { Organisation = organisation.Id }
                    : filter with { Body = _roster.Authority?.Find(value).FirstOrDefault(e => e.Kind == "body")?.Name ?? value };
            case "in":
                return Spelling.Sides(value, _roster).FirstOrDefault(e => e.Kind == "state") is { } country ? filter with { Country = country.Id } : filter with { Place = [.. filter.Place, .. Each(value)] };
            case "held" or "when":
                if (Range(value) is not var (from, to))
                {
                    Problems.Add(_speech.Say("search.problem.date", value));
                    return filter;
                }

                return filter with { From = from.First(), To = to.Last(), Status = part.Operator == "held" ? "held" : filter.Status };
            case "said":
                return filter with { Said = [.. filter.Said, .. Each(value)] };
            case "topic":
                return filter with { Topic = [.. filter.Topic, .. Each(value)] };
            case "kind":
                return filter with { Kind = OneOf(value, Wording.Words.Kinds, "search.problem.kind") };
            default:
                return filter with { Status = OneOf(value, Wording.Words.Statuses, "search.problem.is") };
        }
    }

    private IReadOnlyList<Sought> Each(string value) => Spelling.Each(value, _roster);

    private string? Side(string value) => Spelling.Sides(value, _roster).FirstOrDefault()?.Id ?? (_roster.Authority is null && _roster.IsState(value) ? value : null);

    private string? OneOf(string value, IReadOnlyList<string> known, string problem)
    {
        if (known.Contains(value)) return value;
        Problems.Add(_speech.Say(problem, value, string.Join(", ", known)));
        return null;
    }

    private static (PartialDate From, PartialDate To)? Range(string value)
    {
        var ends = value.Split("..");
        return ends.Length <= 2 && PartialDate.TryParse(ends[0].Trim(), out var from) && PartialDate.TryParse(ends[^1].Trim(), out var to) && from.First() <= to.Last() ? (from, to) : null;
    }

    [GeneratedRegex("""(?<op>\p{L}+:)?(?:"(?<quoted>[^"]*)"?|(?<plain>[^\s"]+))""")]
    private static partial Regex Part();
}
