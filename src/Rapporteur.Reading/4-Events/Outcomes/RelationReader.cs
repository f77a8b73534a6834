using System.Collections.Immutable;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Outcomes;

/// <summary>
/// Reads how the sides name what they are to each other. Between whom: the sides that stand beside the formula, else the two of the
/// sentence, else the two of the occasion reported; where that leaves it open, nothing is read.
/// </summary>
internal sealed class RelationReader(DocumentText text, Cast cast, IReadOnlyList<ReportedEvent> events, IReadOnlyList<Statement> statements)
{
    private readonly string[] _met = [.. events.Where(e => e.IsMain).Take(1).SelectMany(e => e.Participants).Select(p => p.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal)];

    public ImmutableArray<RelationFormula> Read(IReadOnlyList<ParsedSentence> sentences)
    {
        var relations = new List<RelationFormula>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (!sentences[i].Found.Exists(f => f.KindName == "relation")) continue;
            // of two rules for the same words the one that says between whom
            foreach (var found in sentences[i].Found.OrderBy(f => f.Has("with") ? 0 : 1))
            {
                if (found.KindName == "relation" && Of(found, sentences[i], i) is { } relation) relations.Add(relation);
            }
        }

        // the longest words at one place: "strategic partnership and alliance" is no alliance beside a partnership
        return [.. relations.Where(r => !relations.Exists(o => o.Formula.Span != r.Formula.Span && o.Formula.Span.Contains(r.Formula.Span))).DistinctBy(r => r.Formula.Span).OrderBy(r => r.Formula.Span)];
    }

    private RelationFormula? Of(Chunk found, ParsedSentence sentence, int index)
    {
        if (found.Part("formula") is not { } words || found.Text("named") is not { } formula) return null;
        var span = words.Span(text.Tokens);
        var said = statements.FirstOrDefault(s => s.Speaker is not null && s.Content.Span.Contains(span));
        ImmutableArray<string> speaking = said is not null ? SidesOf(said, sentence) : cast.OwnSide is { } own ? [own] : [];
        if (Between(found, sentence, index, speaking) is not [var one, var other]) return null;
        ImmutableArray<string> between = string.CompareOrdinal(one, other) < 0 ? [one, other] : [other, one];
        return new RelationFormula
        {
            Formula = new Stated<string>(formula, span),
            Between = between,
            Speaker = said?.Speaker,
            Sides = said is not null && speaking.IsEmpty && IsOfAll(said, sentence) ? between : speaking,
            Sentence = text.SpanOf(sentence.Sentence),
        };
    }

    private ImmutableArray<string> SidesOf(Statement said, ParsedSentence sentence)
    {
        ImmutableArray<string> known = [.. cast.People.Where(p => said.Speaker!.Contains(p.Name, StringComparison.Ordinal)).Select(p => p.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (!known.IsEmpty) return known;
        return SpeakerOf(said, sentence) is { } chunk && cast.SideOf(chunk) is { } side ? [side] : [];
    }

    // "the sides noted": both of them say it
    private bool IsOfAll(Statement said, ParsedSentence sentence) => (SpeakerOf(said, sentence)?.As("party")?.Part("members") ?? SpeakerOf(said, sentence))?.As("ref") is not null;

    private Chunk? SpeakerOf(Statement said, ParsedSentence sentence) => sentence.Items.Find(i => i.Chunk is { } c && c.Span(text.Tokens) == said.SpeakerSpan).Chunk;

    private List<string> Between(Chunk found, ParsedSentence sentence, int index, ImmutableArray<string> speaking)
    {
        var beside = Sides(found.Parts("with").Concat(found.Parts("of")), index);
        if (beside.Count >= 2) return beside;
        var present = Sides(sentence.Items.Where(i => i.Chunk is not null).Select(i => i.Chunk!), index);
        if (present.Count == 2 && beside.TrueForAll(present.Contains)) return present;
        if (beside.Count == 0) return [.. _met];
        // "strategic partnership with Japan": with whoever says so, else with the other side of the talks
        List<string> rest = speaking is [var side] && side != beside[0] ? [side] : _met.Contains(beside[0], StringComparer.Ordinal) ? [.. _met.Where(m => m != beside[0])] : [];
        return [beside[0], .. rest];
    }

    private List<string> Sides(IEnumerable<Chunk> chunks, int sentence) =>
        [.. chunks.SelectMany(c => cast.SideOf(c) is { } side ? [side] : cast.Resolve(c, sentence).Select(m => m.Side)).OfType<string>().Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
}
