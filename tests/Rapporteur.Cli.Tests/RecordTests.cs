using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Cli.Tests;

public sealed class RecordTests
{
    [Fact]
    public void A_kept_event_is_listed_shown_found_and_exported()
    {
        using var command = new Command();
        command.KeepCall();

        Assert.Equal(0, command.Run("list", "--state", "uz", "--from", "2017-12", "--to", "2017"));
        Assert.Contains("Vladimir Putin, Shavkat Mirziyoyev", command.Out);
        Assert.Contains("Kremlin", command.Out);
        Assert.Contains("1 event\n", command.Out);
        Assert.DoesNotContain("\u001b", command.Out, StringComparison.Ordinal);

        Assert.Equal(0, command.Run("list", "--format", "json"));
        var e = RecordEventJson.Read(command.Out);
        Assert.Equal(0, command.Run("show", e.Id[..6]));
        Assert.Contains("Call between Vladimir Putin and Shavkat Mirziyoyev, 26 December 2017", command.Out);
        Assert.Contains("> On December 26 the President of Russia", command.Out);
        Assert.Contains("Vladimir Putin noted: trade has grown", command.Out);
        Assert.Contains("signed: Declaration", command.Out);

        Assert.Equal(0, command.Run("show", "call-1"));
        Assert.Contains($"reports      {e.Id}", command.Out);
        Assert.Equal(0, command.Run("show", "call-1", "--format", "json"));
        Assert.StartsWith("{\"doc\":\"call-1\"", command.Out);

        Assert.Equal(0, command.Run("search", "putin", "decl"));
        Assert.Contains("call-1, 2017-12-27, Kremlin", command.Out);
        Assert.Equal(0, command.Run("search", "nowhere"));
        Assert.Contains("No document", command.Out);

        Assert.Equal(0, command.Run("export", "--format", "csv", "--output", command["out.csv"]));
        Assert.Contains($"{e.Id},call,true,held,", File.ReadAllText(command["out.csv"]));
        Assert.Equal(0, command.Run("export", "--format", "readings"));
        Assert.StartsWith("{\"doc\":\"call-1\"", command.Out);
    }

    [Fact]
    public void Formulas_are_shown_by_pair_and_side()
    {
        using var command = new Command();
        var file = command.Write("talks.jsonl", """{"id":"talks","text":"On 3 May 2024 President of Kazakhstan Kassym-Jomart Tokayev met with President of Uzbekistan Shavkat Mirziyoyev in Astana. Tokayev stressed that the strategic partnership between Kazakhstan and Uzbekistan is growing.","published":"2024-05-03"}""");
        Assert.Equal(0, command.Run("read", file));
        Assert.Equal(0, command.Run("formulas", "--with", "uz"));
        Assert.Contains("KZ and UZ\n  KZ\n    2024-05-03   strategic partnership\n", command.Out);
        Assert.Contains("1 pair, from 1 document.", command.Out);
        Assert.Equal(0, command.Run("formulas", "--with", "UZ", "--and", "KZ", "--format", "json"));
        Assert.Contains("\"formula\":\"strategic partnership\"", command.Out);
        Assert.Equal(0, command.Run("formulas", "--with", "FR"));
        Assert.Contains("None of 1 document names", command.Out);
    }

    [Fact]
    public void The_reports_of_an_event_are_laid_side_by_side()
    {
        using var command = new Command();
        var file = command.Write("talks.jsonl", """
            {"id":"a","publisher":"Agency A","text":"On 3 May 2024 President of Kazakhstan Kassym-Jomart Tokayev met with President of Uzbekistan Shavkat Mirziyoyev in Astana. They discussed trade.","published":"2024-05-03"}
            {"id":"b","publisher":"Agency B","text":"On 3 May 2024 President of Kazakhstan Kassym-Jomart Tokayev met with President of Uzbekistan Shavkat Mirziyoyev.","published":"2024-05-03"}
            """);
        Assert.Equal(0, command.Run("read", file));
        Assert.Equal(0, command.Run("list", "--format", "json"));
        var id = RecordEventJson.Read(command.Out).Id;
        Assert.Equal(0, command.Run("compare", id[..8], "--omitted-by", "2"));
        Assert.Contains("Astana", command.Out);
        Assert.DoesNotContain("Tokayev", command.Out.Split('\n', 3)[2]);
        Assert.Equal(0, command.Run("compare", id, "--format", "json"));
        Assert.Contains("\"state\":\"silent\"", command.Out);
        Assert.Equal(2, command.Run("compare", id, "--only-in", "3"));
        Assert.Contains("from 1 to 2", command.Error);
        Assert.Equal(2, command.Run("compare", "zzz"));
        Assert.Contains("rapporteur list", command.Error);
    }

    [Fact]
    public void What_was_announced_is_listed_with_what_became_of_it()
    {
        using var command = new Command();
        var file = command.Write("news.jsonl", """{"id":"a","publisher":"Agency A","text":"President of Kazakhstan Kassym-Jomart Tokayev will pay a state visit to Uzbekistan on 3 June 2024.","published":"2024-05-10"}""");
        Assert.Equal(0, command.Run("read", file));
        Assert.Equal(0, command.Run("undertakings", "--on", "2024-05-20"));
        Assert.Matches("2024-06-03 +open +State visit of Kassym-Jomart Tokayev to Uzbekistan", command.Out);
        Assert.Equal(0, command.Run("undertakings", "--on", "2024-06-13", "--outcome", "silent", "--state", "UZ", "--format", "json"));
        Assert.Contains("\"days_silent\":10", command.Out);
        Assert.Equal(0, command.Run("undertakings", "--outcome", "held"));
        Assert.StartsWith("0 undertakings", command.Out);
        Assert.Equal(2, command.Run("undertakings", "--outcome", "broken"));
    }

    [Fact]
    public void An_id_that_nothing_has_is_wrong_usage()
    {
        using var command = new Command();
        command.KeepCall();
        Assert.Equal(2, command.Run("show", "zzz"));
        Assert.Contains("rapporteur list", command.Error);
    }

    [Fact]
    public void An_export_that_cannot_be_written_leaves_no_file()
    {
        using var command = new Command();
        command.KeepCall();
        Assert.Equal(1, command.Run("export", "--output", command["no/such/folder/out.json"]));
        Assert.StartsWith("rapporteur: ", command.Error);
    }

    [Fact]
    public void What_was_kept_as_it_was_read_is_verified()
    {
        using var command = new Command();
        command.KeepCall();
        Assert.Equal(0, command.Run("verify"));
        Assert.Contains("1 document, ", command.Out);
        Assert.Contains("1 event verified", command.Out);
        Assert.Contains("0 no longer hold", command.Out);
    }

    [Theory]
    [InlineData("update capture set text = replace(text, 'trade has grown', 'trade has risen')", "statements[0].content: kept as 'trade has grown'; the document has 'trade has risen'")]
    [InlineData("update capture set text = replace(text, 'Russia', 'Prussia')", "text: the captured text is not what was captured")]
    [InlineData("update reading set json = replace(json, '\"as_written\":\"Vladimir Putin\"', '\"as_written\":\"Someone\"')", "events[0].participants[0].as_written: 'Someone' does not stand in the document; the document has 'Vladimir Putin'")]
    [InlineData("update reading set json = replace(json, 'They signed', 'x'), knowledge = 'x'", "0 no longer hold")]
    [InlineData("update reading set json = replace(json, '\"title\":\"Declaration\"', '\"title\":\"Pact\"')", "agreements[0].title: kept as 'Pact'; the document has 'Declaration'")]
    [InlineData("update capture set text = substr(text, 1, 60)", "is not inside the text")]
    [InlineData("update event set json = replace(json, 'held', 'upcoming')", "its sources make another event now")]
    public void A_value_that_its_document_no_longer_carries_is_named_with_the_sentence(string tampering, string expected)
    {
        using var command = new Command();
        command.KeepCall();
        using (var connection = new SqliteConnection($"Data Source={command.Archive};Pooling=False"))
        {
            connection.Open();
            using var statement = connection.CreateCommand();
            statement.CommandText = tampering;
            statement.ExecuteNonQuery();
        }

        Assert.Equal(expected.StartsWith('0') ? 0 : 1, command.Run("verify"));
        Assert.Contains(expected, command.Out);
    }

    [Fact]
    public void Documents_read_with_the_present_knowledge_are_read_again_and_found_the_same()
    {
        using var command = new Command();
        command.Write("in/a.txt", "Title\nPublished: 2017-12-26\n\nThe President of Russia Vladimir Putin is in Moscow today.");
        command.Run("read", command["in"]);
        Assert.Equal(0, command.Run("verify"));
        Assert.Contains("1 document read again; 0 no longer hold", command.Out);
    }
}
