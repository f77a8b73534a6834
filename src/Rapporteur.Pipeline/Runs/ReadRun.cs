using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What came of one source: a document with its reading, or the reason why not.</summary>
/// <param name="Read">The document and its reading; null where there is no document to keep.</param>
/// <param name="SetAside">The reason why it was not read; null where it was. A document of a language without a folder has both: it is kept, with a reading that says nothing.</param>
public sealed record ReadOutcome(ReadDocument? Read, SetAsideDocument? SetAside);

/// <summary>Reads documents on several threads; what comes out, and in what order, is the same for any number of them.</summary>
/// <param name="read">The engine: reads one document; called from several threads.</param>
/// <param name="threads">How many documents are read at a time.</param>
/// <param name="limits">What one document may cost.</param>
/// <param name="lore">Who publishes where, and what days are called; null for none.</param>
public sealed class ReadRun(Func<Document, DocumentReading> read, int threads, IntakeLimits limits, IntakeLore? lore = null)
{
    // a slow document holds up those behind it only once this many a thread are waiting
    private const int WaitingForEachThread = 8;

    /// <summary>The outcomes of all materials, in their order; a document that repeats an earlier one word for word is passed over.</summary>
    public IEnumerable<ReadOutcome> Read(IEnumerable<Material> materials)
    {
        ArgumentNullException.ThrowIfNull(materials);
        using var turns = new SemaphoreSlim(threads);
        var seen = new Dictionary<string, (string Source, long Hash)>(StringComparer.Ordinal);
        var waiting = new Queue<Task<ReadOutcome>>();
        foreach (var material in materials)
        {
            waiting.Enqueue(Start(material, turns));
            if (waiting.Count >= threads * WaitingForEachThread && Checked(waiting.Dequeue(), seen) is { } outcome) yield return outcome;
        }

        while (waiting.TryDequeue(out var next))
            if (Checked(next, seen) is { } outcome) yield return outcome;
    }

    private async Task<ReadOutcome> Start(Material material, SemaphoreSlim turns)
    {
        await turns.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => One(material)).WaitAsync(limits.Time, limits.Clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // its thread cannot be stopped; it ends with the process at the latest
            return new ReadOutcome(null, Reasons.TooSlow(material.Source, limits.Time));
        }
        catch (Exception e)
        {
            // the engine promises not to throw; if it breaks the promise, one document is set aside and the line goes on
            return new ReadOutcome(null, Reasons.Failed(material.Source, e.GetType().Name + ": " + e.Message));
        }
        finally
        {
            turns.Release();
        }
    }

    private ReadOutcome One(Material material)
    {
        var taken = Intake.Take(material, limits, lore);
        if (taken.Document is not { } document) return new ReadOutcome(null, taken.SetAside);
        var reading = read(document);
        return new ReadOutcome(new ReadDocument(document, reading, taken.Source, taken.Noticed), Unread(taken.Source, reading));
    }

    // the engine says so by a remark, since to it an empty reading is a reading like any other
    private static SetAsideDocument? Unread(string source, DocumentReading reading) =>
        reading.Diagnostics.FirstOrDefault(d => d.Code == "RAP1001") is { } remark ? new SetAsideDocument(source, remark.Code, remark.Message) : null;

    private static ReadOutcome? Checked(Task<ReadOutcome> task, Dictionary<string, (string Source, long Hash)> seen)
    {
        var outcome = task.GetAwaiter().GetResult();
        if (outcome.Read is not { Document: var document }) return outcome;
        var hash = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(document.Text.AsSpan())));
        if (seen.TryAdd(document.Id, (outcome.Read.Source, hash))) return outcome;
        var (source, first) = seen[document.Id];
        return first == hash ? null : new ReadOutcome(null, Reasons.SameId(outcome.Read.Source, document.Id, source));
    }
}
