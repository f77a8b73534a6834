using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>A kept value that its document does not carry.</summary>
/// <param name="Document">The document.</param>
/// <param name="Value">Which value of the reading: <c>events[0].participants[1].as_written</c>.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="Sentence">The words that the value stood on, as they are in the document now; null where it stands on none.</param>
public sealed record Discrepancy(string Document, string Value, string Message, string? Sentence);

/// <summary>What a verification came to.</summary>
/// <param name="Documents">Documents looked at.</param>
/// <param name="Values">Values held against their words.</param>
/// <param name="Reread">Documents read anew, since they were read with this very knowledge.</param>
/// <param name="Events">Events of the record made anew from their sources; none where they were settled with another version.</param>
public sealed record VerificationSummary(int Documents, int Values, int Reread, int Events);

/// <summary>Recomputes every kept value from its captured document.</summary>
/// <param name="archive">What to verify.</param>
/// <param name="read">The engine.</param>
/// <param name="knowledge">The version of the knowledge it reads with.</param>
/// <param name="settlement">Makes events of the record of what documents report.</param>
public sealed class Verification(SqliteArchive archive, Func<Document, DocumentReading> read, string knowledge, Settlement settlement)
{
    /// <summary>Looks at every document and every event; calls <paramref name="found"/> for each value that does not hold.</summary>
    public VerificationSummary Run(Action<Discrepancy> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        int documents = 0, values = 0, reread = 0;
        foreach (var id in archive.DocumentIds())
        {
            documents++;
            if (archive.Document(id) is not { } kept || archive.ReadingAsKept(id) is not { } json) continue;
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.Document.Text))) != kept.Hash)
                found(new Discrepancy(id, "text", "the captured text is not what was captured: its hash differs", null));
            values += StoredWords.Check(kept.Document, json, found);
            if (KnowledgeOf(json) != knowledge) continue;
            reread++;
            var difference = JsonDifference.First(json, ReadingJson.Write(read(kept.Document), kept.Document.Text));
            if (difference is var (path, was, now)) found(new Discrepancy(id, path, $"kept as {was}, read now as {now}", null));
        }

        return new VerificationSummary(documents, values, reread, Events(found));
    }

    private int Events(Action<Discrepancy> found)
    {
        if (archive.SettledWith() != settlement.Version) return 0;
        var shelf = archive.Shelf();
        var events = archive.Events();
        foreach (var e in events)
        {
            var made = settlement.Settle(shelf, e.Sources).FirstOrDefault(now => now.Id == e.Id);
            if (made is not null && RecordEventJson.Write(made with { PartOf = e.PartOf }) == RecordEventJson.Write(e)) continue;
            var message = made is null ? "its sources no longer make one event" : "its sources make another event now";
            found(new Discrepancy(e.Sources[0].Document, $"event {e.Id}", message, null));
        }

        return events.Count;
    }

    private static string? KnowledgeOf(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.TryGetProperty("knowledge", out var version) ? version.GetString() : null;
    }
}
