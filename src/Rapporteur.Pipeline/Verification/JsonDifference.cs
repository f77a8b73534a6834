using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>Finds where two JSON texts differ.</summary>
internal static class JsonDifference
{
    /// <summary>The path of the first difference with the value on either side; null where there is none.</summary>
    public static (string Path, string Was, string Now)? First(string was, string now)
    {
        if (was == now) return null;
        using var left = JsonDocument.Parse(was);
        using var right = JsonDocument.Parse(now);
        return First("", left.RootElement, right.RootElement) ?? ("", "other bytes", "the same values");
    }

    private static (string, string, string)? First(string path, JsonElement was, JsonElement now)
    {
        if (was.ValueKind != now.ValueKind) return (path, Short(was), Short(now));
        if (was.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < Math.Max(was.GetArrayLength(), now.GetArrayLength()); i++)
            {
                var at = FormattableString.Invariant($"{path}[{i}]");
                if (i >= was.GetArrayLength()) return (at, "nothing", Short(now[i]));
                if (i >= now.GetArrayLength()) return (at, Short(was[i]), "nothing");
                if (First(at, was[i], now[i]) is { } inner) return inner;
            }

            return null;
        }

        if (was.ValueKind != JsonValueKind.Object) return was.GetRawText() == now.GetRawText() ? null : (path, Short(was), Short(now));
        foreach (var key in was.EnumerateObject().Select(m => m.Name).Union(now.EnumerateObject().Select(m => m.Name)))
        {
            var at = path.Length == 0 ? key : $"{path}.{key}";
            if (!was.TryGetProperty(key, out var one)) return (at, "nothing", Short(now.GetProperty(key)));
            if (!now.TryGetProperty(key, out var other)) return (at, Short(one), "nothing");
            if (First(at, one, other) is { } inner) return inner;
        }

        return null;
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 120 } text ? text[..120] + "…" : value.GetRawText();
}
