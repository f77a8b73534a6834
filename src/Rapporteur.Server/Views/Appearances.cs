using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;

namespace Rapporteur.Server.Views;

/// <summary>Documents that tell of the same person, state or body, read once for a page; the latest of them where they are too many.</summary>
internal sealed class Appearances
{
    /// <summary>Documents opened for one page.</summary>
    public const int Most = 200;

    private Appearances(IReadOnlyList<Telling> tellings, int documents) => (Tellings, Documents) = (tellings, documents);

    /// <summary>Each event as each document tells it, documents numbered by age, the latest first.</summary>
    public IReadOnlyList<Telling> Tellings { get; }

    /// <summary>How many documents tell of the events, opened or not.</summary>
    public int Documents { get; }

    public static Appearances Of(IEnumerable<RecordEvent> newestFirst, SqliteArchive archive)
    {
        var sources = newestFirst.SelectMany(e => e.Sources).GroupBy(s => s.Document, StringComparer.Ordinal).ToList();
        var tellings = new List<Telling>();
        foreach (var (number, document) in sources.Take(Most).Index())
        {
            if (archive.Document(document.Key) is not { } kept || archive.Reading(document.Key) is not { } reading) continue;
            var told = document.Select(s => s.Event).ToHashSet(StringComparer.Ordinal);
            tellings.AddRange(reading.Events.Where(e => told.Contains(e.Id)).Select(e => new Telling(number + 1, kept, reading, e)));
        }

        return new Appearances(tellings, sources.Count);
    }

    /// <summary>Equal values of several documents laid together, with the days and the publishers of the documents.</summary>
    public static ImmutableArray<ReportedValue> Together(IEnumerable<(Telling Telling, Said Said)> values, bool isQuoted) =>
    [
        .. values.GroupBy(v => v.Said.Text, StringComparer.Ordinal).Select(g =>
        {
            var days = g.Select(v => v.Telling.Event.Start?.Value ?? v.Telling.Document.Published).OfType<PartialDate>().Order().ToList();
            return new ReportedValue(
                Said.Together(g.Select(v => v.Said))[0],
                days.Count == 0 ? null : DateText.Range(days[0], days[^1], brief: true),
                [.. g.Select(v => v.Telling.Document.Publisher).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Unseen.Shown)],
                isQuoted ? g.First().Telling.Reading.Language : null);
        }),
    ];
}
