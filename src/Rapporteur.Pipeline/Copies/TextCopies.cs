using DiffPlex;
using DiffPlex.Chunkers;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>A document that has one text with others.</summary>
/// <param name="Document">The document.</param>
/// <param name="Changes">Where its words differ from those of the first; empty for the first, and for a re-posting word for word.</param>
public sealed record TextCopy(Document Document, IReadOnlyList<WordChange> Changes);

/// <summary>Words that stand in the place of others.</summary>
/// <param name="Before">The words that stand before it in both.</param>
/// <param name="Was">In the first text; empty where words were put in.</param>
/// <param name="Now">In the copy; empty where words were left out.</param>
public sealed record WordChange(string Before, string Was, string Now);

/// <summary>Documents that are one text with several addresses: the same release re-posted, or lightly edited.</summary>
public static class TextCopies
{
    // stretches of so many words are compared; of all that either text has, so many of a hundred must be in both
    private const int Stretch = 3;
    private const int LeastShared = 65;
    private const int WordsBefore = 4;

    /// <summary>The texts of an event that have several addresses, each with the earliest document first.</summary>
    public static IReadOnlyList<IReadOnlyList<TextCopy>> OfEvent(SqliteArchive archive, RecordEvent e)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(e);
        return Grouped(Documents(archive, e.Sources.Select(s => s.Document)));
    }

    /// <summary>A document and those that are one text with it; none where it stands alone. They are sought among those that tell of an event that it tells of.</summary>
    public static IReadOnlyList<TextCopy> OfDocument(SqliteArchive archive, string id)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var told = archive.Reading(id)?.Events.Where(e => e.IsMain).Select(e => archive.EventOf(new EventSource(id, e.Id))).OfType<string>().Distinct().Select(archive.Event).OfType<RecordEvent>() ?? [];
        return Grouped(Documents(archive, told.SelectMany(e => e.Sources).Select(s => s.Document))).FirstOrDefault(copies => copies.Any(c => c.Document.Id == id)) ?? [];
    }

    /// <summary>Two texts are one: most of their stretches of words are the same.</summary>
    public static bool AreOne(string one, string other)
    {
        var (first, second) = (Stretches(one), Stretches(other));
        return AreOne(first, second);
    }

    /// <summary>Where the words of a text differ from those of another.</summary>
    public static IReadOnlyList<WordChange> Changes(string first, string copy)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(copy);
        var (was, now) = (string.Join(' ', Words(first)), string.Join(' ', Words(copy)));
        var found = Differ.Instance.CreateDiffs(was, now, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker([' ']));
        return
        [
            .. found.DiffBlocks.Select(b => new WordChange(
                Joined(found.PiecesOld, Math.Max(0, b.DeleteStartA - (2 * WordsBefore)), Math.Min(b.DeleteStartA, 2 * WordsBefore)),
                Joined(found.PiecesOld, b.DeleteStartA, b.DeleteCountA), Joined(found.PiecesNew, b.InsertStartB, b.InsertCountB))),
        ];
    }

    private static IEnumerable<Document> Documents(SqliteArchive archive, IEnumerable<string> ids) =>
        ids.Distinct(StringComparer.Ordinal).Select(archive.Document).OfType<KeptDocument>().Select(k => k.Document)
            .OrderBy(d => d.Published is null).ThenBy(d => d.Published?.First()).ThenBy(d => d.Id, StringComparer.Ordinal);

    private static List<IReadOnlyList<TextCopy>> Grouped(IEnumerable<Document> documents)
    {
        var groups = new List<(HashSet<string> Stretches, List<TextCopy> Copies)>();
        foreach (var document in documents)
        {
            var stretches = Stretches(document.Text);
            var (_, copies) = groups.Find(g => AreOne(g.Stretches, stretches));
            if (copies is null) groups.Add((stretches, [new TextCopy(document, [])]));
            else copies.Add(new TextCopy(document, Changes(copies[0].Document.Text, document.Text)));
        }

        return [.. groups.Where(g => g.Copies.Count > 1).Select(g => g.Copies)];
    }

    private static bool AreOne(HashSet<string> first, HashSet<string> second)
    {
        var shared = first.Count(second.Contains);
        return shared > 0 && shared * 100 >= (first.Count + second.Count - shared) * LeastShared;
    }

    private static HashSet<string> Stretches(string text)
    {
        var words = Words(text);
        return [.. Enumerable.Range(0, Math.Max(1, words.Length - Stretch + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Stretch)).ToUpperInvariant())];
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count)).Trim();
}
