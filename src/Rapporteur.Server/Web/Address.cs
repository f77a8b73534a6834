using System.Buffers.Text;
using System.Text;
using Rapporteur.Pipeline;
using Rapporteur.Record;

namespace Rapporteur.Server.Web;

/// <summary>Addresses of pages. Ids come from outside, so those that do not fit into a path are written as <c>~</c> and base64url.</summary>
internal static class Address
{
    private const string Json = ".json";

    public static string Event(string id) => RecordAddress.Event(id);

    /// <summary>The reports of an event side by side.</summary>
    public static string Compare(string id) => "/compare/" + Path(id);

    public static string Document(string id) => RecordAddress.Document(id);

    /// <summary>A person, by id, or by name and side.</summary>
    public static string Person(string id) => "/people/" + Path(id);

    public static string State(string code) => "/states/" + Path(code);

    /// <summary>Two states; the first is the one on the left.</summary>
    public static string Dyad(string first, string second) => $"/states/{Path(first)}/{Path(second)}";

    /// <summary>A body by id, or by organisation and name; an organisation as a whole by its code.</summary>
    public static string Body(string id) => "/bodies/" + Path(id);

    /// <summary>The place in the document where the words stand; the document alone where no words are known.</summary>
    public static string Words(string document, Span span) => RecordAddress.Words(document, span);

    /// <summary>The id of the element that holds these words.</summary>
    public static string Anchor(Span span) => RecordAddress.Anchor(span);

    /// <summary>The JSON twin of a page.</summary>
    public static string Twin(string path) => path == "/" ? "/index" + Json : path + Json;

    /// <summary>An address below <paramref name="path"/> with those values of the query that are set.</summary>
    public static string Query(string path, params IEnumerable<(string Key, string? Value)> values) => RecordAddress.Query(path, values);

    /// <summary>The id as the rest of a path; a slash in it stays a slash.</summary>
    public static string Path(string id) => RecordAddress.Path(id);

    /// <summary>The id that the rest of a path (already unescaped by the server) stands for, and whether its JSON twin is meant.</summary>
    public static (string Id, bool Twin) Read(string path)
    {
        var twin = path.EndsWith(Json, StringComparison.OrdinalIgnoreCase);
        if (twin) path = path[..^Json.Length];
        return path.StartsWith('~') && Base64Url.IsValid(path.AsSpan(1))
            ? (Encoding.UTF8.GetString(Base64Url.DecodeFromChars(path.AsSpan(1))), twin)
            : (path, twin);
    }
}
