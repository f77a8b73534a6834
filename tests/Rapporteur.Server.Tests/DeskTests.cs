using Rapporteur.Archive;

namespace Rapporteur.Server.Tests;

public sealed class DeskTests : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task The_desk_listens_on_the_loopback_address_only_and_stops_when_asked()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-desk-");
        var (running, client) = await DeskFixture.StartAsync(Path.Combine(folder.FullName, "a.sqlite"), _stop.Token);
        Assert.Equal("127.0.0.1", client.BaseAddress!.Host);
        await _stop.CancelAsync();
        await running;
        client.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_taken_port_is_an_IOException()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-desk-");
        var archive = Path.Combine(folder.FullName, "a.sqlite");
        var (running, client) = await DeskFixture.StartAsync(archive, _stop.Token);
        await Assert.ThrowsAnyAsync<IOException>(() => Desk.RunAsync(new DeskOptions { Archive = archive, Port = client.BaseAddress!.Port }, _stop.Token));
        await _stop.CancelAsync();
        await running;
        client.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_an_ArchiveException()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 5000));
        await Assert.ThrowsAsync<ArchiveException>(() => Desk.RunAsync(new DeskOptions { Archive = file }, _stop.Token));
        File.Delete(file);
    }
}
