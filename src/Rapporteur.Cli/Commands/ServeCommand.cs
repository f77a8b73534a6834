using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Rapporteur.Reading;
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
        command.SetAction((parsed, cancellation) => Run(terminal, Places.Archive(terminal, parsed.GetValue(archive)), KnowledgeIfWhole(terminal), parsed.GetValue(port), cancellation));
        return command;
    }

    // the server would say so too, with the stack of calls that led there
    private static void SeeThatFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException(FormattableString.Invariant($"port {port} is taken. Give another with --port, or --port 0 for any that is free."), e);
        }
    }

    // pages are made of what is kept: they can be read whatever state the knowledge is in
    private static Knowledge? KnowledgeIfWhole(Terminal terminal)
    {
        try
        {
            return Places.LoadReader(terminal, null).Knowledge;
        }
        catch (KnowledgeException)
        {
            return null;
        }
    }

    private static Authority? AuthorityIfWhole(Terminal terminal)
    {
        try
        {
            return Authority.Load(Places.KnowledgeFolder(terminal, null), Places.AuthorityFolder(terminal, null));
        }
        catch (KnowledgeException)
        {
            return null;
        }
    }

    internal static async Task<int> Run(Terminal terminal, string archive, Knowledge? knowledge, int port, CancellationToken cancellation)
    {
        var options = new DeskOptions
        {
            Archive = archive,
            Port = port,
            Clock = terminal.Clock,
            KnowledgeVersion = knowledge?.Version ?? "",
            Authority = AuthorityIfWhole(terminal),
            Names = knowledge is null ? new Dictionary<string, string>() : Places.Names(knowledge),
            Started = address =>
            {
                terminal.Out.WriteLine($"The record of {archive} is served at {address} (end with Ctrl+C)");
                terminal.Out.Flush();
            },
        };
        SeeThatFree(port);
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
