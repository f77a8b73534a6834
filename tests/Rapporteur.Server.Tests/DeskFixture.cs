using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;

namespace Rapporteur.Server.Tests;

/// <summary>A desk on a free port over an archive of the corpus and the hostile document.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    internal static readonly Settlement Settlement = new RecordMaker(Knowledge.Load(Path.Combine(CorpusReadings.Root(), "knowledge")), "en").Settlement;

    private static readonly Lazy<Authority> Tables = new(() => Authority.Load(Path.Combine(CorpusReadings.Root(), "knowledge")));

    private readonly string _folder = Directory.CreateTempSubdirectory("rapporteur-desk-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    internal static Authority Authority => Tables.Value;

    public HttpClient Client { get; private set; } = null!;

    internal SqliteArchive Archive { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "record.sqlite");
        Archive = SqliteArchive.Open(file);
        Archive.Keep(CorpusReadings.Some().Append(HostileReading.Make()), Settlement);
        Archive.SetAside([new SetAsideDocument("broken.txt" + HostileReading.Script, "RAP2001", "no text" + HostileReading.Script)]);
        (_running, Client) = await StartAsync(file, _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        Client?.Dispose();
        Archive?.Dispose();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal static async Task<(Task Running, HttpClient Client)> StartAsync(string archive, CancellationToken stop)
    {
        var started = new TaskCompletionSource<Uri>();
        var running = Desk.RunAsync(
            new DeskOptions { Archive = archive, KnowledgeVersion = "test", Authority = Authority, Started = started.SetResult }, stop);
        if (await Task.WhenAny(running, started.Task) == running) await running;
        return (running, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await started.Task });
    }

    /// <summary>A page, parsed; a parse that HTML does not allow fails.</summary>
    internal async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Client.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    internal static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}

/// <summary>Tests that ask the desk for pages share one desk.</summary>
[CollectionDefinition(nameof(DeskFixture))]
public sealed class DeskCollection : ICollectionFixture<DeskFixture>;
