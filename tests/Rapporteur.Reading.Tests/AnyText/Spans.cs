using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.AnyText;

/// <summary>All stretches of text that a reading points at.</summary>
internal static class Spans
{
    /// <summary>One line for each span that lies outside the text or is empty, and for each value that is not the words it stands on.</summary>
    public static IEnumerable<string> Wrong(Document document, DocumentReading reading)
    {
        foreach (var (what, span) in Of(reading))
        {
            if (span.Start < 0 || span.Start >= span.End || span.End > document.Text.Length) yield return $"{what}: {span.Start}..{span.End} of {document.Text.Length}";
        }

        foreach (var statement in reading.Statements.Where(s => document.Text[s.Content.Span.Start..s.Content.Span.End] != s.Content.Value)) yield return $"statement: {statement.Content.Value}";
        foreach (var agreement in reading.Agreements.Where(a => document.Text[a.Title.Span.Start..a.Title.Span.End] != a.Title.Value)) yield return $"agreement: {agreement.Title.Value}";
        var known = reading.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (known.Count < reading.Events.Length) yield return "two events have one id";
        foreach (var e in reading.Events.Where(e => e.PartOf is { } whole && (!known.Contains(whole) || whole == e.Id))) yield return $"{e.Id} is part of {e.PartOf}";
        foreach (var s in reading.Statements.Where(s => s.Event is { } at && !known.Contains(at))) yield return $"a statement is of {s.Event}";
        foreach (var e in reading.Events.Where(e => e.Evidence.IsEmpty)) yield return $"{e.Id} stands on no sentence";
    }

    private static IEnumerable<(string What, Span Span)> Of(DocumentReading reading)
    {
        foreach (var e in reading.Events)
        {
            Span?[] values = [e.Title?.Span, e.Organisation?.Span, e.Body?.Span, e.Number?.Span, e.Start?.Span, e.End?.Span, e.Country?.Span, e.City?.Span, e.Venue?.Span];
            foreach (var span in values.OfType<Span>().Concat(e.Formats.Select(f => f.Span)).Concat(e.Evidence)) yield return ("event", span);
            foreach (var p in e.Participants) yield return ("participant", p.Span);
        }

        foreach (var s in reading.Statements)
        {
            yield return ("statement", s.Content.Span);
            yield return ("sentence of a statement", s.Sentence);
            if (s.SpeakerSpan is { } speaker) yield return ("speaker", speaker);
            if (s.Cue is { } cue) yield return ("cue", cue.Span);
        }

        foreach (var a in reading.Agreements) yield return ("agreement", a.Title.Span);
        foreach (var f in reading.Figures) yield return ("figure", f.Measure.Span);
        foreach (var p in reading.Presidencies) yield return ("presidency", p.Sentence);
        foreach (var r in reading.Relations) yield return ("relation", r.Formula.Span);
        foreach (var t in reading.Topics) yield return ("topic", t.Span);
        foreach (var p in reading.Positions) yield return ("position", p.Span);
        foreach (var m in reading.Mentions) yield return ("mention", m.Span);
        foreach (var d in reading.Diagnostics) yield return ("remark", d.Span ?? new Span(0, 1));
    }
}
