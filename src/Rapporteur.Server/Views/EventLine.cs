using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>An event as a line of a list.</summary>
/// <param name="Title">By rule.</param>
/// <param name="When">In words; null where no date is known.</param>
/// <param name="Sources">How many documents tell of it.</param>
public sealed record EventLine(
    string Id, string Href, string Kind, string Status, string Title, string? When, PartialDate? Start, PartialDate? End, bool Main, int Sources)
{
    internal static EventLine Of(RecordEvent e) => new(
        e.Id, Address.Event(e.Id), e.Kind, e.Status, Unseen.Shown(e.Title), DateText.Range(e.Start, e.End), e.Start, e.End, e.IsMain,
        e.Sources.Select(s => s.Document).Distinct(StringComparer.Ordinal).Count());
}

/// <summary>Events under one heading.</summary>
/// <param name="Heading">A day, a month or a year in words.</param>
/// <param name="Date">The same; null where no date is stated.</param>
public sealed record EventGroup(string Heading, PartialDate? Date, IReadOnlyList<EventLine> Events)
{
    /// <summary>Grouped by the year they start in, in the order given.</summary>
    internal static IReadOnlyList<EventGroup> ByYear(IEnumerable<RecordEvent> events) =>
        [.. events.GroupBy(e => e.Start?.Year).Select(year => new EventGroup(Year(year.Key), year.Key is { } known ? PartialDate.OfYear(known) : null, [.. year.Select(EventLine.Of)]))];

    /// <summary>A year as a heading.</summary>
    internal static string Year(int? year) => year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "Date not stated";

    /// <summary>Grouped by the day they start, in the order given.</summary>
    internal static IReadOnlyList<EventGroup> ByDay(IEnumerable<RecordEvent> events) =>
        [.. events.GroupBy(e => e.Start).Select(day => new EventGroup(
            day.Key is { } date ? DateText.WithWeekday(date) : "Date not stated",
            day.Key,
            [.. day.Select(EventLine.Of)]))];
}
