using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>The JSON form of an event of the record: the keys of a reading's event, with <c>sources</c> in place of evidence.</summary>
/// <remarks>No state; safe on any thread. Output is the same bytes for the same event.</remarks>
public static class RecordEventJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON.</summary>
    public static string Write(RecordEvent e)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Compact)) Write(writer, e);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the event as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, RecordEvent e)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(e);
        writer.WriteStartObject();
        writer.WriteString("id", e.Id);
        writer.WriteString("kind", e.Kind);
        writer.WriteBoolean("main", e.IsMain);
        writer.WriteString("status", e.Status);
        writer.WriteStartArray("format");
        foreach (var format in e.Formats) writer.WriteStringValue(format);
        writer.WriteEndArray();
        writer.WriteString("title", e.Title);
        writer.WriteString("organisation", e.Organisation);
        writer.WriteString("body", e.Body);
        if (e.Number is { } number) writer.WriteNumber("number", number);
        writer.WriteString("start", e.Start?.ToString());
        writer.WriteString("end", e.End?.ToString());
        writer.WriteString("country", e.Country);
        writer.WriteString("city", e.City);
        writer.WriteString("venue", e.Venue);
        writer.WriteStartArray("participants");
        foreach (var party in e.Parties) Write(writer, party);
        writer.WriteEndArray();
        writer.WriteString("part_of", e.PartOf);
        if (e.PartOfSource is not null)
        {
            writer.WritePropertyName("part_of_source");
            Write(writer, e.PartOfSource);
        }

        writer.WriteStartArray("sources");
        foreach (var source in e.Sources) Write(writer, source);
        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in e.Findings) FindingJson.Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteStartArray("joined");
        foreach (var junction in e.Junctions) FindingJson.Write(writer, junction);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(RecordEvent)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not an event of the record.</exception>
    public static RecordEvent Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var e = parsed.RootElement;
        return new RecordEvent
        {
            Id = e.Text("id") ?? throw new JsonException("an event of the record has the key 'id'"),
            Kind = e.Text("kind") ?? "",
            IsMain = e.TryGetProperty("main", out var main) && main.ValueKind == JsonValueKind.True,
            Status = e.Text("status") ?? "",
            Formats = e.List("format", f => f.GetString() ?? ""),
            Title = e.Text("title") ?? "",
            Organisation = e.Text("organisation"),
            Body = e.Text("body"),
            Number = e.TryGetProperty("number", out var number) ? number.GetInt32() : null,
            Start = e.Date("start"),
            End = e.Date("end"),
            Country = e.Text("country"),
            City = e.Text("city"),
            Venue = e.Text("venue"),
            Parties = e.List("participants", ReadParty),
            PartOf = e.Text("part_of"),
            PartOfSource = e.TryGetProperty("part_of_source", out var partOf) ? ReadSource(partOf) : null,
            Sources = e.List("sources", ReadSource),
            Findings = e.List("findings", FindingJson.ReadFinding),
            Junctions = e.List("joined", FindingJson.ReadJunction),
        };
    }

    private static void Write(Utf8JsonWriter writer, Party party)
    {
        writer.WriteStartObject();
        if (party.Group is not null)
        {
            writer.WriteString("group", party.Group);
        }
        else
        {
            writer.WriteString("name", party.Name);
            writer.WriteString("office", party.Office);
        }

        writer.WriteString("affiliation", party.Affiliation);
        writer.WriteString("role", party.Role);
        writer.WritePropertyName("source");
        Write(writer, party.Source);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, EventSource source)
    {
        writer.WriteStartObject();
        writer.WriteString("doc", source.Document);
        writer.WriteString("event", source.Event);
        writer.WriteEndObject();
    }

    private static Party ReadParty(JsonElement p) => new()
    {
        Name = p.Text("name"),
        Office = p.Text("office"),
        Affiliation = p.Text("affiliation"),
        Group = p.Text("group"),
        Role = p.Text("role") ?? "",
        Source = ReadSource(p.GetProperty("source")),
    };

    internal static EventSource ReadSource(JsonElement s) => new(s.Text("doc") ?? "", s.Text("event") ?? "");
}
