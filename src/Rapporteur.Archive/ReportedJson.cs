using System.Buffers;
using System.Text;
using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>One reported event as it waits beside its reading to be settled with others: a reading that holds nothing else, without the sentences.</summary>
internal static class ReportedJson
{
    public static string Write(string document, ReportedEvent reported)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("doc", document);
            writer.WriteStartArray("events");
            ReadingJson.Event(writer, reported with { Evidence = [] }, "");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static ReportedEvent Read(string json) => ReadingJson.Read(json).Events[0];
}
