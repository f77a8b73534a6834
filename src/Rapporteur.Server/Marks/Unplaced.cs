using Rapporteur.Record;

namespace Rapporteur.Server.Marks;

/// <summary>Persons, bodies, occasions and dates a text names that no event, position, statement or figure of its reading took up.</summary>
internal static class Unplaced
{
    private static readonly string[] Kinds = [MentionKinds.Person, MentionKinds.Body, MentionKinds.Date, MentionKinds.Occasion];

    /// <summary>In the order of the text. A mention whose value the record has from another place of the text is placed.</summary>
    public static IEnumerable<Mention> Of(DocumentReading reading)
    {
        var spans = Spans(reading).Where(s => s.Length > 0).ToList();
        var values = Values(reading).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return reading.Mentions.Where(m => Kinds.Contains(m.Kind)
            && !(m.Value is not null && values.Contains(m.Value))
            && !spans.Exists(s => s.Overlaps(m.Span)));
    }

    private static IEnumerable<Span> Spans(DocumentReading reading) =>
    [
        .. reading.Events.SelectMany(Spans),
        .. reading.Positions.Select(p => p.Span),
        .. reading.Statements.Select(s => s.SpeakerSpan ?? default),
        .. reading.Agreements.Select(a => a.Title.Span),
        .. reading.Figures.Select(f => f.Measure.Span),
        .. reading.Presidencies.Select(p => p.Sentence),
    ];

    private static IEnumerable<Span> Spans(ReportedEvent e) =>
    [
        .. e.Participants.Select(p => p.Span),
        .. new[] { e.Title?.Span, e.Organisation?.Span, e.Body?.Span, e.Start?.Span, e.End?.Span, e.Country?.Span, e.City?.Span, e.Venue?.Span }
            .OfType<Span>(),
    ];

    private static IEnumerable<string?> Values(DocumentReading reading) =>
    [
        .. reading.Events.SelectMany(e => e.Participants.Select(p => p.Name)),
        .. reading.Events.SelectMany(e => new[] { e.Body?.Value, e.Start?.Value.ToString(), e.End?.Value.ToString() }),
        .. reading.Positions.Select(p => p.Name),
        .. reading.Statements.Select(s => s.Speaker),
        .. reading.Figures.Select(f => f.Period?.ToString()),
        .. reading.Presidencies.Select(p => p.Period?.ToString()),
    ];
}
