using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Rapporteur.Server.Web;

/// <summary>The stylesheet, the script and the mark: carried in the assembly, served under names that change with their content.</summary>
internal static class SiteFiles
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Version)> Files = new[]
    {
        Load("site.css", "text/css; charset=utf-8"),
        Load("desk.css", "text/css; charset=utf-8"),
        Load("site.js", "text/javascript; charset=utf-8"),
        Load("mark.svg", "image/svg+xml"),
    }.ToFrozenDictionary(f => f.Name, f => (f.Bytes, f.Type, f.Version), StringComparer.Ordinal);

    /// <summary>The address of a file with its version.</summary>
    public static string Href(string name) => $"/assets/{name}?v={Files[name].Version}";

    public static void MapSiteFiles(this WebApplication app) => app.MapMethods("/assets/{name}", ["GET", "HEAD"], (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        if (context.Request.Query["v"] == file.Version) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type);
    });

    private static (string Name, byte[] Bytes, string Type, string Version) Load(string name, string type)
    {
        using var stream = typeof(SiteFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly lacks {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (name, bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }
}
