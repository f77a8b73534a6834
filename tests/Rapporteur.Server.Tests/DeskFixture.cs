using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Server.Tests;

/// <summary>A desk on a free port over an archive of the corpus and the hostile document.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rapporteur-desk-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public HttpClient Client { get; private set; } = null!;

    internal SqliteArchive Archive { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "record.sqlite");
        Archive = SqliteArchive.Open(file);
        Archive.Keep(CorpusReadings.All().Append(HostileReading.Make()), Settle);
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
            new DeskOptions { Archive = archive, KnowledgeVersion = "test", Started = started.SetResult }, stop);
        if (await Task.WhenAny(running, started.Task) == running) await running;
        return (running, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = await started.Task });
    }

    /// <summary>A page, parsed; a parse that HTML does not allow fails.</summary>
    internal async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Client.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    internal static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    /// <summary>Every reported event is an event; main ones with the same kind, body and city become one.</summary>
    internal static IReadOnlyList<RecordEvent> Settle(IReadOnlyList<ReportedOccasion> occasions) =>
        [.. occasions.OrderBy(o => o.Source.ToString(), StringComparer.Ordinal)
            .GroupBy(o => o.Event.IsMain && o.Event.Body is not null ? $"{o.Event.Body.Value}/{o.Event.City?.Value}" : o.Source.ToString())
            .Select(g => Settle([.. g.Select(o => o)], g.First().Event))];

    private static RecordEvent Settle(ReportedOccasion[] told, ReportedEvent e) => new()
    {
        Id = told[0].Source.ToString(),
        Kind = e.Kind,
        Status = e.Status,
        IsMain = e.IsMain,
        Title = string.Join(", ", new[] { e.Body?.Value ?? e.Title?.Value ?? e.Kind, e.City?.Value, e.Start?.Value.ToString() }.OfType<string>()),
        Formats = [.. e.Formats.Select(f => f.Value)],
        Start = e.Start?.Value,
        End = e.End?.Value,
        Organisation = e.Organisation?.Value,
        Body = e.Body?.Value,
        Country = e.Country?.Value,
        City = e.City?.Value,
        Venue = e.Venue?.Value,
        Parties = [.. e.Participants.Select(p => new Party { Name = p.Name, Office = p.Office, Affiliation = p.Affiliation, Group = p.Group, Role = p.Role, Source = told[0].Source })],
        Sources = [.. told.Select(t => t.Source)],
        PartOfSource = e.PartOf is { } larger ? new EventSource(told[0].Document, larger) : null,
    };
}

/// <summary>Tests that ask the desk for pages share one desk.</summary>
[CollectionDefinition(nameof(DeskFixture))]
public sealed class DeskCollection : ICollectionFixture<DeskFixture>;
