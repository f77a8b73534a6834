namespace Rapporteur.Reading.Mentions;

/// <summary>Finds who meets whom in a document, for "they" and "the leaders": two of different sides, and nobody where it is more of them.</summary>
/// <param name="sentences">The document.</param>
/// <param name="people">Who is named in which sentence.</param>
/// <param name="holders">Persons and holders of offices that a party names in a sentence.</param>
internal sealed class Principals(IReadOnlyList<ParsedSentence> sentences, IReadOnlyList<List<Person>> people, Func<Chunk, int, IReadOnlyList<CastMember>> holders)
{
    /// <summary>The two, or fewer where the text does not tell.</summary>
    public IReadOnlyList<CastMember> Find()
    {
        var named = Pair((_, i) => people[i].Select(p => new CastMember(p, null, null, null, p.Span)), out var last);
        if (named.Count > 1) return AreMany(last) ? [] : named;
        // an office without a name is somebody too
        var held = Pair(Held, out last);
        return held.Count > 1 && !AreMany(last) ? held : [];
    }

    // the first two of different sides, in the order of the text after the title
    private List<CastMember> Pair(Func<ParsedSentence, int, IEnumerable<CastMember>> members, out int last)
    {
        var pair = new List<CastMember>();
        for (last = 0; last < sentences.Count; last++)
        {
            if (sentences[last].Sentence.IsTitle) continue;
            foreach (var member in members(sentences[last], last))
            {
                if (pair.Count == 0 || (pair.Count == 1 && !pair[0].IsSame(member) && pair[0].Side != member.Side)) pair.Add(member);
            }

            if (pair.Count > 1) return pair;
        }

        return pair;
    }

    private IEnumerable<CastMember> Held(ParsedSentence sentence, int index) =>
        sentence.Items.Where(i => i.Chunk?.As("party") is not null).SelectMany(i => holders(i.Chunk!, index));

    // the sentence puts three sides and more in one row
    private bool AreMany(int sentence) =>
        sentences[sentence].Items.Exists(i => i.Chunk?.As("party") is { } party && holders(party, sentence).Select(m => m.Side).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 2);
}
