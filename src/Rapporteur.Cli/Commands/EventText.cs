using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary>An event of the record as text.</summary>
internal static class EventText
{
    public static void Write(TextWriter output, SqliteArchive archive, RecordEvent e)
    {
        output.WriteLine(e.Title);
        output.WriteLine();
        Line("id", e.Id);
        Line("kind", string.Join(", ", e.Formats.Prepend(e.Kind)) + (e.IsMain ? "" : " (only referred to)"));
        Line("status", e.Status);
        Line("when", EventTable.When(e));
        Line("where", string.Join(", ", new[] { e.Venue, e.City, e.Country }.OfType<string>()));
        Line("body", string.Join(' ', new[] { e.Organisation, e.Body }.OfType<string>()));
        if (e.PartOf is not null) Line("part of", $"{e.PartOf} {archive.Event(e.PartOf)?.Title}");
        foreach (var part in archive.Parts(e.Id)) Line("has part", $"{part.Id} {part.Title}");
        foreach (var p in e.Parties)
        {
            var office = p.Name is null ? "" : string.Join(", ", new[] { p.Office, p.Affiliation }.OfType<string>());
            Line(p.Role, EventTable.Who(p) + (office.Length > 0 ? $" ({office})" : ""));
        }

        foreach (var finding in e.Findings) Line("said of " + finding.Key, string.Join("; ", finding.Values.Select(Said)));
        foreach (var junction in e.Junctions) Line("one event", Because(junction));
        foreach (var source in e.Sources) Source(output, archive, source);

        void Line(string name, string value)
        {
            if (value.Length > 0) output.WriteLine($"{name,-12} {value}");
        }
    }

    private static string Said(Attestation value) => $"{value.Value} ({(value.Sources.IsEmpty ? "decided by hand" : string.Join(", ", value.Sources))})";

    private static string Because(Junction junction) =>
        $"{junction.One} + {junction.Other}: {Weight(junction.Weight)} = {string.Join(", ", junction.Reasons.Select(r => $"{r.Name}{(r.Detail.Length == 0 ? "" : $" ({r.Detail})")} {Weight(r.Weight)}"))}";

    private static string Weight(int hundredths) => (hundredths / 100m).ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    private static void Source(TextWriter output, SqliteArchive archive, EventSource source)
    {
        if (archive.Document(source.Document) is not { Document: var document } || archive.Reading(source.Document) is not { } reading) return;
        output.WriteLine();
        output.WriteLine(string.Join(", ", new[] { source.ToString(), document.Publisher, document.Published?.ToString(), document.Url }.OfType<string>()));
        foreach (var place in reading.Events.Where(e => e.Id == source.Event).SelectMany(e => e.Evidence)) output.WriteLine($"  > {Words(place)}");
        foreach (var s in reading.Statements.Where(s => s.Event == source.Event))
            output.WriteLine($"  {s.Speaker ?? "(nobody named)"} {s.Cue?.Value ?? "said"}: {Words(s.Content.Span)}");
        foreach (var a in reading.Agreements.Where(a => a.Event == source.Event)) output.WriteLine($"  {a.Action}: {a.Title.Value}");

        string Words(Span span) => document.Text[span.Start..span.End].ReplaceLineEndings(" ");
    }
}
