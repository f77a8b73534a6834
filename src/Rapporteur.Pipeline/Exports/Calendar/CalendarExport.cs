using Ical.Net.Serialization;

namespace Rapporteur.Pipeline;

/// <summary>Writes events as a calendar (RFC 5545, RFC 7986) that calendars can subscribe to.</summary>
internal static class CalendarExport
{
    public static void Write(ExportOrder order, TextWriter output)
    {
        var asOf = order.Archive.AsOf() ?? default;
        var name = FeedTitle.Of(order);
        foreach (var line in new[] { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rapporteur//Record//EN", "CALSCALE:GREGORIAN", "NAME:" + Escaped(name), "X-WR-CALNAME:" + Escaped(name), "SOURCE;VALUE=URI:" + order.List(".ics"), "URL:" + order.List(""), "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H" })
            output.Write(line + "\r\n");
        // one component after the other: the whole calendar is never held
        var serializer = new ComponentSerializer();
        foreach (var exported in order.Events())
            output.Write(serializer.SerializeToString(CalendarEntry.Of(exported, order, asOf)));
        output.Write("END:VCALENDAR\r\n");
    }

    private static string Escaped(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
}
