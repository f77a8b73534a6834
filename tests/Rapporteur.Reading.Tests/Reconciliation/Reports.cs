using System.Text.Json;
using Rapporteur.Reading.Reconciliation;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Reconciliation;

/// <summary>Readings as short as a test needs them, and what is made of them.</summary>
internal static class Reports
{
    public static readonly Reconciler Reconciler = new(English.Knowledge);

    /// <summary>A reading with events in the form of the guidelines; ids and what every event has need not be written.</summary>
    public static DocumentReading Report(string document, string? published, params string[] events)
    {
        var written = events.Select((e, i) => $$"""{"id": "e{{i + 1}}", "main": true, "status": "held", {{e}}}""");
        return ReadingJson.Read($$"""{"doc": "{{document}}", "published": {{JsonSerializer.Serialize(published)}}, "events": [{{string.Join(',', written)}}]}""");
    }

    /// <summary>A participant in the form of the guidelines.</summary>
    public static string Who(string name, string affiliation, string? office = null, string role = "participant") =>
        $$"""{"name": "{{name}}", "affiliation": "{{affiliation}}", "office": {{JsonSerializer.Serialize(office)}}, "role": "{{role}}"}""";

    public static Shelf Shelf(IReadOnlyCollection<DocumentReading> readings, params Ruling[] rulings)
    {
        var byId = readings.ToDictionary(r => r.Document, StringComparer.Ordinal);
        var filed = readings.SelectMany(r => Reconciler.Keys(r).Select(key => (key, r.Document))).ToLookup(f => f.key, f => f.Document, StringComparer.Ordinal);
        return new Shelf(
            byId.GetValueOrDefault,
            key => [.. filed[key]],
            source => [.. rulings.Where(r => r.Sources.Contains(source) || (!r.Others.IsDefault && r.Others.Contains(source))).OrderBy(r => r.Number)]);
    }

    public static IReadOnlyList<RecordEvent> Settle(params DocumentReading[] readings) => Settle(Shelf(readings), readings);

    public static IReadOnlyList<RecordEvent> Settle(Shelf shelf, IEnumerable<DocumentReading> readings) =>
        Reconciler.Settle(shelf, readings.SelectMany(r => r.Events.Select(e => new EventSource(r.Document, e.Id))));

    /// <summary>Which sources are one: "a/e1 b/e1", in order.</summary>
    public static IEnumerable<string> Groups(IEnumerable<RecordEvent> events) => events.Select(e => string.Join(' ', e.Sources)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Groups(params DocumentReading[] readings) => Groups(Settle(readings));
}
