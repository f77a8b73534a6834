using Rapporteur.Archive;
using Rapporteur.Pipeline;

namespace Rapporteur.Server.Views;

/// <summary>What was read from one publisher.</summary>
public sealed record PublisherView(string Publisher, int Documents, string? First, string? Last);

/// <summary>What the page about the desk shows.</summary>
public sealed record AboutView(
    string Version, string Knowledge, string Archive, CoverageView Coverage, IReadOnlyList<PublisherView> Publishers, IReadOnlyList<SetAsideDocument> SetAside)
{
    internal static AboutView Of(SqliteArchive archive, string knowledge) => new(
        typeof(AboutView).Assembly.GetName().Version?.ToString(3) ?? "", knowledge, Path.GetFileName(archive.Path), CoverageView.Of(archive),
        [.. archive.Publishers().Select(p => new PublisherView(Unseen.Shown(p.Name ?? ""), p.Documents, p.First?.ToString(), p.Last?.ToString()))],
        archive.SetAside());
}
