using System.Text.Json.Nodes;

namespace Rapporteur.Cli.Tests;

public sealed class ReconcileTests
{
    private const string Call = """
        "kind": "call", "main": true, "status": "held", "start": "2017-12-26", "participants": [{"name": "Vladimir Putin", "affiliation": "RU", "role": "participant"}, {"name": "Shavkat Mirziyoyev", "affiliation": "UZ", "role": "participant"}]
        """;

    [Fact]
    public void Readings_come_out_as_they_went_in_each_event_with_its_event_of_the_record()
    {
        using var command = new Command();
        var path = command.Write("readings.jsonl", $$"""
            {"doc": "a", "note": "kept", "events": [{"id": "e1", {{Call.Trim()}}}]}
            {"doc": "b", "events": [{"id": "e1", {{Call.Trim()}}}, {"id": "e2", "kind": "visit", "status": "upcoming"}]}

            """);
        Assert.Equal(0, command.Run("reconcile", path));
        var readings = command.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal("kept", (string?)readings[0]["note"]);
        var records = readings.SelectMany(r => r["events"]!.AsArray()).Select(e => (string)e!["record"]!).ToList();
        Assert.Equal(records[0], records[1]);
        Assert.NotEqual(records[0], records[2]);

        Assert.Equal(0, command.Run("reconcile", path, "--format", "events"));
        var joined = command.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Single(e => e["sources"]!.AsArray().Count == 2)["joined"]!;
        Assert.Contains("same day", joined.ToJsonString());
    }

    [Fact]
    public void A_line_that_is_no_reading_is_named()
    {
        using var command = new Command();
        Assert.Equal(2, command.Run("reconcile", command.Write("readings.jsonl", "{\"doc\": \"a\"}\nnothing\n")));
        Assert.Contains("readings.jsonl:2 is not a reading", command.Error);
        Assert.Equal(2, command.Run("reconcile", command["missing.jsonl"]));
    }
}
