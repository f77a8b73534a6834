using System.Buffers.Text;
using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Server.Web;

/// <summary>Addresses of pages. Ids come from outside, so those that do not fit into a path are written as <c>~</c> and base64url.</summary>
internal static class Address
{
    private const string Json = ".json";

    public static string Event(string id) => "/events/" + Path(id);

    /// <summary>The reports of an event side by side.</summary>
    public static string Compare(string id) => "/compare/" + Path(id);

    public static string Document(string id) => "/documents/" + Path(id);

    /// <summary>A person, by id, or by name and side.</summary>
    public static string Person(string id) => "/people/" + Path(id);

    public static string State(string code) => "/states/" + Path(code);

    /// <summary>Two states; the first is the one on the left.</summary>
    public static string Dyad(string first, string second) => $"/states/{Path(first)}/{Path(second)}";

    /// <summary>A body by id, or by organisation and name; an organisation as a whole by its code.</summary>
    public static string Body(string id) => "/bodies/" + Path(id);

    /// <summary>The place in the document where the words stand; the document alone where no words are known.</summary>
    public static string Words(string document, Span span) => span.Length > 0 ? Document(document) + "#" + Anchor(span) : Document(document);

    /// <summary>The id of the element that holds these words.</summary>
    public static string Anchor(Span span) => FormattableString.Invariant($"s{span.Start}-{span.End}");

    /// <summary>The JSON twin of a page.</summary>
    public static string Twin(string path) => path == "/" ? "/index" + Json : path + Json;

    /// <summary>An address below <paramref name="path"/> with those values of the query that are set.</summary>
    public static string Query(string path, params IEnumerable<(string Key, string? Value)> values)
    {
        var set = string.Join('&', values.Where(v => !string.IsNullOrEmpty(v.Value)).Select(v => $"{v.Key}={Uri.EscapeDataString(Whole(v.Value!))}"));
        return set.Length == 0 ? path : $"{path}?{set}";
    }

    /// <summary>The id as the rest of a path; a slash in it stays a slash.</summary>
    public static string Path(string id)
    {
        var segments = id.Split('/');
        return segments.All(Fits) && !id.StartsWith('~') && !id.EndsWith(Json, StringComparison.OrdinalIgnoreCase)
            ? string.Join('/', segments.Select(Uri.EscapeDataString))
            : "~" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>The id that the rest of a path (already unescaped by the server) stands for, and whether its JSON twin is meant.</summary>
    public static (string Id, bool Twin) Read(string path)
    {
        var twin = path.EndsWith(Json, StringComparison.OrdinalIgnoreCase);
        if (twin) path = path[..^Json.Length];
        return path.StartsWith('~') && Base64Url.IsValid(path.AsSpan(1))
            ? (Encoding.UTF8.GetString(Base64Url.DecodeFromChars(path.AsSpan(1))), twin)
            : (path, twin);
    }

    private static bool Fits(string segment) => segment.Length > 0
        && segment[0] != '.'
        && segment.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\\' or '%'));

    // lone surrogates cannot be escaped; they become U+FFFD
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
