using System.Net;
using System.Net.Sockets;

namespace Rapporteur.Cli.Tests;

public sealed class ServeTests
{
    [Theory]
    [InlineData("serve --port 0")]
    [InlineData("demo --port 0")]
    public async Task The_record_is_served_until_it_is_interrupted(string line)
    {
        using var command = new Command();
        command.KeepCall();
        using var interrupt = new CancellationTokenSource();
        var printed = new StringWriter();
        var output = TextWriter.Synchronized(printed);
        var serving = Task.Run(() => CommandLine.Run(line.Split(' '), command.TerminalOf(output, TextWriter.Null), interrupt.Token));
        string? address = null;
        for (var i = 0; i < 300 && address is null && !serving.IsCompleted; i++)
        {
            await Task.Delay(100);
            lock (output) address = printed.ToString().Split(' ').FirstOrDefault(word => word.StartsWith("http://127.0.0.1:"));
        }

        using var client = new HttpClient();
        Assert.Contains("<html", await client.GetStringAsync(new Uri(address!)));
        await interrupt.CancelAsync();
        Assert.Equal(0, await serving);
    }

    [Fact]
    public void A_port_that_is_taken_is_said_to_be()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var command = new Command();
        command.KeepCall();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.Equal(1, command.Run("serve", "--port", $"{port}"));
        Assert.Contains($"port {port} is taken", command.Error);
    }
}
