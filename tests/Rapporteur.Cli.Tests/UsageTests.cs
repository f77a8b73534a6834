namespace Rapporteur.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("lisst", "list")]
    [InlineData("list --sttate UZ", "--state")]
    [InlineData("read --foramt json .", "--format")]
    [InlineData("search summit --archiv x.db", "'search'")]
    [InlineData("list --kind cal", "'call'")]
    [InlineData("list --from soon", "YYYY-MM-DD")]
    [InlineData("read . --threads 0", "--threads takes a number from 1")]
    [InlineData("serve --port 70000", "0 to 65535")]
    [InlineData("read", "'rapporteur read --help'")]
    [InlineData("evaluate nowhere.jsonl nowhere.jsonl", "spelling of the path")]
    public void Wrong_usage_ends_with_2_and_says_what_is_right(string line, string proposal)
    {
        using var command = new Command();
        Assert.Equal(2, command.Run(line.Split(' ')));
        Assert.Contains(proposal, command.Error);
        Assert.Empty(command.Out);
    }

    [Fact]
    public void A_path_that_begins_with_a_dash_stands_after_two_dashes()
    {
        using var command = new Command();
        Assert.Equal(1, command.Run("read", "--no-keep", "--", "-none.txt"));
        Assert.Contains("-none.txt: RAP3009", command.Error);
    }

    [Fact]
    public void Help_and_version_go_to_the_output()
    {
        using var command = new Command();
        Assert.Equal(0, command.Run("--help"));
        Assert.Contains("verify", command.Out);
        Assert.Equal(0, command.Run("--version"));
        Assert.StartsWith("0.", command.Out);
        Assert.Equal(2, command.Run());
        Assert.Contains("Commands:", command.Out);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("show x")]
    [InlineData("search x")]
    [InlineData("export")]
    [InlineData("verify")]
    public void Without_an_archive_a_command_that_needs_one_ends_with_4_and_says_how_to_make_one(string line)
    {
        using var command = new Command();
        Assert.Equal(4, command.Run(line.Split(' ')));
        Assert.Contains("rapporteur read PATH", command.Error);
        Assert.False(File.Exists(command.Archive));
    }

    [Fact]
    public void A_file_that_is_no_archive_ends_with_4()
    {
        using var command = new Command();
        command.Write("data/rapporteur/record.db", new string('x', 5000));
        Assert.Equal(4, command.Run("list"));
        Assert.Contains("no archive", command.Error);
    }

    [Theory]
    [InlineData("read .")]
    [InlineData("verify")]
    [InlineData("explain x.txt")]
    public void Without_knowledge_a_command_that_reads_ends_with_3(string line)
    {
        using var command = new Command();
        Assert.Equal(3, command.Run([.. line.Split(' '), "--knowledge", command["nowhere"]]));
        Assert.Contains(command["nowhere"], command.Error);
        command.Set("RAPPORTEUR_KNOWLEDGE", command["elsewhere"]);
        Assert.Equal(3, command.Run(line.Split(' ')));
        Assert.Contains(command["elsewhere"], command.Error);
    }
}
