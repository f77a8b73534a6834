using Rapporteur.Reading.Mentions;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Tells whose an occasion is where the sentence says it beside its name: by a possessive, by who acts in the sentence, by whose state votes.</summary>
internal sealed class Belonging(Cast cast, OccasionReader occasions)
{
    /// <summary>Gives an occasion of a sentence to those whose it is.</summary>
    public void Read(ParsedSentence sentence, int index, Chunk chunk, EventDraft draft)
    {
        Possessor(sentence, index, chunk, draft);
        Pair(chunk, draft);
        Electorate(sentence, index, chunk, draft);
    }

    /// <summary>"during their visit to our country": who travels are those of the sentence who are not at home there.</summary>
    public static void Travellers(EventDraft visit, List<(Chunk Chunk, EventDraft Draft)> all)
    {
        if (visit.Kind != "visit" || visit.Parties.Count > 0) return;
        foreach (var (_, other) in all)
        {
            foreach (var (member, role) in other.Parties)
            {
                // whom one met there may be a stranger too
                if (other != visit && role != "host" && member.Side is { } side && side != visit.Country?.Value && (other.Parties.Count != 2 || visit.Parties.Count == 0 || visit.Parties[0].Member.Side == side)) visit.Add(member, "participant");
            }

            if (visit.Parties.Count > 0) return;
        }
    }

    // "reported on the results of his visit", "recalled his talks with the Minister": whose it is stands before it
    private void Possessor(ParsedSentence sentence, int index, Chunk chunk, EventDraft visit)
    {
        if (visit.Parties.Count != visit.Kind switch { "visit" => 0, "meeting" or "call" => 1, _ => -1 } || chunk.As("occasion")?.Part("det") is not { } det || occasions.ValueIn(det, "possessive") is not ("one" or "pair")) return;
        foreach (var item in sentence.Items)
        {
            if (item.First >= chunk.First) return;
            if (item.Chunk?.As("party") is not { } party || cast.Resolve(party, index) is not [{ Person: not null } member, ..] || member.Side == visit.Country?.Value) continue;
            visit.Add(member, "participant");
            return;
        }
    }

    // "following their talks in Beijing in May": the two who meet have met before, where the text says when or where
    private void Pair(Chunk chunk, EventDraft draft)
    {
        var isOurs = chunk.Has("ours");
        if (draft.Kind is not ("meeting" or "call") || draft.Parties.Count > 0) return;
        if (draft.Start is null && draft.City is null && draft.Country is null)
        {
            // "we have met": when, nobody says
            if (isOurs) (draft.IsTold, draft.IsAnaphor) = (false, true);
            return;
        }

        if (isOurs || ((chunk.As("occasion") ?? chunk.Part("event")?.As("occasion"))?.Part("det") is { } det && occasions.ValueIn(det, "possessive") is "pair" or "ours"))
        {
            foreach (var member in cast.Principals) draft.Add(member, "participant");
            draft.IsElsewhen |= isOurs;
        }
    }

    // "congratulated him on his re-election as President of …": whose election it is stands right behind it, else before it
    private void Electorate(ParsedSentence sentence, int index, Chunk chunk, EventDraft election)
    {
        if (election.Kind != "election" || election.Country is not null) return;
        CastMember? of = null;
        CastMember? meant = null;
        foreach (var item in sentence.Items)
        {
            if (item.First > chunk.End + 1) break;
            if (item.Chunk?.As("party") is not { } party) continue;
            var last = cast.Resolve(party, index).LastOrDefault(m => m.Side is { Length: 2 });
            if (item.Chunk.As("ref") is null) of = last ?? of;
            else meant ??= last;
        }

        if ((of ?? meant) is not { } voting) return;
        election.Country = new Stated<string>(voting.Side!, voting.Span);
        if (voting.Person is not null && chunk.As("occasion")?.Part("det") is { } det && occasions.ValueIn(det, "possessive") == "one") election.Add(voting, "participant");
    }
}
