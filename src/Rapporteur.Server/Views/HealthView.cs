using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;

namespace Rapporteur.Server.Views;

/// <summary>A publisher against its own pace.</summary>
/// <param name="Gap">The usual gap between two publications in days; null where there are too few to tell.</param>
/// <param name="Silent">Days since the last publication, as of the latest day that any source published; null where the last is not dated.</param>
/// <param name="State">usual, quiet or few.</param>
public sealed record PulseView(string? Publisher, int Documents, PartialDate? Last, double? Gap, int? Silent, string State);

/// <summary>Whether the sources still publish at their pace.</summary>
/// <param name="AsOf">The latest day that any source published; null where nothing is dated.</param>
/// <param name="Usual">Publishers as usual.</param>
/// <param name="Judged">Publishers of which enough was read to tell.</param>
public sealed record HealthView(DateOnly? AsOf, int Usual, int Judged, IReadOnlyList<PulseView> Publishers)
{
    private const int Most = 20;
    private const int FewestToJudge = 4;
    private const int Patience = 3;
    private const int Week = 7;

    internal static HealthView Of(SqliteArchive archive)
    {
        var publishers = archive.Publishers();
        var asOf = publishers.Select(p => p.Last?.Last()).Max();
        List<PulseView> pulses = [.. publishers.Select(p => Of(p, asOf))];
        var judged = pulses.Where(p => p.State != "few").ToList();
        return new HealthView(asOf, judged.Count(p => p.State == "usual"), judged.Count, [.. pulses.OrderByDescending(p => p.State == "quiet").ThenByDescending(p => p.Documents).Take(Most)]);
    }

    private static PulseView Of(PublisherSummary p, DateOnly? asOf)
    {
        double? gap = p is { First: { } first, Last: { } last } && p.Documents >= FewestToJudge ? (last.Last().DayNumber - first.First().DayNumber) / (double)(p.Documents - 1) : null;
        int? silent = p.Last is { } end && asOf is { } day ? day.DayNumber - end.Last().DayNumber : null;
        var state = gap is null || silent is null ? "few" : silent > Math.Max(Week, Patience * gap.Value) ? "quiet" : "usual";
        return new PulseView(Unseen.ShownOrNull(p.Name), p.Documents, p.Last, gap, silent, state);
    }
}
