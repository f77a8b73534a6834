using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Numbers of sessions for which no report was read, between two for which one was.</summary>
/// <param name="First">The first number that is missing.</param>
/// <param name="Last">The last.</param>
/// <param name="Mentioned">Of these, the sessions that reports of others refer to.</param>
public sealed record ChainGap(int First, int Last, IReadOnlyList<RecordEvent> Mentioned)
{
    /// <summary>no report found for the 95th; for the 95th to 97th.</summary>
    public override string ToString() => $"no report found for the {Phrases.Ordinal(First)}{(First == Last ? "" : $" to {Phrases.Ordinal(Last)}")}"
        + (Mentioned.Count == 0 ? "" : $"; referred to: {string.Join(", ", Mentioned.Select(e => e.Title))}");
}

/// <summary>The sessions of one body in order of time, and the numbers that are missing among them.</summary>
/// <param name="Organisation">Code of the organisation; null where none is known.</param>
/// <param name="Body">Name of the body; null where none is known.</param>
/// <param name="Sessions">Those that a document reports or announces.</param>
/// <param name="Gaps">In order of the numbers.</param>
public sealed record SessionChain(string? Organisation, string? Body, IReadOnlyList<RecordEvent> Sessions, IReadOnlyList<ChainGap> Gaps)
{
    /// <summary>The chains of an archive, by organisation and body; a body of which only one session is known makes none.</summary>
    /// <param name="archive">The record.</param>
    /// <param name="body">Code of an organisation, or words of the name of a body; null for all.</param>
    public static IReadOnlyList<SessionChain> All(SqliteArchive archive, string? body)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var found = archive.Events(new EventFilter { Kind = "session", Body = body });
        return
        [
            .. found.Where(e => e.Organisation is not null || e.Body is not null).GroupBy(e => (e.Organisation, e.Body))
                .Select(g => Of(g.Key.Organisation, g.Key.Body, g)).Where(c => c.Sessions.Count > 1)
                .OrderBy(c => c.Organisation, StringComparer.Ordinal).ThenBy(c => c.Body, StringComparer.Ordinal),
        ];
    }

    /// <summary>The chain of the sessions of one body.</summary>
    public static SessionChain Of(string? organisation, string? body, IEnumerable<RecordEvent> sessions)
    {
        var all = sessions.OrderBy(e => e.Start is null).ThenBy(e => e.Start?.First()).ThenBy(e => e.Number).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        return new SessionChain(organisation, body, [.. all.Where(e => e.IsMain)], Missing(all));
    }

    private static List<ChainGap> Missing(List<RecordEvent> all)
    {
        var gaps = new List<ChainGap>();
        var numbers = all.Where(e => e is { IsMain: true, Number: not null }).Select(e => e.Number!.Value).Distinct().Order().ToList();
        foreach (var (before, after) in numbers.Zip(numbers.Skip(1)).Where(pair => pair.Second > pair.First + 1))
            gaps.Add(new ChainGap(before + 1, after - 1, [.. all.Where(e => !e.IsMain && e.Number > before && e.Number < after)]));
        return gaps;
    }
}
