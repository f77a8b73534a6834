namespace Rapporteur.Cli.Tests;

public sealed class EscapeTests
{
    private const char Escape = '\u001b';

    [Fact]
    public void What_a_screen_would_obey_is_shown_and_not_sent_to_it()
    {
        using var command = new Command();
        var line = """{"id":"red","title":"Presidents \u001b[31mmet","text":"On 3 May 2024 President of Kazakhstan Kassym-Jomart Tokayev met with President of Uzbekistan Shavkat Mirziyoyev in Astana. \u001b]0;owned\u0007 They discussed trade. \u009b2J","publisher":"Agency \u001b[2J","published":"2024-05-03"}""";
        var file = command.Write("red.jsonl", line);

        Assert.Equal(0, command.Run("read", file));
        Assert.Contains("Kassym-Jomart Tokayev", command.Out);
        Nothing();
        foreach (var asked in new string[][] { ["list"], ["show", "red"], ["search", "trade"], ["explain", file] })
        {
            Assert.Equal(0, command.Run(asked));
            Nothing();
        }

        Assert.Equal(0, command.Run("show", "red"));
        Assert.Contains("\u241b[31mmet", command.Out);

        void Nothing()
        {
            Assert.DoesNotContain(command.Out + command.Error, c => c is Escape or '\u0007' or '\u009b');
        }
    }

    [Fact]
    public void A_file_name_is_shown_like_any_other_text()
    {
        using var command = new Command();
        var file = command.Write("a\u001b[31mb.txt", "");
        Assert.Equal(1, command.Run("read", file));
        Assert.Contains("\u241b[31mb.txt", command.Error);
        Assert.DoesNotContain(Escape, command.Error);
    }
}
