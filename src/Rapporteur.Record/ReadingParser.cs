using System.Collections.Immutable;
using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>Reads the parts of a reading that <see cref="ReadingWriter"/> wrote, or that a hand wrote with fewer keys.</summary>
internal static class ReadingParser
{
    public static DocumentReading Reading(JsonElement json) => json.Text("doc") is { } doc
        ? new DocumentReading
        {
            Document = doc,
            Language = json.Text("language"),
            Publisher = json.Text("publisher"),
            Published = json.Date("published"),
            KnowledgeVersion = json.Text("knowledge") ?? "",
            Events = json.List("events", ReadEvent),
            Statements = json.List("statements", ReadStatement),
            Agreements = json.List("agreements", a => new Agreement(
                a.StatedText("title") ?? new Stated<string>("", default), a.Text("action") ?? "", a.Text("event"), a.Spot("sentence"))),
            Figures = json.List("figures", ReadFigure),
            Presidencies = json.List("presidencies", p => new Presidency(
                p.Text("organisation") ?? "", p.Text("state") ?? "", p.Date("period"), p.Spot("sentence"))),
            Relations = json.List("relations", ReadRelation),
            Topics = ReadTopics(json),
            Positions = json.List("positions", p => new Position(
                p.Text("name") ?? "", p.Text("office"), p.Text("affiliation"), p.Spot("span"), p.Text("as_written"))),
            Mentions = json.List("mentions", m => new Mention(
                m.Spot("span"), m.Text("kind") ?? "", m.Text("value"), m.Text("office"), m.Text("affiliation"))),
            Diagnostics = json.List("diagnostics", d => new Diagnostic(d.Text("code") ?? "", d.Text("message") ?? "", d.MaybeSpot("span"))),
        }
        : throw new JsonException("a reading is an object with the key 'doc'");

    private static ReportedEvent ReadEvent(JsonElement e)
    {
        var spans = e.TryGetProperty("spans", out var found) ? found : default;
        Stated<string>? In(string key) => e.Text(key) is { } value ? new Stated<string>(value, spans.Spot(key)) : null;
        Stated<PartialDate>? On(string key) => e.Date(key) is { } value ? new Stated<PartialDate>(value, spans.Spot(key)) : null;
        var formats = e.List("format", f => f.GetString() ?? "");
        var formatSpans = spans.List("format", JsonShapes.ToSpan);
        return new ReportedEvent
        {
            Id = e.Text("id") ?? "",
            Kind = e.Text("kind") ?? "",
            IsMain = e.TryGetProperty("main", out var main) && main.ValueKind == JsonValueKind.True,
            Status = e.Text("status") ?? "",
            Formats = [.. formats.Select((f, i) => new Stated<string>(f, i < formatSpans.Length ? formatSpans[i] : default))],
            Title = In("title"),
            Organisation = In("organisation"),
            Body = In("body"),
            Number = e.TryGetProperty("number", out var number) && number.TryGetInt32(out var n) ? new Stated<int>(n, spans.Spot("number")) : null,
            Start = On("start"),
            End = On("end"),
            Country = In("country"),
            City = In("city"),
            Venue = In("venue"),
            Participants = e.List("participants", p => new Participant
            {
                Name = p.Text("name"),
                AsWritten = p.Text("as_written"),
                Office = p.Text("office"),
                Affiliation = p.Text("affiliation"),
                Group = p.Text("group"),
                Role = p.Text("role") ?? "",
                Span = p.Spot("span"),
            }),
            PartOf = e.Text("part_of"),
            Evidence = e.List("evidence_spans", JsonShapes.ToSpan),
            EvidenceText = e.List("evidence", s => s.GetString() ?? ""),
            Rule = e.Text("rule") ?? "",
        };
    }

    private static Statement ReadStatement(JsonElement s) => new()
    {
        Speaker = s.Text("speaker"),
        SpeakerSpan = s.MaybeSpot("speaker_span"),
        Cue = s.Text("cue") is { } cue ? new Stated<string>(cue, s.Spot("cue_span")) : null,
        Content = new Stated<string>(s.Text("content") ?? "", s.Spot("span")),
        Event = s.Text("event"),
        Sentence = s.Spot("sentence"),
    };

    private static Figure ReadFigure(JsonElement f) => new()
    {
        Measure = new Stated<string>(f.Text("measure") ?? "", f.Spot("span")),
        Between = f.List("between", b => b.GetString() ?? ""),
        Direction = f.Text("direction"),
        Value = f.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null,
        Unit = f.Text("unit"),
        Period = f.Date("period"),
        Sentence = f.Spot("sentence"),
    };

    private static ImmutableArray<Stated<string>> ReadTopics(JsonElement json)
    {
        var spans = json.List("topic_spans", JsonShapes.ToSpan);
        return [.. json.List("topics", t => t.GetString() ?? "").Select((t, i) => new Stated<string>(t, i < spans.Length ? spans[i] : default))];
    }

    private static RelationFormula ReadRelation(JsonElement r) => new()
    {
        Formula = r.StatedText("formula") ?? new Stated<string>("", default),
        Between = r.List("between", b => b.GetString() ?? ""),
        Speaker = r.Text("speaker"),
        Sides = r.List("sides", s => s.GetString() ?? ""),
        Sentence = r.Spot("sentence"),
    };
}
