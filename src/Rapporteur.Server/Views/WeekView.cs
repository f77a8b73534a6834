using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>A day and what is on record for it.</summary>
public sealed record DayView(DateOnly Date, bool IsToday, IReadOnlyList<EventLine> Events);

/// <summary>Seven days from a Monday.</summary>
/// <param name="Latest">Address of the latest week on record; null where nothing is dated.</param>
/// <param name="IsThis">True for the week in which today is.</param>
public sealed record WeekView(DateOnly Monday, bool IsThis, IReadOnlyList<DayView> Days, string Before, string After, string? Latest)
{
    private const int Most = 100;

    internal static WeekView Of(SqliteArchive archive, DateOnly today, string? asked)
    {
        var monday = MondayOf(DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : today);
        var events = archive.Events(new EventFilter { From = monday, To = monday.AddDays(6), Limit = Most }).Where(e => e.Start is { IsDay: true }).ToList();
        var last = archive.Statistics().LastDay;
        return new WeekView(
            monday,
            monday == MondayOf(today),
            [.. Enumerable.Range(0, 7).Select(i => monday.AddDays(i)).Select(d => new DayView(d, d == today, [.. events.Where(e => Covers(e, d)).Select(EventLine.Of)]))],
            Href(monday.AddDays(-7)), Href(monday.AddDays(7)), last is { } end ? Href(MondayOf(end)) : null);
    }

    /// <summary>The Monday of the week in which a day is.</summary>
    internal static DateOnly MondayOf(DateOnly day) => day.DayNumber < 7 ? DateOnly.MinValue : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>True where an event whose days are known takes place on a day.</summary>
    internal static bool Covers(RecordEvent e, DateOnly day) => e.Start is { IsDay: true } start && start.First() <= day && (e.End ?? start).Last() >= day;

    private static string Href(DateOnly monday) => Address.Query("/", ("week", PartialDate.OfDay(monday).ToString())) + "#week";
}
