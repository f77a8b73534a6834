using System.Collections.Immutable;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Outcomes;

/// <summary>Reads quantities and trends: what is measured, which way it goes, how much, between whom.</summary>
internal sealed class FigureReader(DocumentText text, PartialDate? anchor, IReadOnlyList<ReportedEvent> events)
{
    public ImmutableArray<Figure> Read(IReadOnlyList<ParsedSentence> sentences)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        ImmutableArray<string> sides = [.. events.Where(e => e.IsMain).Take(1).SelectMany(e => e.Participants).Select(p => p.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal)];
        // what "it" measures is what the sentence or the one before speaks of
        Stated<string>? spoken = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Sentence.IsTitle || !sentence.Found.Exists(f => f.KindName == "figure")) continue;
            var taken = new List<Chunk>();
            var before = spoken;
            spoken = null;
            foreach (var found in sentence.Found.Where(f => f.KindName == "figure").OrderBy(f => f.Has("same") ? 1 : 0).ThenBy(f => f.Has("num") ? 0 : 1).ThenBy(f => f.First))
            {
                if (taken.Exists(t => t.First < found.End && found.First < t.End) || Of(found, sentence, sides, spoken ?? before) is not { } figure) continue;
                taken.Add(found);
                figures.Add(figure);
                spoken ??= figure.Measure;
            }
        }

        return [.. figures.OrderBy(f => f.Measure.Span)];
    }

    private Figure? Of(Chunk found, ParsedSentence sentence, ImmutableArray<string> sides, Stated<string>? spoken)
    {
        if ((found.Part("measure") is { } chunk ? Measured(found, chunk) : found.Has("same") ? spoken : null) is not { } measure) return null;
        var value = Quantity.Number(text, found);
        if (value is null && !found.Has("direction")) return null;
        return new Figure
        {
            Measure = measure,
            Between = sides,
            Direction = found.Text("direction"),
            Value = value,
            Unit = value is null ? null : Quantity.Unit(text, found),
            Period = Period(found.Part("year") ?? sentence.Items.Select(i => i.Chunk?.As("date")).FirstOrDefault(d => d is not null)),
            Sentence = text.SpanOf(sentence.Sentence),
        };
    }

    // a language that is not English names its measures in English
    private Stated<string> Measured(Chunk found, Chunk measure)
    {
        var span = measure.Span(text.Tokens);
        return new Stated<string>(found.Text("named") ?? text.Words(span), span);
    }

    private PartialDate? Period(Chunk? date) =>
        date is not null && DateResolver.Resolve(date, new DateContext(anchor, null, false)) is { Start: { } start } when ? when.End is null || start == when.End ? start : PartialDate.OfYear(start.Year) : null;
}
