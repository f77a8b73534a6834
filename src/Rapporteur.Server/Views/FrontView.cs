using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Web;

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

/// <summary>An event that is new, or told again by a further source.</summary>
public sealed record NewsLine(EventLine Event, bool IsNew);

/// <summary>What came since the reader last looked.</summary>
/// <param name="Since">When that was; null for the first time.</param>
/// <param name="Changed">Documents whose content changed at the source.</param>
/// <param name="New">Events that no document told of before.</param>
/// <param name="Again">Events told again.</param>
/// <param name="Decided">Decisions by hand that count.</param>
/// <param name="Events">The latest of them.</param>
public sealed record SinceView(DateTimeOffset? Since, int Documents, int Changed, int New, int Again, int Decided, IReadOnlyList<NewsLine> Events);

/// <summary>Something announced whose day has passed without a report.</summary>
public sealed record SilentLine(EventLine Event, int Days);

/// <summary>What the front page shows: what a duty officer hands over.</summary>
/// <param name="Happened">Latest held events, by day.</param>
/// <param name="Ahead">Upcoming events that may still come, soonest first; last the undated ones that a document of the last year tells of.</param>
/// <param name="Unreported">Upcoming events whose day has passed and of which no report has been read, latest first.</param>
public sealed record FrontView(
    CoverageView Coverage, SinceView News, WeekView Week, IReadOnlyList<EventGroup> Happened, IReadOnlyList<EventLine> Ahead, IReadOnlyList<SilentLine> Unreported, HealthView Health)
{
    private const int Latest = 25;
    private const int Soonest = 10;
    private const int MostNews = 8;

    // an announcement without a date is not waited for for ever
    private const int DaysOfAPromise = 365;

    internal static FrontView Of(Visit visit, DateTimeOffset? since) => Of(visit.Archive, visit.Today, since, visit.Query["week"]);

    internal static FrontView Of(SqliteArchive archive, DateOnly today, DateTimeOffset? since = null, string? week = null)
    {
        var upcoming = new EventFilter { Status = "upcoming", Limit = Soonest };
        var dated = archive.Events(upcoming with { From = today });
        var undated = archive.Events(upcoming with { UndatedOnly = true, ToldSince = today.AddDays(-DaysOfAPromise), Limit = Soonest - dated.Count });
        // what began before today and goes on is not among those that have passed
        var passed = archive.Events(upcoming with { To = today.AddDays(-1), NewestFirst = true, Limit = Soonest * 4 });
        return new FrontView(
            CoverageView.Of(archive),
            Since(archive, since),
            WeekView.Of(archive, today, week),
            EventGroup.ByDay(archive.Events(new EventFilter { Status = "held", MainOnly = true, NewestFirst = true, Limit = Latest })),
            [.. dated.Concat(undated).Select(EventLine.Of)],
            [.. passed.Where(e => HasPassed(e, today)).Take(Soonest).Select(e => new SilentLine(EventLine.Of(e), today.DayNumber - (e.End ?? e.Start)!.Value.Last().DayNumber))],
            HealthView.Of(archive));
    }

    private static SinceView Since(SqliteArchive archive, DateTimeOffset? since)
    {
        var from = since ?? DateTimeOffset.UnixEpoch;
        var arrived = archive.ArrivedSince(from);
        return new SinceView(
            since, arrived.Documents, arrived.Changed, arrived.Events.Count(e => e.IsNew), arrived.Events.Count(e => !e.IsNew),
            archive.Decisions().Count(d => d.UndoneAt is null && d.MadeAt >= from),
            since is null ? [] : [.. arrived.Events.Take(MostNews).Select(e => archive.Event(e.Event) is { } found ? new NewsLine(EventLine.Of(found), e.IsNew) : null).OfType<NewsLine>()]);
    }

    private static bool HasPassed(RecordEvent e, DateOnly today) => (e.End ?? e.Start) is { } last && last.Last() < today;
}
