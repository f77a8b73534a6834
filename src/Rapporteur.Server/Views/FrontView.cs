using Rapporteur.Archive;

namespace Rapporteur.Server.Views;

/// <summary>How much was read, and what was not.</summary>
public sealed record CoverageView(int Documents, int Publishers, int Events, int SetAside, DateOnly? FirstDay, DateOnly? LastDay)
{
    internal static CoverageView Of(SqliteArchive archive)
    {
        var s = archive.Statistics();
        return new CoverageView(s.Documents, s.Publishers, s.Events, s.SetAside, s.FirstDay, s.LastDay);
    }
}

/// <summary>What the front page shows.</summary>
/// <param name="Happened">Latest held events, by day.</param>
/// <param name="Ahead">Upcoming events that may still come, soonest first, undated last.</param>
/// <param name="Unreported">Upcoming events whose day has passed and of which no report has been read, latest first.</param>
public sealed record FrontView(
    CoverageView Coverage, IReadOnlyList<EventGroup> Happened, IReadOnlyList<EventLine> Ahead, IReadOnlyList<EventLine> Unreported)
{
    private const int Latest = 40;
    private const int Soonest = 15;

    internal static FrontView Of(SqliteArchive archive, DateOnly today)
    {
        var upcoming = archive.Events(new EventFilter { Status = "upcoming" });
        return new FrontView(
            CoverageView.Of(archive),
            EventGroup.ByDay(archive.Events(new EventFilter { Status = "held", MainOnly = true, NewestFirst = true, Limit = Latest })),
            [.. upcoming.Where(e => !HasPassed(e, today)).Take(Soonest).Select(EventLine.Of)],
            [.. upcoming.Where(e => HasPassed(e, today)).Reverse().Take(Soonest).Select(EventLine.Of)]);
    }

    private static bool HasPassed(RecordEvent e, DateOnly today) => (e.End ?? e.Start) is { } last && last.Last() < today;
}
