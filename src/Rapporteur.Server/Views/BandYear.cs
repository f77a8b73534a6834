using System.Collections.Immutable;
using Rapporteur.Reading;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A presidency as the tables declare it.</summary>
/// <param name="Person">Who sat for the state when it began; null where that is not known.</param>
public sealed record DeclaredView(string Code, string Name, string? Href, string Kind, string When, string? Person, string? PersonHref, string Source);

/// <summary>A year of a presidency: what the tables declare, and what reports were seen to say.</summary>
/// <param name="Agreement">agrees, differs, unseen (no report says) or undeclared (the tables do not).</param>
public sealed record BandYear(int Year, ImmutableArray<DeclaredView> Declared, ImmutableArray<Said> Observed, string Agreement)
{
    /// <summary>Year by year from the first to the last that has either, the latest first.</summary>
    internal static ImmutableArray<BandYear> Of(string organisation, string? body, Appearances told, Roster roster)
    {
        var declared = (roster.Authority?.Presidencies ?? []).Where(p => p.Organisation == organisation && (body is null || p.Body is null || p.Body == body) && p.Period.From is not null).ToList();
        var observed = told.Tellings.DistinctBy(t => t.Document.Id)
            .SelectMany(t => t.Reading.Presidencies.Where(p => p.Organisation == organisation).Select(p => (Year: p.Period?.Year ?? t.Event.Start?.Value.Year ?? t.Document.Published?.Year, Telling: t, p.State, p.Sentence)))
            .Where(o => o.Year is not null)
            .ToLookup(o => o.Year!.Value, o => (o.State, Said: o.Telling.Say(roster.Names.Of(o.State), o.Sentence, o.State)));
        var years = declared.SelectMany(p => Enumerable.Range(p.Period.From!.Value.Year, (p.Period.To?.Year ?? p.Period.From.Value.Year) - p.Period.From.Value.Year + 1))
            .Concat(observed.Select(o => o.Key)).Distinct().OrderDescending();
        return
        [
            .. years.Select(year =>
            {
                var then = declared.Where(p => p.Period.Overlaps(new Period(Record.PartialDate.OfYear(year), Record.PartialDate.OfYear(year)))).OrderBy(p => p.Kind == "co-chair").ThenBy(p => p.Period.From).ToList();
                var holders = then.Select(p => BodyView.SideOf(p.Holder)).ToHashSet(StringComparer.Ordinal);
                var seen = observed[year].ToList();
                var agreement = seen.Count == 0 ? "unseen" : then.Count == 0 ? "undeclared" : seen.TrueForAll(s => holders.Contains(s.State)) ? "agrees" : "differs";
                return new BandYear(year, [.. then.Select(p => Of(p, roster))], Said.Together(seen.Select(s => s.Said)), agreement);
            }),
        ];
    }

    private static DeclaredView Of(DeclaredPresidency p, Roster roster)
    {
        var side = BodyView.SideOf(p.Holder);
        var seat = p.Period.From is { IsDay: true } from && roster.Authority?.SeatsOn(p.Body, p.Holder, from.First()) is [var first, ..] ? first : null;
        var person = seat is null ? null : roster.Authority?.Entry("person", seat.Person)?.Name;
        return new DeclaredView(side, roster.Names.Of(side), roster.StateHref(p.Holder), p.Kind, Spans.InWords(p.Period), person, person is null ? null : roster.PersonHref(person, side), p.Source);
    }
}
