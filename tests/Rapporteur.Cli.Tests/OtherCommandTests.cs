using System.Text.Json;

namespace Rapporteur.Cli.Tests;

public sealed class OtherCommandTests
{
    [Fact]
    public void The_example_of_the_README_is_what_the_command_prints()
    {
        using var command = new Command();
        var root = Places.Samples()[..^"samples".Length];
        var example = File.ReadAllText(Path.Combine(root, "README.md")).Split("<!-- example:")[1].Split("```")[1];
        Assert.Equal(ExitCode.AllWell, command.Run("read", Places.Samples()));
        Assert.Equal(ExitCode.AllWell, command.Run("show", "f01da3d0"));
        Assert.Empty(example.ReplaceLineEndings("\n").Split('\n').Except(command.Out.Split('\n')));
    }

    [Fact]
    public void The_demonstration_reads_the_samples_into_a_fresh_archive()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("demo", "--no-serve"));
        Assert.Contains($"14 documents read, 0 set aside; 14 new, 0 changed, 0 known before; kept in {command["cache/rapporteur/demo.db"]}", command.Error);
        Assert.Equal(0, command.Run("demo", "--no-serve"));
        Assert.Contains("14 new", command.Error);
        Assert.False(File.Exists(command.Archive));
    }

    [Fact]
    public void The_doctor_finds_all_well_and_makes_no_archive()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("doctor"));
        Assert.DoesNotContain("FAIL", command.Out);
        Assert.Contains("none yet", command.Out);
        Assert.False(File.Exists(command.Archive));
    }

    [Fact]
    public void The_doctor_tells_what_is_broken_and_looks_at_the_rest()
    {
        using var command = new Command();
        command.Write("data/rapporteur/record.db", new string('x', 5000));
        Assert.Equal(4, command.Run("doctor", "--knowledge", command["nowhere"]));
        Assert.Contains("FAIL  knowledge", command.Out);
        Assert.Contains("FAIL  archive", command.Out);
        Assert.Contains("ok    disk", command.Out);
    }

    [Fact]
    public void A_document_is_explained_from_a_file_or_the_standard_input()
    {
        using var command = new Command { Input = "The President of Russia Vladimir Putin is in Moscow." };
        Assert.Equal(0, command.Run("explain", "-"));
        Assert.Contains("Moscow", command.Out);
        command.Write("d.jsonl", "{\"id\":\"a\",\"text\":\"About Astana.\"}\n{\"id\":\"b\",\"text\":\"About Baku.\"}");
        Assert.Equal(0, command.Run("explain", command["d.jsonl"], "--id", "b"));
        Assert.DoesNotContain("Astana", command.Out);
        Assert.Equal(2, command.Run("explain", command["d.jsonl"], "--id", "c"));
        Assert.Equal(1, command.Run("explain", command["none.txt"]));
        Assert.Contains("RAP3009", command.Error);
    }

    [Fact]
    public void An_evaluation_against_the_own_predictions_is_without_fault()
    {
        using var command = new Command();
        var documents = command.Write("docs.jsonl", "{\"id\":\"a\",\"text\":\"Nothing happened.\",\"language\":\"en\"}\n");
        var gold = command.Write("gold.jsonl", "{\"doc\":\"a\",\"language\":\"en\"}\n");
        Assert.Equal(0, command.Run("evaluate", documents, gold, "--predictions", command["out.jsonl"]));
        Assert.Contains("all: 1 documents", command.Out);
        Assert.StartsWith("{\"doc\":\"a\"", File.ReadAllText(command["out.jsonl"]));
        Assert.Equal(0, command.Run("evaluate", documents, command["out.jsonl"], "--json"));
        Assert.Equal(1.0, JsonDocument.Parse(command.Out).RootElement.GetProperty("reading score").GetDouble());
        command.Write("gold.jsonl", "{\"doc\":\"a\"}\nbroken");
        Assert.Equal(2, command.Run("evaluate", documents, gold));
        Assert.Contains("gold.jsonl:2", command.Error);
    }
}
