using CsCheck;
using Rapporteur.Record;
using static Rapporteur.Reading.Tests.Reconciliation.Reports;

namespace Rapporteur.Reading.Tests.Reconciliation;

/// <summary>Made reports of few people, places and days, so that many of them are near to being one.</summary>
public sealed class OrderTests
{
    private static readonly string[] Kinds = ["meeting", "call", "visit", "session"];
    private static readonly (string Name, string Side)[] People = [("Vladimir Putin", "RU"), ("Shavkat Mirziyoyev", "UZ"), ("Emomali Rahmon", "TJ"), ("Sergey Lavrov", "RU")];
    private static readonly string?[] Days = [null, "2025-10-09", "2025-10-10", "2025-10", "2024-10-10"];
    private static readonly string?[] Cities = [null, "Moscow", "Sochi"];

    private static readonly Gen<string> Event = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[1, 14], Gen.Bool, (kind, day, city, who, main) => string.Join(", ", new[]
    {
        $"\"kind\": \"{Kinds[kind]}\"",
        $"\"main\": {(main ? "true" : "false")}",
        Days[day] is { } start ? $"\"start\": \"{start}\"" : null,
        Cities[city] is { } place ? $"\"country\": \"RU\", \"city\": \"{place}\"" : null,
        kind == 3 ? "\"organisation\": \"CIS\", \"body\": \"summit\"" : null,
        $"\"participants\": [{string.Join(", ", People.Where((_, i) => (who & (1 << i)) != 0).Select(p => Who(p.Name, p.Side)))}]",
    }.OfType<string>()));

    internal static readonly Gen<DocumentReading[]> Made = Gen.Select(Gen.Int[0, 3], Event.Array[1, 3], (published, events) => (published, events)).Array[1, 10]
        .Select(documents => documents.Select((d, i) => Report($"d{i}", Days[d.published], d.events)).ToArray());

    [Fact]
    public void Where_one_starts_and_in_what_order_documents_stand_makes_no_difference() => Gen.Select(Made, Gen.Int).Sample((readings, seed) =>
    {
        var shuffled = readings.ToArray();
        new Random(seed).Shuffle(shuffled);
        var made = Settle(readings);
        Assert.Equal(made.Select(Text), Settle(shuffled).Select(Text));
        foreach (var e in made) Assert.Contains(Text(e), Reconciler.Settle(Shelf(shuffled), [e.Sources[^1]]).Select(Text));
        Assert.Equal(readings.SelectMany(r => r.Events.Select(e => $"{r.Document}/{e.Id}")).Order(), made.SelectMany(e => e.Sources).Select(s => s.ToString()).Order());
    });

    [Fact]
    public void No_event_holds_two_occasions_of_one_document() => Made.Sample(readings =>
        Assert.All(Settle(readings), e => Assert.Equal(e.Sources.Length, e.Sources.Select(s => s.Document).Distinct().Count())));

    [Fact]
    public void What_was_said_by_hand_wins_over_every_weight() => Gen.Select(Made, Gen.Int, Gen.Int).Sample((readings, first, second) =>
    {
        var sources = readings.SelectMany(r => r.Events.Select(e => new EventSource(r.Document, e.Id))).ToArray();
        var (one, other) = (sources[(first & int.MaxValue) % sources.Length], sources[(second & int.MaxValue) % sources.Length]);
        if (one == other) return;
        Assert.Contains(Settle(Shelf(readings, new Ruling(1, RulingKind.Together, [one, other])), readings), e => e.Sources.Contains(one) && e.Sources.Contains(other));
        Assert.DoesNotContain(Settle(Shelf(readings, new Ruling(1, RulingKind.Apart, [one], [other])), readings), e => e.Sources.Contains(one) && e.Sources.Contains(other));
        Assert.DoesNotContain(Settle(Shelf(readings, new Ruling(1, RulingKind.None, [one])), readings), e => e.Sources.Contains(one));
        Assert.Equal("Samarkand", Settle(Shelf(readings, new Ruling(1, RulingKind.Value, [one], Key: "city", Value: "Samarkand")), readings).Single(e => e.Sources.Contains(one)).City);
    });

    // all that is made, but how a record shows its arrays
    private static string Text(RecordEvent e) =>
        string.Join('|', e.Id, e.Kind, e.Status, e.Start, e.End, e.City, string.Join(' ', e.Sources), string.Join(' ', e.Parties), string.Join(' ', e.Junctions.Select(j => $"{j.One}+{j.Other}={j.Weight}")), string.Join(' ', e.Findings.SelectMany(f => f.Values.Select(v => f.Key + v.Value + string.Join(' ', v.Sources)))));
}
