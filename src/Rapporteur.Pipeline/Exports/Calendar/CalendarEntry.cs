using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>An event of the record as an entry of a calendar: a VEVENT on its days, a VJOURNAL where no more than a year is known.</summary>
internal static class CalendarEntry
{
    public static RecurringComponent Of(ExportedEvent exported, ExportOrder order, DateTimeOffset asOf)
    {
        var state = CalendarState.Of(exported);
        RecurringComponent entry = state.Start is { Month: > 0 } start ? OnDays(start, state) : Undated(state);
        var e = exported.Event;
        entry.Uid = exported.Uid().ToString();
        entry.DtStamp = Moment(exported.Updated);
        entry.Url = new Uri(order.At(RecordAddress.Event(e.Id)));
        entry.Summary = Unseen.Shown(e.Title);
        entry.LastModified = Moment(exported.Updated);
        entry.Sequence = state.Sequence;
        entry.Class = "PUBLIC";
        entry.Description = Description(exported, order);
        foreach (var category in new[] { e.Kind, e.Organisation, e.Body }.OfType<string>().Distinct(StringComparer.Ordinal)) entry.Categories.Add(Unseen.Shown(category));
        if (entry is CalendarEvent day) day.Location = Place(e, order);
        if (e.PartOf is { } whole && order.Archive.Event(whole) is { } larger)
            Add(entry, "RELATED-TO", ExportedEvent.Of(larger, order.Archive, new HashSet<EventSource>()).Uid().ToString(), ("RELTYPE", "PARENT"));
        foreach (var source in exported.Sources.Where(s => s.Sentence.Length > 0)) Comment(entry, source, order);
        Add(entry, "X-RAPPORTEUR-EVENT", e.Id);
        Add(entry, "X-RAPPORTEUR-STATUS", e.Status);
        if ((state.Start ?? e.Start) is { } told) Add(entry, "X-RAPPORTEUR-DATE", state.End is { } end ? $"{told}/{end}" : told.ToString());
        Add(entry, "X-RAPPORTEUR-REVIEW", exported.Review);
        Add(entry, "X-RAPPORTEUR-AS-OF", asOf.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        return entry;
    }

    // a month stays a month: its whole length, free time, and never its first day
    private static CalendarEvent OnDays(PartialDate start, CalendarState state)
    {
        var first = start.First();
        var last = (state.End ?? start).Last();
        if (last < first) last = first;
        return new CalendarEvent
        {
            Start = new CalDateTime(first),
            End = last < DateOnly.MaxValue ? new CalDateTime(last.AddDays(1)) : null,
            Status = state.Status,
            Transparency = TransparencyType.Transparent,
        };
    }

    private static Journal Undated(CalendarState state) => new()
    {
        Status = state.Status switch { "CONFIRMED" => JournalStatus.Final, "TENTATIVE" => JournalStatus.Draft, _ => JournalStatus.Cancelled },
    };

    private static void Comment(RecurringComponent entry, OpenedSource source, ExportOrder order)
    {
        var parameters = new List<(string, string)> { ("ALTREP", order.At(RecordAddress.Words(source.Source.Document, source.SentenceSpan))) };
        if (source.Language is { } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) parameters.Add(("LANGUAGE", language));
        Add(entry, "COMMENT", $"{source.Sentence} \u2014 {source.Name}" + (source.Document.Url is { } url ? $" <{Unseen.Shown(url)}>" : ""), parameters);
    }

    private static string Description(ExportedEvent exported, ExportOrder order)
    {
        var e = exported.Event;
        var lines = new List<string>();
        if (new PartyNames(order.Names).Of(e.Parties) is { Count: > 0 } who) lines.Add("With: " + string.Join(", ", who));
        lines.AddRange(exported.Sources.Where(s => s.Sentence.Length > 0).Select(s => $"\u201c{s.Sentence}\u201d \u2014 {s.Name}"));
        lines.Add($"{Phrases.Capital(exported.Review)}; every value opens its sentence: {order.At(RecordAddress.Event(e.Id))}");
        return Unseen.Shown(string.Join('\n', lines));
    }

    private static string? Place(RecordEvent e, ExportOrder order)
    {
        var place = string.Join(", ", new[] { e.Venue, e.City, e.Country is null ? null : order.Name(e.Country) }.OfType<string>().Distinct(StringComparer.Ordinal));
        return place.Length == 0 ? null : Unseen.Shown(place);
    }

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);

    private static void Add(RecurringComponent entry, string name, string text, params IEnumerable<(string Name, string Value)> parameters)
    {
        var property = new CalendarProperty(name, text);
        foreach (var (parameter, value) in parameters) property.AddParameter(parameter, value);
        entry.Properties.Add(property);
    }
}
