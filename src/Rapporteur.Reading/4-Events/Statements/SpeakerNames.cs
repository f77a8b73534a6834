using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Statements;

/// <summary>Who speaks: what the record calls them, and where the text names them.</summary>
internal sealed record Speaker(string Name, Span Span);

/// <summary>Finds what a speaker is called: names of persons, codes of states and organisations, else the words of the text.</summary>
internal sealed class SpeakerNames(DocumentText text, World world, Cast cast)
{
    /// <summary>The speaker that a chunk names as seen from a sentence, or null.</summary>
    public Speaker? Of(Chunk? chunk, int sentence)
    {
        if (chunk is null) return null;
        var span = chunk.Span(text.Tokens);
        if (chunk.As("place")?.Value is { } place && world.Places.TryGetValue(place, out var town) && world.Capitals.TryGetValue(town.Country, out var capital) && capital == place)
            return new Speaker(town.Country, span);
        // "the Japanese side" is called so
        if (chunk.As("state")?.Has("spoken") == true) return new Speaker(text.Words(span), span);
        var members = cast.Resolve(chunk, sentence);
        if (members.Count == 0 || members.Any(m => m.Called is null)) return new Speaker(text.Words(span), span);
        if (members.Any(m => m.Group is not null)) return new Speaker(text.Words(span), span);
        return new Speaker(Joined([.. members.Select(m => m.Called!)]), span);
    }

    /// <summary>The person that a chunk names, or null.</summary>
    public Speaker? PersonOf(Chunk? chunk, int sentence)
    {
        if (chunk is null) return null;
        var members = cast.Resolve(chunk, sentence);
        return members is [{ Person: { } person }] ? new Speaker(person.Name, chunk.Span(text.Tokens)) : null;
    }

    private static string Joined(string[] names) => names.Length < 2 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
