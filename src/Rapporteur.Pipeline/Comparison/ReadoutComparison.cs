using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>
/// Lays the reports of one occasion side by side: facts as rows, reports as columns, each cell said, not said or said differently. What is compared are
/// values, not words: a report in Russian and one in English say the same where they state the same person, day or place. What was said in so many words
/// cannot be compared so; it stands by its speaker.
/// </summary>
/// <remarks>Reads the archive and holds nothing; safe on any thread.</remarks>
public static class ReadoutComparison
{
    /// <summary>The comparison for an event; null where the archive has none of this id. An event with one report has one column.</summary>
    public static Readouts? Of(SqliteArchive archive, string id)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (archive.Event(id) is not { } e) return null;
        var reports = e.Sources.Select(source => Report.Of(archive, source)).OfType<Report>().ToList();
        var rows = new FactRows(reports.Count);
        for (var i = 0; i < reports.Count; i++) Tell(rows, i, reports[i], archive);
        return new Readouts(e, [.. reports.Select(r => r.Column)], rows.All());
    }

    private static void Tell(FactRows rows, int report, Report told, SqliteArchive archive)
    {
        var e = told.Event;
        rows.One(report, "status", "status", e.Status, e.Evidence.FirstOrDefault());
        if (e.Start is { } start) rows.One(report, "when", "begins", start.Value.ToString(), start.Span);
        if (e.End is { } end && end.Value != e.Start?.Value) rows.One(report, "when", "ends", end.Value.ToString(), end.Span);
        Value(rows, report, "where", "country", e.Country);
        Value(rows, report, "where", "city", e.City);
        Value(rows, report, "where", "venue", e.Venue);
        Value(rows, report, "body", "organisation", e.Organisation);
        Value(rows, report, "body", "body", e.Body);
        foreach (var format in e.Formats) rows.Any(report, "body", "form: " + format.Value, format.Value, null, format.Span, format.Value);
        foreach (var p in e.Participants) rows.Any(report, "participants", Called(p), Identity(p), p.Office ?? "", p.Span, Shown(p));
        foreach (var s in told.Statements) rows.Any(report, "statements", s.Speaker ?? "no one named", s.Speaker ?? "", null, s.Content.Span, s.Content.Value);
        foreach (var a in told.Agreements) rows.Any(report, "agreements", a.Title.Value, a.Title.Value.ToUpperInvariant(), a.Action, a.Title.Span, $"{a.Title.Value} ({a.Action})");
        foreach (var f in told.Figures) rows.Any(report, "figures", f.Measure.Value, f.Measure.Value.ToUpperInvariant(), Claim(f), f.Measure.Span, Claim(f));
        foreach (var r in told.Relations) rows.Any(report, "relation", r.Formula.Value, r.Formula.Value, null, r.Formula.Span, r.Formula.Value);
        foreach (var t in told.Topics) rows.Any(report, "topics", t.Value, t.Value, null, t.Span, t.Value);
        foreach (var other in told.Others)
        {
            if (archive.EventOf(new EventSource(told.Column.Source.Document, other.Id)) is not { } known || archive.Event(known) is not { } occasion) continue;
            var section = other.PartOf == e.Id ? "programme" : other.Status == "upcoming" ? "ahead" : "recalled";
            rows.Any(report, section, occasion.Title, known, null, other.Evidence.FirstOrDefault(), occasion.Title);
        }
    }

    private static void Value(FactRows rows, int report, string section, string label, Stated<string>? value)
    {
        if (value is not null) rows.One(report, section, label, value.Value, value.Span);
    }

    // a group is known by whom it stands for: "the leaders of the CIS" in two languages are one
    private static string Identity(Participant p) => p.Name ?? (p.Group is not null ? "group " + (p.Affiliation ?? p.Group) : $"{p.Office} {p.Affiliation}");

    private static string Called(Participant p) => p.Name ?? p.Group ?? string.Join(" of ", new[] { p.Office, p.Affiliation }.OfType<string>());

    private static string Shown(Participant p) => string.Join(", ", new[] { Called(p), p.Name is null ? null : p.Office, p.Role == "participant" ? null : p.Role }.OfType<string>());

    private static string Claim(Figure f) =>
        string.Join(' ', new[] { f.Direction, f.Value?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), f.Unit, f.Period?.ToString() }.OfType<string>());
}
