using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Makes one event of the record of what its sources report: of each value the best attested, and what speaks against it kept beside it.</summary>
internal static class EventValues
{
    // what happened is known better than what was planned
    private static readonly string[] Certainty = ["held", "cancelled", "postponed", "upcoming"];

    public static RecordEvent Of(OccasionGroup group, Neighbourhood neighbourhood)
    {
        var sources = group.Members.OrderBy(o => o.Name, StringComparer.Ordinal).ToList();
        var said = Said(sources, neighbourhood);
        var status = said.GetValueOrDefault("status") ?? Status(sources);
        var values = new Attested(sources, said, status);
        return new RecordEvent
        {
            Id = sources[0].Source.RecordId(),
            Kind = values.Text("kind", o => o.Kind) ?? "",
            Status = status,
            IsMain = sources.Exists(o => o.IsMain),
            Title = values.Title() ?? "",
            Formats = [.. sources.SelectMany(o => o.Formats).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Start = values.Date("start", o => o.Event.Start?.Value),
            End = values.Date("end", o => o.Event.End?.Value),
            Organisation = values.Text("organisation", o => o.Event.Organisation?.Value),
            Body = values.Text("body", o => o.Event.Body?.Value),
            Number = int.TryParse(values.Text("number", o => o.Event.Number?.Value.ToString(CultureInfo.InvariantCulture)), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null,
            Country = values.Text("country", o => o.Event.Country?.Value),
            City = values.Text("city", o => o.Event.City?.Value),
            Venue = values.Text("venue", o => o.Event.Venue?.Value),
            Parties = EventParties.Of(sources),
            Sources = [.. sources.Select(o => o.Source)],
            Findings = values.Findings(),
            Junctions = [.. group.Junctions.OrderByDescending(j => j.Weight).ThenBy(j => j.One.ToString(), StringComparer.Ordinal).ThenBy(j => j.Other.ToString(), StringComparer.Ordinal)],
            PartOfSource = sources.Where(o => o.Event.PartOf is not null).Select(o => new EventSource(o.Source.Document, o.Event.PartOf!)).FirstOrDefault(),
        };
    }

    private static string Status(List<Occasion> sources) =>
        sources.Select(o => o.Event.Status).OrderBy(s => Array.IndexOf(Certainty, s) is var rank and >= 0 ? rank : Certainty.Length).First();

    // the last word on a value counts
    private static Dictionary<string, string?> Said(List<Occasion> sources, Neighbourhood neighbourhood) => sources.SelectMany(o => neighbourhood.Rulings(o.Source))
        .Where(r => r.Kind == RulingKind.Value && r.Key is not null).OrderBy(r => r.Number).GroupBy(r => r.Key!, StringComparer.Ordinal)
        .ToDictionary(r => r.Key, r => r.Last().Value, StringComparer.Ordinal);
}
