using System.Collections.Immutable;
using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>The shapes that the JSON forms of the record share: lists, spans as pairs of offsets, dates as far as known. What is missing is taken as empty.</summary>
internal static class JsonShapes
{
    public static void Array<T>(this Utf8JsonWriter writer, string key, ImmutableArray<T> items, Action<T> write)
    {
        writer.WriteStartArray(key);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    public static void Pair(this Utf8JsonWriter writer, Span span)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(span.Start);
        writer.WriteNumberValue(span.End);
        writer.WriteEndArray();
    }

    public static void Spot(this Utf8JsonWriter writer, string key, Span? span)
    {
        if (span is not { } known) return;
        writer.WritePropertyName(key);
        writer.Pair(known);
    }

    public static string? Text(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static PartialDate? Date(this JsonElement json, string key) => PartialDate.TryParse(json.Text(key), out var date) ? date : null;

    public static Stated<string>? StatedText(this JsonElement json, string key) =>
        json.Text(key) is { } value ? new Stated<string>(value, json.Spot("span")) : null;

    public static Span Spot(this JsonElement json, string key) => json.MaybeSpot(key) ?? default;

    public static Span? MaybeSpot(this JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? ToSpan(value) : null;

    public static Span ToSpan(JsonElement pair) => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
        ? new Span(pair[0].GetInt32(), pair[1].GetInt32())
        : throw new JsonException("a span is a pair of numbers");

    public static ImmutableArray<T> List<T>(this JsonElement json, string key, Func<JsonElement, T> read) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var array) && array.ValueKind == JsonValueKind.Array
            ? [.. array.EnumerateArray().Select(read)]
            : [];
}
