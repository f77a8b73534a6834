using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>Gathers everyone whom a document names into its roster, with the office and side that the words around the name give.</summary>
internal sealed class Gathering(DocumentText text, CastNames names, Roster roster, IReadOnlyList<ParsedSentence> sentences)
{
    /// <summary>How many items of a list stand between a person and whoever shows of which side the list is.</summary>
    private const int FarthestListed = 8;

    private readonly List<(Person Person, int Sentence, int Token)> _counterparts = [];

    /// <summary>Those who are only said to hold the office of somebody else, and where.</summary>
    public IReadOnlyList<(Person Person, int Sentence, int Token)> Counterparts => _counterparts;

    /// <summary>Reads all sentences.</summary>
    public void Gather()
    {
        for (var i = 0; i < sentences.Count; i++) Gather(sentences[i], i);
        foreach (var sentence in sentences) Represent(sentence);
    }

    private void Gather(ParsedSentence sentence, int index)
    {
        foreach (var item in sentence.Items)
        {
            for (var chunk = item.Chunk; chunk is not null; chunk = chunk.Next) Gather(chunk, index, 0);
        }
    }

    private void Gather(Chunk chunk, int sentence, int depth)
    {
        if (depth > 8) return;
        if (chunk.KindName == "person")
        {
            Meet(chunk, sentence);
            // a page's own note on who this is, with the full name
            if (chunk.Part("card")?.As("name") is { } card) roster.Meet(card, chunk, null, null);
        }
        else if (chunk.KindName == "plural") MeetAll(chunk, sentence);
        else if (chunk.KindName == "name" && chunk.Value is not null && names.IsPerson(chunk.Value)) roster.Meet(chunk, chunk, null, null);
        foreach (var (_, value) in chunk.Fields)
        {
            if (value is not Chunk part || part.KindName == "name" && chunk.KindName == "person") continue;
            for (var sense = part; sense is not null; sense = sense.Next) Gather(sense, sentence, depth + 1);
        }
    }

    // "Secretary of State of the US A, Secretary of Defense B", "German officials, including Vice Chancellor C": in one list the side goes on
    private string? ListedWith(Chunk person, int sentence)
    {
        var items = sentences[sentence].Items;
        var at = items.FindIndex(i => i.First <= person.First && i.End >= person.End);
        if (at >= 0 && items[at].Chunk?.As("party")?.Part("members") is { } members)
        {
            foreach (var before in members.Parts("item").TakeWhile(i => i.First < person.First).Reverse())
            {
                if (SideWithin(before) is { } side) return side;
            }
        }

        for (var i = at - 1; i >= 0 && i >= at - FarthestListed; i--)
        {
            if (items[i].Chunk is { } chunk)
            {
                if (i == at - 1 && !names.ListsByPlace || !IsListed(chunk)) return null;
                if (SideWithin(chunk) is { } side) return side;
            }
            else if (!text.Tokens[items[i].First].IsMark(',') && !names.Joins(text.Tokens[items[i].First]))
            {
                return null;
            }
        }

        return null;
    }

    // also behind an occasion: "talks with German officials, including Minister C"
    private static bool IsListed(Chunk chunk) => (chunk.As("person") ?? chunk.As("holder") ?? chunk.As("group") ?? chunk.As("office") ?? chunk.As("occasion")?.Part("who")) is not null;

    private string? SideWithin(Chunk chunk) =>
        chunk.As("occasion")?.Part("who") is { } met ? SideWithin(met) : (chunk.As("person") ?? chunk.As("holder") ?? chunk.As("group")) is { } one ? names.SideOf(one.Part("aff")) : null;

    // "Japan was represented by Deputy Minister A": of which side A is
    private void Represent(ParsedSentence sentence)
    {
        foreach (var found in sentence.Found)
        {
            if (found.Part("side") is not { } whose || found.Part("who") is not { } who || names.SideOf(whose.As("group")?.Part("aff") ?? whose.As("state") ?? whose) is not { } side) continue;
            foreach (var person in roster.Within(who)) person.Affiliation ??= side;
        }
    }

    private void MeetAll(Chunk plural, int sentence)
    {
        var items = plural.Part("members")?.Parts("item").ToList() ?? [];
        // "Foreign Ministers A of Japan and B of Jordan": the state behind a name is its bearer's; where the first item is a state, that before it
        var states = items.TakeWhile(i => i.As("name") is null).Count();
        if (states > 1 && items.Count == 2 * states)
        {
            // "the Foreign Ministers of Japan and Jordan, A and B": one after the other
            for (var i = 0; i < states; i++)
            {
                if (items[states + i].As("name") is { } one) roster.Meet(one, plural, CastNames.OfficeOfAll(plural), names.SideOf(items[i]));
            }

            return;
        }

        var step = items.Count > 0 && items[0].As("name") is null && names.SideOf(items[0]) is not null ? -1 : 1;
        for (var i = 0; i < items.Count; i++)
        {
            var at = i + step;
            if (items[i].As("name") is { } name)
                roster.Meet(name, plural, CastNames.OfficeOfAll(plural), at >= 0 && at < items.Count && items[at].As("name") is null ? names.SideOf(items[at]) : null);
        }
    }

    private void Meet(Chunk person, int sentence)
    {
        if (person.Part("name")?.As("name") is not { } name) return;
        var title = person.Part("office") is { } office ? names.Office(text, office) : null;
        // "his counterpart Taro Kono": the office of the one spoken of, who is known when all are
        var isCounterpart = title is not null && names.IsCounterpart(title);
        if (isCounterpart) title = null;
        var side = names.SideOf(person.Part("aff"));
        roster.Meet(name, person, title, side ?? (title is null ? null : ListedWith(person, sentence)));
        if (isCounterpart && roster.Known(name) is { } one) _counterparts.Add((one, sentence, person.First));
    }
}
