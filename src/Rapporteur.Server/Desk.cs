using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Archive;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server;

/// <summary>The web desk: the record as pages, for one person on this machine. It answers on the loopback address only and asks no other host for anything.</summary>
public static class Desk
{
    /// <summary>Serves until <paramref name="cancellation"/> asks to stop.</summary>
    /// <exception cref="ArchiveException">The archive cannot be opened.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(DeskOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var archive = SqliteArchive.Open(options.Archive, options.Clock);
        await using var app = Build(options, archive);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        options.Started?.Invoke(new Uri(app.Urls.First()));
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
    }

    private static WebApplication Build(DeskOptions options, SqliteArchive archive)
    {
        // no configuration files, no environment: what is served depends on the options alone
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRazorComponents();
        // the desk has no secrets: no keys are made in the user's home
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // a page elsewhere must not reach the desk through a name of its own that points here
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1"]);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(archive);
        builder.Services.AddSingleton(new Rosters(options.Authority, options.Names));
        builder.Services.AddSingleton<Speeches>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Visit>();
        builder.Services.AddScoped(services => services.GetRequiredService<Visit>().Speech);
        var app = builder.Build();
        app.UseSafety();
        app.UseHostFiltering();
        app.UseLanguageChoice();
        app.MapSiteFiles();
        app.MapPages();
        app.MapExports();
        return app;
    }
}
