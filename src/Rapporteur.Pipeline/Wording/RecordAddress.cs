using System.Buffers.Text;
using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Where a desk shows what the record holds: paths below its address. Ids come from outside, so those that do not fit into a path are written as <c>~</c> and base64url.</summary>
/// <remarks>Safe on any thread.</remarks>
public static class RecordAddress
{
    private const string Json = ".json";

    /// <summary>The page of an event.</summary>
    public static string Event(string id) => "/events/" + Path(id);

    /// <summary>The page of a document.</summary>
    public static string Document(string id) => "/documents/" + Path(id);

    /// <summary>The place in the document where the words stand; the document alone where no words are known.</summary>
    public static string Words(string document, Span span) => span.Length > 0 ? Document(document) + "#" + Anchor(span) : Document(document);

    /// <summary>The id of the element that holds these words.</summary>
    public static string Anchor(Span span) => FormattableString.Invariant($"s{span.Start}-{span.End}");

    /// <summary>The id as the rest of a path; a slash in it stays a slash.</summary>
    public static string Path(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var segments = id.Split('/');
        return segments.All(Fits) && !id.StartsWith('~') && !id.EndsWith(Json, StringComparison.OrdinalIgnoreCase)
            ? string.Join('/', segments.Select(Uri.EscapeDataString))
            : "~" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>An address below <paramref name="path"/> with those values of the query that are set.</summary>
    public static string Query(string path, params IEnumerable<(string Key, string? Value)> values)
    {
        var set = string.Join('&', values.Where(v => !string.IsNullOrEmpty(v.Value)).Select(v => $"{v.Key}={Uri.EscapeDataString(Whole(v.Value!))}"));
        return set.Length == 0 ? path : $"{path}?{set}";
    }

    // lone surrogates cannot be escaped; they become U+FFFD
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool Fits(string segment) => segment.Length > 0
        && segment[0] != '.'
        && segment.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\\' or '%'));
}
