namespace Rapporteur.Cli.Tests;

public sealed class DecideTests
{
    [Fact]
    public void A_value_decided_by_hand_stands_is_listed_and_can_be_taken_back()
    {
        using var command = new Command();
        command.KeepCall();
        var id = Id(command);
        Assert.Equal(0, command.Run("decide", "value", id, "city", "Sochi", "--note", "told by phone"));
        command.Run("show", id);
        Assert.Contains("where        Sochi", command.Out);
        Assert.Equal(0, command.Run("verify"));
        command.Run("log");
        Assert.Contains("city of call-1/e1: Sochi; told by phone", command.Out);
        Assert.Equal(0, command.Run("undo"));
        Assert.Equal("decision 1 taken back\n", command.Out);
        command.Run("show", id);
        Assert.DoesNotContain("Sochi", command.Out);
        command.Run("log");
        Assert.Contains("; taken back ", command.Out);
        command.Run("undo");
        Assert.Equal("there is no decision to take back\n", command.Out);
    }

    [Fact]
    public void What_was_decided_to_be_no_event_says_so_until_all_is_taken_back()
    {
        using var command = new Command();
        command.KeepCall();
        var id = Id(command);
        Assert.Equal(0, command.Run("decide", "none", id));
        Assert.Equal(2, command.Run("show", id));
        Assert.Contains("stood for call-1/e1", command.Error);
        Assert.Equal(0, command.Run("undo", "--all"));
        Assert.Equal(0, command.Run("show", id));
    }

    [Theory]
    [InlineData("value city is given no value that it knows", "value", "colour", "red")]
    [InlineData("a date that is none", "value", "start", "soon")]
    [InlineData("a status that is none", "value", "status", "over")]
    [InlineData("a source of another event", "split", "call-1/e9")]
    [InlineData("all sources", "split", "call-1/e1")]
    [InlineData("no other event", "merge")]
    [InlineData("no such act", "join")]
    public void What_cannot_be_decided_is_wrong_usage_and_changes_nothing(string why, string act, params string[] more)
    {
        using var command = new Command();
        command.KeepCall();
        Assert.True(command.Run(["decide", act, Id(command), .. more]) == 2, why);
        command.Run("log");
        Assert.Empty(command.Out);
    }

    private static string Id(Command command)
    {
        command.Run("export");
        return command.Out[7..23];
    }
}
