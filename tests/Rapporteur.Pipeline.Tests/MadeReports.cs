using CsCheck;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

/// <summary>Made documents of few people, places and days, so that many of their occasions are near to being one.</summary>
internal static class MadeReports
{
    private static readonly string[] Kinds = ["meeting", "call", "visit", "session"];
    private static readonly (string Name, string Side)[] People = [("Vladimir Putin", "RU"), ("Shavkat Mirziyoyev", "UZ"), ("Emomali Rahmon", "TJ"), ("Sergey Lavrov", "RU")];
    private static readonly string?[] Days = [null, "2025-10-09", "2025-10-10", "2025-10", "2024-10-10"];
    private static readonly string?[] Cities = [null, "Moscow", "Sochi"];

    private static readonly Gen<ReportedEvent> Event = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[1, 14], Gen.Bool, (kind, day, city, who, main) => new ReportedEvent
    {
        Id = "",
        Kind = Kinds[kind],
        Status = "held",
        IsMain = main,
        Start = PartialDate.TryParse(Days[day], out var start) ? new Stated<PartialDate>(start, default) : null,
        Country = Cities[city] is null ? null : new Stated<string>("RU", default),
        City = Cities[city] is { } place ? new Stated<string>(place, default) : null,
        Organisation = kind == 3 ? new Stated<string>("CIS", default) : null,
        Body = kind == 3 ? new Stated<string>("summit", default) : null,
        Participants = [.. People.Where((_, i) => (who & (1 << i)) != 0).Select(p => new Participant { Name = p.Name, Affiliation = p.Side, Role = "participant" })],
    });

    public static readonly Gen<ReadDocument[]> Documents = Some(1, 12);

    public static Gen<ReadDocument[]> Some(int least, int most) => Gen.Select(Gen.Int[0, 3], Event.Array[1, 3], (published, events) => (published, events)).Array[least, most]
        .Select(documents => documents.Select((d, i) => Document($"d{i:D2}", Days[d.published], d.events)).ToArray());

    /// <summary>All that an archive says of its record.</summary>
    public static string Everything(SqliteArchive archive)
    {
        var (json, readings) = (new StringWriter(), new StringWriter());
        RecordExport.Json(archive, new EventFilter(), json);
        RecordExport.Readings(archive, readings);
        return json.ToString() + readings;
    }

    // each event stands on a sentence of its own, which is how decisions know it again
    private static ReadDocument Document(string id, string? published, ReportedEvent[] events)
    {
        var document = Record.Document.Of(id, null, string.Concat(events.Select((_, i) => $"Sentence {i}."))) with { Published = PartialDate.TryParse(published, out var day) ? day : null };
        const int Length = 11;
        var reading = new DocumentReading
        {
            Document = id,
            Published = document.Published,
            Events = [.. events.Select((e, i) => e with { Id = $"e{i + 1}", Evidence = [new Span(i * Length, (i + 1) * Length)] })],
        };
        return new ReadDocument(document, reading, id + ".txt", []);
    }
}
