using Rapporteur.Archive;

namespace Rapporteur.Cli.Commands;

/// <summary>A document and what it says, as text.</summary>
internal static class DocumentText
{
    public static void Write(TextWriter output, SqliteArchive archive, KeptDocument kept)
    {
        var document = kept.Document;
        var reading = archive.Reading(document.Id);
        if (document.Title.Length > 0) output.WriteLine(document.Title + "\n");
        var facts = new (string Name, string? Value)[]
        {
            ("id", document.Id), ("published", document.Published?.ToString()), ("publisher", document.Publisher), ("language", document.Language),
            ("url", document.Url), ("source", kept.Source), ("captured", FormattableString.Invariant($"{kept.CapturedAt:u}")), ("sha-256", kept.Hash),
            ("knowledge", reading?.KnowledgeVersion), ("topics", reading is null ? null : string.Join(", ", reading.Topics.Select(t => t.Value))),
        };
        foreach (var (name, value) in facts)
            if (!string.IsNullOrEmpty(value)) output.WriteLine($"{name,-12} {value}");
        foreach (var noticed in kept.Intake) output.WriteLine($"{noticed.Code,-12} {noticed.Message}");
        foreach (var e in archive.Events(new EventFilter { Document = document.Id }))
            output.WriteLine($"{(e.IsMain ? "reports" : "refers to"),-12} {e.Id} {e.Title}");
        foreach (var s in reading?.Statements ?? []) output.WriteLine($"{"statement",-12} {s.Speaker ?? "(nobody named)"} {s.Cue?.Value ?? "said"}: {s.Content.Value}");
        foreach (var a in reading?.Agreements ?? []) output.WriteLine($"{"agreement",-12} {a.Action}: {a.Title.Value}");
        foreach (var p in reading?.Positions ?? []) output.WriteLine($"{"position",-12} {p.Name}: {string.Join(", ", new[] { p.Office, p.Affiliation }.OfType<string>())}");
        foreach (var d in reading?.Diagnostics ?? []) output.WriteLine($"{d.Code,-12} {d.Message}");
        output.WriteLine("\n" + document.Text[document.TitleSpan.End..].Trim());
    }
}
