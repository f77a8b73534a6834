using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>The head of the event page: what, under whom, when and where, each value with its proof.</summary>
internal sealed class EventRows(RecordEvent e, IReadOnlyList<Telling> tellings, SideNames names)
{
    /// <summary>The rows that have a value.</summary>
    public ImmutableArray<EventRow> All()
    {
        EventRow[] rows =
        [
            Row("Organisation", e.Organisation, t => Of(t, t.Event.Organisation, names.Of)),
            Row("Body", e.Body, t => Of(t, t.Event.Body, body => body)),
            Row("Number", e.Number?.ToString(CultureInfo.InvariantCulture), Number),
            Row("Form", null, t => t.Event.Formats.Select(f => t.Say(f.Value, f.Span))),
            Row("Presidency", null, Presidency),
            Row("When", DateText.Range(e.Start, e.End), When),
            Row("Venue", e.Venue, t => Of(t, t.Event.Venue, venue => venue)),
            Row("City", e.City, t => Of(t, t.Event.City, city => city)),
            Row("Country", e.Country, t => Of(t, t.Event.Country, names.Of)),
        ];
        return [.. rows.Where(r => r.Values.Length > 0)];
    }

    private EventRow Row(string label, string? settled, Func<Telling, IEnumerable<Said>> pick) =>
        new(label, [.. Said.Together(tellings.SelectMany(pick)).OrderBy(v => (v.Value ?? v.Text) == settled || v.Text == settled ? 0 : 1)]);

    private static IEnumerable<Said> Of(Telling t, Stated<string>? stated, Func<string, string> name)
    {
        if (stated is not null) yield return t.Say(name(stated.Value), stated.Span, stated.Value);
    }

    private static IEnumerable<Said> Number(Telling t)
    {
        if (t.Event.Number is { } n) yield return t.Say(Phrases.Ordinal(n.Value), n.Span, n.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Said> When(Telling t)
    {
        var (start, end) = (t.Event.Start, t.Event.End);
        if (DateText.Range(start?.Value, end?.Value) is not { } words) yield break;
        var iso = start is null || end is null || start.Value == end.Value ? $"{(start ?? end)!.Value}" : $"{start.Value}/{end.Value}";
        var said = t.Say(words, start?.Span ?? end?.Span, iso);
        yield return end is { Span.Length: > 0 } && start is not null && end.Span != start.Span
            ? said with { Proofs = said.Proofs.Add(t.Prove(end.Span)) }
            : said;
    }

    private IEnumerable<Said> Presidency(Telling t) => t.Event.Organisation is not { } organisation
        ? []
        : t.Reading.Presidencies.Where(p => p.Organisation == organisation.Value).Select(p => t.Say(
            names.Of(p.State) + (p.Period is { } period ? ", " + DateText.Long(period) : ""), p.Sentence, p.State));
}
