using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>Walks through the arrays of a JSON file and tells on which line each of their objects begins.</summary>
internal static class JsonRows
{
    /// <summary>The objects of the arrays of these names, wherever they stand outside such arrays, with the name and the line.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static IReadOnlyList<(string Array, int Line, JsonElement Object)> Of(ReadOnlySpan<byte> json, params string[] arrays)
    {
        var found = new List<(string, int, JsonElement)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.GetString() is not { } name || !arrays.Contains(name)) continue;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) continue;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                var element = JsonElement.ParseValue(ref reader);
                if (element.ValueKind == JsonValueKind.Object) found.Add((name, line, element));
            }
        }

        return found;
    }

    /// <summary>A string of an object, or null.</summary>
    public static string? Text(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
