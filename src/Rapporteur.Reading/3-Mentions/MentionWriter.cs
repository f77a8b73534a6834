using System.Collections.Immutable;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Mentions;

/// <summary>Lists all that the text names, each with what the document as a whole makes of it: whom a surname means, which day "today" is.</summary>
/// <param name="text">The document.</param>
/// <param name="knowledge">The world whose usual names stand as values.</param>
/// <param name="cast">The people of the document.</param>
/// <param name="anchor">From where dates are reckoned.</param>
/// <param name="settled">Dates that an event settled, by the words that give them: they win over a reckoning without the event.</param>
internal sealed class MentionWriter(DocumentText text, Knowledge knowledge, Cast cast, PartialDate? anchor, IReadOnlyDictionary<Span, string> settled)
{
    /// <summary>Chunks hold chunks no deeper than sentences are nested by hand.</summary>
    private const int Deepest = 10;

    private readonly List<Mention> _mentions = [];
    private readonly HashSet<(Span, string)> _seen = [];
    private PartialDate? _spoken;

    /// <summary>The mentions in the order of the text, what encloses others before them; none twice.</summary>
    public ImmutableArray<Mention> Write(IReadOnlyList<ParsedSentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var item in sentences[i].Items) Visit(item.Chunk, i, "", 0);
            foreach (var found in sentences[i].Found.Where(f => f.KindName == "amount")) _mentions.Add(Make(found, MentionKinds.Amount, Quantity.Value(text, found)));
        }

        return [.. _mentions.OrderBy(m => m.Span)];
    }

    // of several senses of the same words the first that names anything counts; what only holds others is looked into
    private void Visit(Chunk? chunk, int sentence, string within, int depth)
    {
        for (; chunk is not null && depth < Deepest; chunk = chunk.Next)
        {
            var mention = Of(chunk, sentence, within);
            if (mention is not null && _seen.Add((mention.Span, mention.Kind))) _mentions.Add(mention);
            foreach (var (key, value) in chunk.Fields)
            {
                if (value is Chunk part && !(chunk.KindName == "person" && key == "name")) Visit(part, sentence, chunk.KindName, depth + 1);
            }

            if (mention is not null) return;
        }
    }

    private Mention? Of(Chunk chunk, int sentence, string within) => chunk.KindName switch
    {
        "person" or "name" => Person(chunk, sentence),
        "holder" => Person(chunk, sentence) ?? Office(chunk, chunk.Part("office"), cast.SideOf(chunk.Part("aff"))),
        "office" => Office(chunk, chunk, null),
        "ref" => Reference(chunk, sentence),
        "group" or "plural" => Make(chunk, MentionKinds.Group, cast.WordsOf(chunk), null, cast.SideOf(chunk.Part("aff"))),
        "state" or "adjective" or "people" or "own" => cast.SideOf(chunk) is { Length: 2 } state ? Make(chunk, MentionKinds.State, state) : null,
        "organisation" => Make(chunk, MentionKinds.Organisation, chunk.Value),
        "body" => Body(chunk),
        "place" or "maybeplace" when chunk.KindName == "place" || within is "at" or "elsewhere" => Place(chunk),
        "venue" => Make(chunk, MentionKinds.Venue, Residence(chunk)?.Name ?? cast.WordsOf(chunk)),
        "date" => Date(chunk),
        "occasion" => Make(chunk, MentionKinds.Occasion, chunk.Text("head") is { } head && knowledge.Kinds.Any(k => k.Name == head) ? head : null),
        _ => null,
    };

    private Mention Make(Chunk chunk, string kind, string? value, string? office = null, string? affiliation = null) => new(chunk.Span(text.Tokens), kind, value, office, affiliation);

    private Mention? Person(Chunk chunk, int sentence)
    {
        var person = cast.Resolve(chunk, sentence) is [{ Person: { } one }] ? one : null;
        if (person is null) return null;
        return Make(chunk, MentionKinds.Person, person.Name, cast.OfficeOf(chunk.Part("office")) ?? person.Office, person.Affiliation);
    }

    private Mention Office(Chunk whole, Chunk? office, string? side) => Make(whole, MentionKinds.Office, cast.OfficeOf(office), null, side);

    // "he" is a person, "they" several: named where the document tells whom it means
    private Mention? Reference(Chunk chunk, int sentence)
    {
        var members = cast.Resolve(chunk, sentence);
        if (members is [{ Person: { } one }]) return Make(chunk, MentionKinds.Person, one.Name, one.Office, one.Affiliation);
        var names = members.Select(m => m.Person?.Name ?? m.Affiliation).OfType<string>().ToList();
        return members.Count == 0 ? null : Make(chunk, MentionKinds.Group, names.Count > 0 ? string.Join("; ", names) : cast.WordsOf(chunk));
    }

    private Mention Body(Chunk chunk)
    {
        if (chunk.Value is not { } id) return Make(chunk, MentionKinds.Body, cast.WordsOf(chunk));
        if (knowledge.World.Bodies.TryGetValue(id, out var organ)) return Make(chunk, MentionKinds.Body, organ.Name, null, organ.Organisation);
        return Make(chunk, MentionKinds.Body, id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    private Mention? Place(Chunk chunk) =>
        chunk.Value is { } id && knowledge.World.Places.TryGetValue(id, out var place) ? Make(chunk, MentionKinds.Place, place.Name, null, place.Country.Length > 0 ? place.Country : null) : null;

    private Residence? Residence(Chunk chunk) => chunk.Value is { } id && knowledge.World.Venues.TryGetValue(id, out var residence) ? residence : null;

    private Mention Date(Chunk chunk)
    {
        var reckoned = DateResolver.Resolve(chunk, new DateContext(anchor, _spoken, null));
        if (reckoned?.Start is { IsDay: true } day) _spoken = day;
        var value = settled.GetValueOrDefault(chunk.Span(text.Tokens)) ?? (reckoned is { } when ? IsoInterval(when.Start, when.End) : null);
        return Make(chunk, MentionKinds.Date, value);
    }

    /// <summary>A date, or an interval as ISO 8601 writes it: <c>2017-10-10/2017-10-11</c>, <c>2019/..</c>, <c>../2025</c>.</summary>
    public static string? IsoInterval(PartialDate? start, PartialDate? end)
    {
        if (start is null && end is null) return null;
        return start == end ? start.ToString() : $"{start?.ToString() ?? ".."}/{end?.ToString() ?? ".."}";
    }
}
