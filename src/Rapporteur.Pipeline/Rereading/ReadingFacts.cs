using System.Globalization;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What a reading says, as words under keys, so that two readings can be held against each other.</summary>
internal static class ReadingFacts
{
    /// <summary>The values of an event; a key may come more than once.</summary>
    public static IEnumerable<(string What, string Value)> Of(ReportedEvent e)
    {
        yield return ("kind", e.Kind);
        yield return ("status", e.Status);
        yield return ("told as", e.IsMain ? "reported" : "referred to");
        foreach (var format in e.Formats) yield return ("format", format.Value);
        foreach (var (what, value) in Single(e))
            if (value is not null) yield return (what, value);
        foreach (var p in e.Participants) yield return ("participant", Words(p));
    }

    /// <summary>What a reading says besides its events.</summary>
    public static IEnumerable<(string What, string Value)> Beside(DocumentReading reading) =>
    [
        .. reading.Statements.Select(s => ("statement", $"of {s.Speaker ?? "nobody named"}: \"{s.Content.Value}\"")),
        .. reading.Agreements.Select(a => ("agreement", $"\"{a.Title.Value}\" ({a.Action})")),
        .. reading.Figures.Select(f => ("figure", string.Join(' ', new[] { f.Measure.Value, string.Join('-', f.Between), f.Direction, f.Value?.ToString(CultureInfo.InvariantCulture), f.Unit, f.Period?.ToString() }.Where(w => !string.IsNullOrEmpty(w))))),
        .. reading.Presidencies.Select(p => ("presidency", $"of {p.Organisation}: {p.State}" + (p.Period is { } period ? $", {period}" : ""))),
        .. reading.Relations.Select(r => ("relation", $"of {string.Join(" and ", r.Between)}: {r.Formula.Value}")),
        .. reading.Topics.Select(t => ("topic", t.Value)),
    ];

    public static ReadingSubject Subject(ReportedEvent e) => new(e.Id, e.Start is { } start ? $"{e.Kind} of {start.Value}" : $"undated {e.Kind}");

    private static IEnumerable<(string What, string? Value)> Single(ReportedEvent e) =>
    [
        ("start", e.Start?.Value.ToString()), ("end", e.End?.Value.ToString()), ("organisation", e.Organisation?.Value), ("body", e.Body?.Value),
        ("number", e.Number?.Value.ToString(CultureInfo.InvariantCulture)), ("country", e.Country?.Value), ("city", e.City?.Value), ("venue", e.Venue?.Value), ("title", e.Title?.Value),
    ];

    private static string Words(Participant p) =>
        string.Join(", ", new[] { p.Name ?? p.Group, p.Office, p.Affiliation, p.Role == "participant" ? null : p.Role }.OfType<string>());
}
