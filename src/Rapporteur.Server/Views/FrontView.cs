using Rapporteur.Archive;
using Rapporteur.Record;

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
/// <param name="Ahead">Upcoming events that may still come, soonest first; last the undated ones that a document of the last year tells of.</param>
/// <param name="Unreported">Upcoming events whose day has passed and of which no report has been read, latest first.</param>
public sealed record FrontView(
    CoverageView Coverage, IReadOnlyList<EventGroup> Happened, IReadOnlyList<EventLine> Ahead, IReadOnlyList<EventLine> Unreported)
{
    private const int Latest = 40;
    private const int Soonest = 15;

    // an announcement without a date is not waited for for ever
    private const int DaysOfAPromise = 365;

    internal static FrontView Of(SqliteArchive archive, DateOnly today)
    {
        var upcoming = new EventFilter { Status = "upcoming", Limit = Soonest };
        var dated = archive.Events(upcoming with { From = today });
        var undated = archive.Events(upcoming with { UndatedOnly = true, ToldSince = today.AddDays(-DaysOfAPromise), Limit = Soonest - dated.Count });
        // what began before today and goes on is not among those that have passed
        var passed = archive.Events(upcoming with { To = today.AddDays(-1), NewestFirst = true, Limit = Soonest * 4 });
        return new FrontView(
            CoverageView.Of(archive),
            EventGroup.ByDay(archive.Events(new EventFilter { Status = "held", MainOnly = true, NewestFirst = true, Limit = Latest })),
            [.. dated.Concat(undated).Select(EventLine.Of)],
            [.. passed.Where(e => HasPassed(e, today)).Take(Soonest).Select(EventLine.Of)]);
    }

    private static bool HasPassed(RecordEvent e, DateOnly today) => (e.End ?? e.Start) is { } last && last.Last() < today;
}
