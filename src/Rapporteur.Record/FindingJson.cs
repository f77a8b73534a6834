using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>The JSON form of what sources do not agree on, and of why they were taken for one occasion. Weights are numbers with two decimals.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("key", finding.Key);
        writer.WriteStartArray("values");
        foreach (var attestation in finding.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("value", attestation.Value);
            writer.WriteStartArray("sources");
            foreach (var source in attestation.Sources) RecordEventJson.Write(writer, source);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Junction junction)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("one");
        RecordEventJson.Write(writer, junction.One);
        writer.WritePropertyName("other");
        RecordEventJson.Write(writer, junction.Other);
        writer.WriteNumber("weight", junction.Weight / 100m);
        writer.WriteStartArray("because");
        foreach (var reason in junction.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("evidence", reason.Name);
            if (reason.Detail.Length > 0) writer.WriteString("detail", reason.Detail);
            writer.WriteNumber("weight", reason.Weight / 100m);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static Finding ReadFinding(JsonElement json) => new(
        json.Text("key") ?? "",
        json.List("values", v => new Attestation(v.Text("value") ?? "", v.List("sources", RecordEventJson.ReadSource))));

    public static Junction ReadJunction(JsonElement json) => new(
        RecordEventJson.ReadSource(json.GetProperty("one")),
        RecordEventJson.ReadSource(json.GetProperty("other")),
        Hundredths(json),
        json.List("because", r => new Reason(r.Text("evidence") ?? "", Hundredths(r), r.Text("detail") ?? "")));

    private static int Hundredths(JsonElement json) => (int)(json.GetProperty("weight").GetDecimal() * 100);
}
