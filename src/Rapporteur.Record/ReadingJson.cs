using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>
/// The JSON form of a reading: the keys of the annotation guidelines, and <c>span</c>, <c>spans</c> and <c>evidence_spans</c> beside them
/// (pairs of UTF-16 offsets into <see cref="Document.Text"/>), so that what is written is all that was read.
/// </summary>
/// <remarks>No state; safe on any thread. Output is the same bytes for the same reading.</remarks>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON. <paramref name="text"/> is <see cref="Document.Text"/>, from which evidence is copied.</summary>
    public static string Write(DocumentReading reading, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Compact)) Write(writer, reading, text);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the reading as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, DocumentReading reading, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(text);
        writer.WriteStartObject();
        writer.WriteString("doc", reading.Document);
        writer.WriteString("language", reading.Language);
        writer.WriteString("publisher", reading.Publisher);
        writer.WriteString("published", reading.Published?.ToString());
        writer.WriteString("knowledge", reading.KnowledgeVersion);
        Array(writer, "events", reading.Events, e => Event(writer, e, text));
        Array(writer, "statements", reading.Statements, s => Statement(writer, s));
        Array(writer, "agreements", reading.Agreements, a => Agreement(writer, a));
        Array(writer, "figures", reading.Figures, f => Figure(writer, f));
        Array(writer, "presidencies", reading.Presidencies, p => Presidency(writer, p));
        Array(writer, "relations", reading.Relations, r => Relation(writer, r));
        Array(writer, "topics", reading.Topics, t => writer.WriteStringValue(t.Value));
        Array(writer, "topic_spans", reading.Topics, t => Pair(writer, t.Span));
        Array(writer, "positions", reading.Positions, p => Position(writer, p));
        Array(writer, "mentions", reading.Mentions, m => Mention(writer, m));
        Array(writer, "diagnostics", reading.Diagnostics, d => Diagnostic(writer, d));
        writer.WriteEndObject();
    }

    /// <summary>Writes one event of a reading as a JSON object.</summary>
    public static void Event(Utf8JsonWriter writer, ReportedEvent e, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(text);
        writer.WriteStartObject();
        writer.WriteString("id", e.Id);
        writer.WriteString("kind", e.Kind);
        writer.WriteBoolean("main", e.IsMain);
        writer.WriteString("status", e.Status);
        Array(writer, "format", e.Formats, f => writer.WriteStringValue(f.Value));
        writer.WriteString("title", e.Title?.Value);
        writer.WriteString("organisation", e.Organisation?.Value);
        writer.WriteString("body", e.Body?.Value);
        if (e.Number is { } number) writer.WriteNumber("number", number.Value);
        writer.WriteString("start", e.Start?.Value.ToString());
        writer.WriteString("end", e.End?.Value.ToString());
        writer.WriteString("country", e.Country?.Value);
        writer.WriteString("city", e.City?.Value);
        writer.WriteString("venue", e.Venue?.Value);
        Array(writer, "participants", e.Participants, p => Participant(writer, p));
        writer.WriteString("part_of", e.PartOf);
        Array(writer, "evidence", e.Evidence, s => writer.WriteStringValue(text.AsSpan(s.Start, s.Length)));
        Array(writer, "evidence_spans", e.Evidence, s => Pair(writer, s));
        writer.WriteStartObject("spans");
        Spot(writer, "title", e.Title?.Span);
        Spot(writer, "organisation", e.Organisation?.Span);
        Spot(writer, "body", e.Body?.Span);
        Spot(writer, "number", e.Number?.Span);
        Spot(writer, "start", e.Start?.Span);
        Spot(writer, "end", e.End?.Span);
        Spot(writer, "country", e.Country?.Span);
        Spot(writer, "city", e.City?.Span);
        Spot(writer, "venue", e.Venue?.Span);
        Array(writer, "format", e.Formats, f => Pair(writer, f.Span));
        writer.WriteEndObject();
        writer.WriteString("rule", e.Rule);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(DocumentReading, string)"/> wrote. Keys that are missing, as in a reading by hand, are taken as empty.</summary>
    /// <exception cref="JsonException">The text is not a reading.</exception>
    public static DocumentReading Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Read(parsed.RootElement);
    }

    /// <summary>Reads one reading from parsed JSON.</summary>
    /// <exception cref="JsonException">The element is not a reading.</exception>
    public static DocumentReading Read(JsonElement json) => json.ValueKind == JsonValueKind.Object && Text(json, "doc") is { } doc
        ? new DocumentReading
        {
            Document = doc,
            Language = Text(json, "language"),
            Publisher = Text(json, "publisher"),
            Published = Date(json, "published"),
            KnowledgeVersion = Text(json, "knowledge") ?? "",
            Events = List(json, "events", ReadEvent),
            Statements = List(json, "statements", ReadStatement),
            Agreements = List(json, "agreements", a => new Agreement(
                StatedText(a, "title") ?? new Stated<string>("", default), Text(a, "action") ?? "", Text(a, "event"), Spot(a, "sentence"))),
            Figures = List(json, "figures", ReadFigure),
            Presidencies = List(json, "presidencies", p => new Presidency(
                Text(p, "organisation") ?? "", Text(p, "state") ?? "", Date(p, "period"), Spot(p, "sentence"))),
            Relations = List(json, "relations", ReadRelation),
            Topics = ReadTopics(json),
            Positions = List(json, "positions", p => new Position(
                Text(p, "name") ?? "", Text(p, "office"), Text(p, "affiliation"), Spot(p, "span"), Text(p, "as_written"))),
            Mentions = List(json, "mentions", m => new Mention(
                Spot(m, "span"), Text(m, "kind") ?? "", Text(m, "value"), Text(m, "office"), Text(m, "affiliation"))),
            Diagnostics = List(json, "diagnostics", d => new Diagnostic(Text(d, "code") ?? "", Text(d, "message") ?? "", MaybeSpot(d, "span"))),
        }
        : throw new JsonException("a reading is an object with the key 'doc'");

    private static ReportedEvent ReadEvent(JsonElement e)
    {
        var spans = e.TryGetProperty("spans", out var found) ? found : default;
        Stated<string>? In(string key) => Text(e, key) is { } value ? new Stated<string>(value, Spot(spans, key)) : null;
        Stated<PartialDate>? On(string key) => Date(e, key) is { } value ? new Stated<PartialDate>(value, Spot(spans, key)) : null;
        var formats = List(e, "format", f => f.GetString() ?? "");
        var formatSpans = List(spans, "format", ToSpan);
        return new ReportedEvent
        {
            Id = Text(e, "id") ?? "",
            Kind = Text(e, "kind") ?? "",
            IsMain = e.TryGetProperty("main", out var main) && main.ValueKind == JsonValueKind.True,
            Status = Text(e, "status") ?? "",
            Formats = [.. formats.Select((f, i) => new Stated<string>(f, i < formatSpans.Length ? formatSpans[i] : default))],
            Title = In("title"),
            Organisation = In("organisation"),
            Body = In("body"),
            Number = e.TryGetProperty("number", out var number) && number.TryGetInt32(out var n) ? new Stated<int>(n, Spot(spans, "number")) : null,
            Start = On("start"),
            End = On("end"),
            Country = In("country"),
            City = In("city"),
            Venue = In("venue"),
            Participants = List(e, "participants", p => new Participant
            {
                Name = Text(p, "name"),
                AsWritten = Text(p, "as_written"),
                Office = Text(p, "office"),
                Affiliation = Text(p, "affiliation"),
                Group = Text(p, "group"),
                Role = Text(p, "role") ?? "",
                Span = Spot(p, "span"),
            }),
            PartOf = Text(e, "part_of"),
            Evidence = List(e, "evidence_spans", ToSpan),
            EvidenceText = List(e, "evidence", s => s.GetString() ?? ""),
            Rule = Text(e, "rule") ?? "",
        };
    }

    private static Statement ReadStatement(JsonElement s) => new()
    {
        Speaker = Text(s, "speaker"),
        SpeakerSpan = MaybeSpot(s, "speaker_span"),
        Cue = Text(s, "cue") is { } cue ? new Stated<string>(cue, Spot(s, "cue_span")) : null,
        Content = new Stated<string>(Text(s, "content") ?? "", Spot(s, "span")),
        Event = Text(s, "event"),
        Sentence = Spot(s, "sentence"),
    };

    private static Figure ReadFigure(JsonElement f) => new()
    {
        Measure = new Stated<string>(Text(f, "measure") ?? "", Spot(f, "span")),
        Between = List(f, "between", b => b.GetString() ?? ""),
        Direction = Text(f, "direction"),
        Value = f.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null,
        Unit = Text(f, "unit"),
        Period = Date(f, "period"),
        Sentence = Spot(f, "sentence"),
    };

    private static ImmutableArray<Stated<string>> ReadTopics(JsonElement json)
    {
        var spans = List(json, "topic_spans", ToSpan);
        return [.. List(json, "topics", t => t.GetString() ?? "").Select((t, i) => new Stated<string>(t, i < spans.Length ? spans[i] : default))];
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
        Spot(writer, "span", p.Span);
        writer.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter writer, Statement s)
    {
        writer.WriteStartObject();
        writer.WriteString("speaker", s.Speaker);
        writer.WriteString("cue", s.Cue?.Value);
        writer.WriteString("content", s.Content.Value);
        writer.WriteString("event", s.Event);
        Spot(writer, "speaker_span", s.SpeakerSpan);
        Spot(writer, "cue_span", s.Cue?.Span);
        Spot(writer, "span", s.Content.Span);
        Spot(writer, "sentence", s.Sentence);
        writer.WriteEndObject();
    }

    private static void Agreement(Utf8JsonWriter writer, Agreement a)
    {
        writer.WriteStartObject();
        writer.WriteString("title", a.Title.Value);
        writer.WriteString("action", a.Action);
        writer.WriteString("event", a.Event);
        Spot(writer, "span", a.Title.Span);
        Spot(writer, "sentence", a.Sentence);
        writer.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter writer, Figure f)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", f.Measure.Value);
        Array(writer, "between", f.Between, b => writer.WriteStringValue(b));
        writer.WriteString("direction", f.Direction);
        if (f.Value is { } value) writer.WriteNumber("value", value);
        else writer.WriteNull("value");
        writer.WriteString("unit", f.Unit);
        writer.WriteString("period", f.Period?.ToString());
        Spot(writer, "span", f.Measure.Span);
        Spot(writer, "sentence", f.Sentence);
        writer.WriteEndObject();
    }

    private static RelationFormula ReadRelation(JsonElement r) => new()
    {
        Formula = StatedText(r, "formula") ?? new Stated<string>("", default),
        Between = List(r, "between", b => b.GetString() ?? ""),
        Speaker = Text(r, "speaker"),
        Sides = List(r, "sides", s => s.GetString() ?? ""),
        Sentence = Spot(r, "sentence"),
    };

    private static void Relation(Utf8JsonWriter writer, RelationFormula r)
    {
        writer.WriteStartObject();
        writer.WriteString("formula", r.Formula.Value);
        Array(writer, "between", r.Between, writer.WriteStringValue);
        writer.WriteString("speaker", r.Speaker);
        Array(writer, "sides", r.Sides, writer.WriteStringValue);
        Spot(writer, "span", r.Formula.Span);
        Spot(writer, "sentence", r.Sentence);
        writer.WriteEndObject();
    }

    private static void Presidency(Utf8JsonWriter writer, Presidency p)
    {
        writer.WriteStartObject();
        writer.WriteString("organisation", p.Organisation);
        writer.WriteString("state", p.State);
        writer.WriteString("period", p.Period?.ToString());
        Spot(writer, "sentence", p.Sentence);
        writer.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter writer, Position p)
    {
        writer.WriteStartObject();
        writer.WriteString("name", p.Name);
        if (p.AsWritten is not null) writer.WriteString("as_written", p.AsWritten);
        writer.WriteString("office", p.Office);
        writer.WriteString("affiliation", p.Affiliation);
        Spot(writer, "span", p.Span);
        writer.WriteEndObject();
    }

    private static void Mention(Utf8JsonWriter writer, Mention m)
    {
        writer.WriteStartObject();
        Spot(writer, "span", m.Span);
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
        Spot(writer, "span", d.Span);
        writer.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter writer, string key, ImmutableArray<T> items, Action<T> write)
    {
        writer.WriteStartArray(key);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    private static void Pair(Utf8JsonWriter writer, Span span)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(span.Start);
        writer.WriteNumberValue(span.End);
        writer.WriteEndArray();
    }

    private static void Spot(Utf8JsonWriter writer, string key, Span? span)
    {
        if (span is not { } known) return;
        writer.WritePropertyName(key);
        Pair(writer, known);
    }

    private static string? Text(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PartialDate? Date(JsonElement json, string key) => PartialDate.TryParse(Text(json, key), out var date) ? date : null;

    private static Stated<string>? StatedText(JsonElement json, string key) =>
        Text(json, key) is { } value ? new Stated<string>(value, Spot(json, "span")) : null;

    private static Span Spot(JsonElement json, string key) => MaybeSpot(json, key) ?? default;

    private static Span? MaybeSpot(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? ToSpan(value) : null;

    private static Span ToSpan(JsonElement pair) => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
        ? new Span(pair[0].GetInt32(), pair[1].GetInt32())
        : throw new JsonException("a span is a pair of numbers");

    private static ImmutableArray<T> List<T>(JsonElement json, string key, Func<JsonElement, T> read) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var array) && array.ValueKind == JsonValueKind.Array
            ? [.. array.EnumerateArray().Select(read)]
            : [];
}
