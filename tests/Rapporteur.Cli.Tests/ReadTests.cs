using Rapporteur.Record;

namespace Rapporteur.Cli.Tests;

public sealed class ReadTests
{
    [Fact]
    public void A_mixed_folder_is_read_what_is_wrong_is_named_and_the_exit_code_tells()
    {
        using var command = new Command();
        command.Write("in/a.txt", "Title\nPublished: 2017-12-26\n\nThe President of Russia Vladimir Putin is in Moscow.");
        command.Write("in/b.txt", "");
        command.Write("in/c.jsonl", "{\"id\":\"c\",\"text\":\"Words\"}\nbroken\n");
        Assert.Equal(1, command.Run("read", command["in"]));
        Assert.Contains("b.txt: RAP3002", command.Error);
        Assert.Contains("c.jsonl:2: RAP3006", command.Error);
        Assert.Contains($"2 documents read, 2 set aside; 2 new, 0 changed, 0 known before; kept in {command.Archive}", command.Error);
        Assert.Equal(0, command.Run("read", command["in/a.txt"]));
        Assert.Contains("0 new, 0 changed, 1 known before", command.Error);
    }

    [Fact]
    public void As_JSON_each_reading_is_a_line_that_reads_back()
    {
        using var command = new Command { Input = "{\"id\":\"a\",\"text\":\"One\",\"published\":\"2017-12-26\"}\n{\"id\":\"b\",\"text\":\"Two\"}\n" };
        Assert.Equal(0, command.Run("read", "-", "--format", "json", "--no-keep"));
        var readings = command.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadingJson.Read).ToList();
        Assert.Equal(["a", "b"], readings.Select(r => r.Document));
        Assert.Contains("nothing kept", command.Error);
        Assert.False(File.Exists(command.Archive));
    }

    [Fact]
    public void Mentions_are_lines_of_eight_cells()
    {
        using var command = new Command { Input = "Talks\n\nThe President of Russia Vladimir Putin spoke\tin Moscow." };
        Assert.Equal(0, command.Run("read", "-", "--format", "mentions", "--no-keep"));
        var lines = command.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("doc\tstart\tend\tkind\tvalue\ttext\toffice\taffiliation", lines[0]);
        Assert.All(lines, line => Assert.Equal(8, line.Split('\t').Length));
    }

    [Fact]
    public void The_archive_is_where_the_option_or_the_variable_says()
    {
        using var command = new Command { Input = "Words" };
        command.Set("RAPPORTEUR_ARCHIVE", command["by-variable.db"]);
        Assert.Equal(0, command.Run("read", "-"));
        Assert.True(File.Exists(command["by-variable.db"]));
        Assert.Equal(0, command.Run("read", "-", "--archive", command["by-option.db"]));
        Assert.True(File.Exists(command["by-option.db"]));
    }

    [Fact]
    public void One_thread_or_three_print_the_same_bytes()
    {
        using var command = new Command();
        for (var i = 0; i < 30; i++) command.Write($"in/{i:D2}.txt", $"Meeting {i}\n\nOn May {i} the President of Kazakhstan met the President of Uzbekistan in Astana.");
        command.Run("read", command["in"], "--format", "json", "--no-keep", "--threads", "1");
        var one = command.Out;
        command.Run("read", command["in"], "--format", "json", "--no-keep", "--threads", "3");
        Assert.Equal(one, command.Out);
        Assert.Equal(30, one.Split('\n').Length - 1);
    }
}
