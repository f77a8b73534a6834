using System.Collections.Immutable;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Outcomes;

/// <summary>Reads who presides over an organisation; where the sentence names none, over that of the session reported.</summary>
internal sealed class PresidencyReader(DocumentText text, World world, Cast cast, PartialDate? anchor, IReadOnlyList<ReportedEvent> events)
{
    public ImmutableArray<Presidency> Read(IReadOnlyList<ParsedSentence> sentences)
    {
        var presidencies = new List<Presidency>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var found in sentences[i].Found.Where(f => f.KindName == "presidency"))
            {
                var state = CodeOf(found.Part("side"), i);
                // "the presidency of the Commonwealth": a name in short is the organisation's that meets
                var organisation = CodeOf(found.Part("org"), i) ?? events.FirstOrDefault(e => e.IsMain && e.Organisation is not null)?.Organisation?.Value;
                if (state is null || organisation is null || !world.States.Contains(state) || !world.Organisations.Contains(organisation)) continue;
                PartialDate? year = found.Part("year") is { } date && DateResolver.Resolve(date, new DateContext(anchor, null, false)) is { } when ? when.Start : null;
                presidencies.Add(new Presidency(organisation, state, year, text.SpanOf(sentences[i].Sentence)));
            }
        }

        return [.. presidencies.DistinctBy(p => (p.Organisation, p.State))];
    }

    // the code of one side that stands for itself: a person of a state does not preside for it here
    private string? CodeOf(Chunk? chunk, int sentence)
    {
        if (chunk is null) return null;
        if (cast.SideOf(chunk) is { } side) return side;
        return cast.Resolve(chunk, sentence) is [{ Person: null, Office: null, Group: null } member] ? member.Affiliation : null;
    }
}
