using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Writes the record out. The same archive gives the same bytes.</summary>
public static class RecordExport
{
    // an archive may hold more events than fit in memory
    private const int Page = 5000;

    /// <summary>The events that meet the filter, one JSON object a line.</summary>
    public static void Json(SqliteArchive archive, EventFilter filter, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var e in Events(archive, filter)) output.Write(RecordEventJson.Write(e) + "\n");
    }

    /// <summary>The readings of all documents, one JSON object a line, as kept, each event with the id of its event of the record.</summary>
    public static void Readings(SqliteArchive archive, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var id in archive.DocumentIds()) output.Write(RecordedReading.Write(archive.ReadingAsKept(id)!, archive.EventOf) + "\n");
    }

    private static IEnumerable<RecordEvent> Events(SqliteArchive archive, EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(filter);
        for (var offset = 0; ; offset += Page)
        {
            var page = archive.Events(filter with { Offset = offset, Limit = Page });
            foreach (var e in page) yield return e;
            if (page.Count < Page) yield break;
        }
    }
}
