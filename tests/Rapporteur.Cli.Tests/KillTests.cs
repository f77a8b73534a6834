using System.Diagnostics;
using System.Globalization;

namespace Rapporteur.Cli.Tests;

public sealed class KillTests
{
    [Fact]
    public void A_run_that_is_killed_leaves_an_archive_that_holds_and_the_same_run_completes_it()
    {
        using var command = new Command();
        var lines = Enumerable.Range(0, 800).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"id\":\"d{i}\",\"title\":\"Meeting\",\"language\":\"en\",\"published\":\"2017-12-{1 + (i % 28):D2}\",\"text\":\"The President of Kazakhstan Kassym-Jomart Tokayev met with the President of Uzbekistan Shavkat Mirziyoyev in Astana today.\"}}"));
        var input = command.Write("in.jsonl", string.Join('\n', lines));
        command.Run("read", input, "--archive", command["whole.db"], "--format", "mentions");
        command.Run("export", "--archive", command["whole.db"]);
        var whole = command.Out;

        foreach (var milliseconds in new[] { 900, 1300, 1800 })
        {
            var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "read", input, "--archive", command["cut.db"], "--format", "mentions"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(milliseconds)) process.Kill();
            process.WaitForExit();
            if (File.Exists(command["cut.db"])) Assert.Equal(0, command.Run("verify", "--archive", command["cut.db"]));
        }

        Assert.Equal(0, command.Run("read", input, "--archive", command["cut.db"], "--format", "mentions"));
        Assert.Equal(0, command.Run("export", "--archive", command["cut.db"]));
        Assert.Equal(whole, command.Out);
    }
}
