using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>When a document speaks: its day of publication, or the day of what it reports; else the time when those it names held the offices it gives them.</summary>
/// <param name="Told">The day; null where nothing gives it.</param>
/// <param name="From">Without such a day, the first that the offices allow.</param>
/// <param name="To">And the last.</param>
internal sealed record DocumentTime(DateOnly? Told, DateOnly From, DateOnly To)
{
    // offices that fit for longer say little
    private const int Narrow = 400;

    public bool IsNarrow => To.DayNumber - From.DayNumber < Narrow;

    public static DocumentTime Of(Lore lore, DocumentReading reading)
    {
        var told = reading.Published?.Last() ?? Latest(reading, "held") ?? Latest(reading, null);
        if (told is not null) return new DocumentTime(told, DateOnly.MinValue, DateOnly.MaxValue);
        var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var (name, office, side) in Holders(reading))
        {
            if (lore.InOffice(name, office, side) is not { } tenure) continue;
            if (tenure.From > from) from = tenure.From;
            if (tenure.To < to) to = tenure.To;
        }

        // who never held office together: some are named by what they once were
        return from <= to ? new DocumentTime(null, from, to) : new DocumentTime(null, DateOnly.MinValue, DateOnly.MaxValue);
    }

    private static DateOnly? Latest(DocumentReading reading, string? status) => reading.Events
        .Where(e => e is { IsMain: true, Start.Value.IsDay: true } && (status is null || e.Status == status)).Select(e => e.Start?.Value.ToDay()).Max();

    private static IEnumerable<(string Name, string Office, string Side)> Holders(DocumentReading reading) =>
        reading.Events.SelectMany(e => e.Participants).Select(p => (p.Name, p.Office, p.Affiliation))
            .Concat(reading.Positions.Select(p => ((string?)p.Name, p.Office, p.Affiliation)))
            .Where(p => p is { Item1: not null, Item2: not null, Item3: not null }).Select(p => (p.Item1!, p.Item2!, p.Item3!));
}
