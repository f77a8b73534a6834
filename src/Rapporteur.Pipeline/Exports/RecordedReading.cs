using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>A reading whose events say which event of the record they belong to: the key <c>record</c>.</summary>
public static class RecordedReading
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON: the reading as it is, with the key added to each event that belongs to one.</summary>
    /// <param name="json">A reading.</param>
    /// <param name="record">The id of the event that a source belongs to; null where there is none.</param>
    /// <exception cref="JsonException">The text is not a reading.</exception>
    public static string Write(string json, Func<EventSource, string?> record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (JsonNode.Parse(json) is not JsonObject reading || (string?)reading["doc"] is not { } document) throw new JsonException("a reading is an object with the key 'doc'");
        if (reading["events"] is JsonArray events)
            foreach (var e in events.OfType<JsonObject>())
                if (record(new EventSource(document, (string?)e["id"] ?? "")) is { } id) e["record"] = id;
        return reading.ToJsonString(Compact);
    }
}
