using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>One line of a JSONL file: an object with <c>text</c> and, where known, <c>id, title, published, publisher, language, url</c>.</summary>
internal static class JsonLineForm
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    public static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r\n"u8).Length == 0;

    /// <exception cref="JsonException">The line is no document; the message says why.</exception>
    public static Draft Read(ReadOnlySpan<byte> line)
    {
        if (line is [0xEF, 0xBB, 0xBF, ..]) line = line[3..];
        var reader = new Utf8JsonReader(line, Strict);
        using var parsed = JsonDocument.ParseValue(ref reader);
        if (reader.Read()) throw new JsonException("there is more than one value");
        var json = parsed.RootElement;
        if (json.ValueKind != JsonValueKind.Object) throw new JsonException("it is no JSON object");
        return new Draft
        {
            Id = Value(json, "id"),
            Title = Value(json, "title"),
            Body = Value(json, "text") ?? throw new JsonException("it has no key 'text'"),
            Published = Value(json, "published"),
            Publisher = Value(json, "publisher"),
            Language = Value(json, "language"),
            Url = Value(json, "url"),
        };
    }

    private static string? Value(JsonElement json, string key)
    {
        if (!json.TryGetProperty(key, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => Text(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw new JsonException($"'{key}' is no string"),
        };
    }

    // half a surrogate pair is well-formed JSON and no text: the library refuses it, we keep the rest of the words
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return LoneSurrogates.Unescape(value.GetRawText());
        }
    }
}
