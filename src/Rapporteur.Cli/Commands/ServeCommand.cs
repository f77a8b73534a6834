using System.CommandLine;
using Rapporteur.Server;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur serve</c>: the record as pages on this machine.</summary>
internal static class ServeCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Options.Archive();
        var port = Options.Port();
        var command = new Command("serve", "Serve the record as pages on the loopback address, until it is interrupted.") { archive, port };
        command.SetAction((parsed, cancellation) => Run(terminal, Places.Archive(terminal, parsed.GetValue(archive)), parsed.GetValue(port), cancellation));
        return command;
    }

    internal static async Task<int> Run(Terminal terminal, string archive, int port, CancellationToken cancellation)
    {
        var options = new DeskOptions
        {
            Archive = archive,
            Port = port,
            Clock = terminal.Clock,
            Started = address =>
            {
                terminal.Out.WriteLine($"The record of {archive} is served at {address} (end with Ctrl+C)");
                terminal.Out.Flush();
            },
        };
        try
        {
            await Desk.RunAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // interrupted while starting: that is how it ends
        }

        return ExitCode.AllWell;
    }
}
