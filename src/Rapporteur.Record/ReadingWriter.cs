using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>Writes the parts of a reading, one method a part; the keys stand in the order in which they are written.</summary>
internal static class ReadingWriter
{
    public static void Reading(Utf8JsonWriter writer, DocumentReading reading, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("doc", reading.Document);
        writer.WriteString("language", reading.Language);
        writer.WriteString("publisher", reading.Publisher);
        writer.WriteString("published", reading.Published?.ToString());
        writer.WriteString("knowledge", reading.KnowledgeVersion);
        writer.Array("events", reading.Events, e => Event(writer, e, text));
        writer.Array("statements", reading.Statements, s => Statement(writer, s));
        writer.Array("agreements", reading.Agreements, a => Agreement(writer, a));
        writer.Array("figures", reading.Figures, f => Figure(writer, f));
        writer.Array("presidencies", reading.Presidencies, p => Presidency(writer, p));
        writer.Array("relations", reading.Relations, r => Relation(writer, r));
        writer.Array("topics", reading.Topics, t => writer.WriteStringValue(t.Value));
        writer.Array("topic_spans", reading.Topics, t => writer.Pair(t.Span));
        writer.Array("positions", reading.Positions, p => Position(writer, p));
        writer.Array("mentions", reading.Mentions, m => Mention(writer, m));
        writer.Array("diagnostics", reading.Diagnostics, d => Diagnostic(writer, d));
        writer.WriteEndObject();
    }

    public static void Event(Utf8JsonWriter writer, ReportedEvent e, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("id", e.Id);
        writer.WriteString("kind", e.Kind);
        writer.WriteBoolean("main", e.IsMain);
        writer.WriteString("status", e.Status);
        writer.Array("format", e.Formats, f => writer.WriteStringValue(f.Value));
        writer.WriteString("title", e.Title?.Value);
        writer.WriteString("organisation", e.Organisation?.Value);
        writer.WriteString("body", e.Body?.Value);
        if (e.Number is { } number) writer.WriteNumber("number", number.Value);
        writer.WriteString("start", e.Start?.Value.ToString());
        writer.WriteString("end", e.End?.Value.ToString());
        writer.WriteString("country", e.Country?.Value);
        writer.WriteString("city", e.City?.Value);
        writer.WriteString("venue", e.Venue?.Value);
        writer.Array("participants", e.Participants, p => Participant(writer, p));
        writer.WriteString("part_of", e.PartOf);
        writer.Array("evidence", e.Evidence, s => writer.WriteStringValue(text.AsSpan(s.Start, s.Length)));
        writer.Array("evidence_spans", e.Evidence, s => writer.Pair(s));
        writer.WriteStartObject("spans");
        writer.Spot("title", e.Title?.Span);
        writer.Spot("organisation", e.Organisation?.Span);
        writer.Spot("body", e.Body?.Span);
        writer.Spot("number", e.Number?.Span);
        writer.Spot("start", e.Start?.Span);
        writer.Spot("end", e.End?.Span);
        writer.Spot("country", e.Country?.Span);
        writer.Spot("city", e.City?.Span);
        writer.Spot("venue", e.Venue?.Span);
        writer.Array("format", e.Formats, f => writer.Pair(f.Span));
        writer.WriteEndObject();
        writer.WriteString("rule", e.Rule);
        writer.WriteEndObject();
    }

    private static void Participant(Utf8JsonWriter writer, Participant p)
    {
        writer.WriteStartObject();
        if (p.Group is not null)
        {
            writer.WriteString("group", p.Group);
        }
        else
        {
            writer.WriteString("name", p.Name);
            if (p.AsWritten is not null) writer.WriteString("as_written", p.AsWritten);
            writer.WriteString("office", p.Office);
        }

        writer.WriteString("affiliation", p.Affiliation);
        writer.WriteString("role", p.Role);
        writer.Spot("span", p.Span);
        writer.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter writer, Statement s)
    {
        writer.WriteStartObject();
        writer.WriteString("speaker", s.Speaker);
        writer.WriteString("cue", s.Cue?.Value);
        writer.WriteString("content", s.Content.Value);
        writer.WriteString("event", s.Event);
        writer.Spot("speaker_span", s.SpeakerSpan);
        writer.Spot("cue_span", s.Cue?.Span);
        writer.Spot("span", s.Content.Span);
        writer.Spot("sentence", s.Sentence);
        writer.WriteEndObject();
    }

    private static void Agreement(Utf8JsonWriter writer, Agreement a)
    {
        writer.WriteStartObject();
        writer.WriteString("title", a.Title.Value);
        writer.WriteString("action", a.Action);
        writer.WriteString("event", a.Event);
        writer.Spot("span", a.Title.Span);
        writer.Spot("sentence", a.Sentence);
        writer.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter writer, Figure f)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", f.Measure.Value);
        writer.Array("between", f.Between, b => writer.WriteStringValue(b));
        writer.WriteString("direction", f.Direction);
        if (f.Value is { } value) writer.WriteNumber("value", value);
        else writer.WriteNull("value");
        writer.WriteString("unit", f.Unit);
        writer.WriteString("period", f.Period?.ToString());
        writer.Spot("span", f.Measure.Span);
        writer.Spot("sentence", f.Sentence);
        writer.WriteEndObject();
    }

    private static void Relation(Utf8JsonWriter writer, RelationFormula r)
    {
        writer.WriteStartObject();
        writer.WriteString("formula", r.Formula.Value);
        writer.Array("between", r.Between, writer.WriteStringValue);
        writer.WriteString("speaker", r.Speaker);
        writer.Array("sides", r.Sides, writer.WriteStringValue);
        writer.Spot("span", r.Formula.Span);
        writer.Spot("sentence", r.Sentence);
        writer.WriteEndObject();
    }

    private static void Presidency(Utf8JsonWriter writer, Presidency p)
    {
        writer.WriteStartObject();
        writer.WriteString("organisation", p.Organisation);
        writer.WriteString("state", p.State);
        writer.WriteString("period", p.Period?.ToString());
        writer.Spot("sentence", p.Sentence);
        writer.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter writer, Position p)
    {
        writer.WriteStartObject();
        writer.WriteString("name", p.Name);
        if (p.AsWritten is not null) writer.WriteString("as_written", p.AsWritten);
        writer.WriteString("office", p.Office);
        writer.WriteString("affiliation", p.Affiliation);
        writer.Spot("span", p.Span);
        writer.WriteEndObject();
    }

    private static void Mention(Utf8JsonWriter writer, Mention m)
    {
        writer.WriteStartObject();
        writer.Spot("span", m.Span);
        writer.WriteString("kind", m.Kind);
        writer.WriteString("value", m.Value);
        if (m.Office is not null) writer.WriteString("office", m.Office);
        if (m.Affiliation is not null) writer.WriteString("affiliation", m.Affiliation);
        writer.WriteEndObject();
    }

    private static void Diagnostic(Utf8JsonWriter writer, Diagnostic d)
    {
        writer.WriteStartObject();
        writer.WriteString("code", d.Code);
        writer.WriteString("message", d.Message);
        writer.Spot("span", d.Span);
        writer.WriteEndObject();
    }
}
