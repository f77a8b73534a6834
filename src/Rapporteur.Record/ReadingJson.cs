using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>
/// The JSON form of a reading: the keys of the annotation guidelines, and <c>span</c>, <c>spans</c> and <c>evidence_spans</c> beside them
/// (pairs of UTF-16 offsets into <see cref="Document.Text"/>), so that what is written is all that was read.
/// </summary>
/// <remarks>No state; safe on any thread. Output is the same bytes for the same reading.</remarks>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON. <paramref name="text"/> is <see cref="Document.Text"/>, from which evidence is copied.</summary>
    public static string Write(DocumentReading reading, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Compact)) Write(writer, reading, text);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the reading as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, DocumentReading reading, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(text);
        ReadingWriter.Reading(writer, reading, text);
    }

    /// <summary>Writes one event of a reading as a JSON object.</summary>
    public static void Event(Utf8JsonWriter writer, ReportedEvent e, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(text);
        ReadingWriter.Event(writer, e, text);
    }

    /// <summary>Reads what <see cref="Write(DocumentReading, string)"/> wrote. Keys that are missing, as in a reading by hand, are taken as empty.</summary>
    /// <exception cref="JsonException">The text is not a reading.</exception>
    public static DocumentReading Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Read(parsed.RootElement);
    }

    /// <summary>Reads one reading from parsed JSON.</summary>
    /// <exception cref="JsonException">The element is not a reading.</exception>
    public static DocumentReading Read(JsonElement json) => ReadingParser.Reading(json);
}
