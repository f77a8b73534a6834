using System.Globalization;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Reads when something was published, however it is written, as a day at the publisher's place.</summary>
internal static class PublicationDate
{
    private static readonly string[] Days =
        ["d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy", "dd.MM.yyyy", "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy", "yyyyMMdd", "yyyy/MM/dd"];

    // as e-mail, feeds, dumps of news and servers write them; named zones are made numbers before
    private static readonly string[] Moments =
    [
        "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "yyyyMMddTHHmmsszzz", "yyyyMMddHHmmsszzz", "yyyyMMddTHHmmss", "yyyyMMddHHmmss",
        "ddd MMM d HH:mm:ss zzz yyyy", "ddd, d MMM yyyy HH:mm:ss",
    ];

    private static readonly (string Name, string Offset)[] Zones =
        [("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00")];

    private static readonly string[] IsoMoments = ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-ddTHH:mm:sszz", "yyyy-MM-ddTHHmmsszzz"];

    private const DateTimeStyles AsUniversal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;

    // 2001 to 2100 in seconds; the same in thousandths has three digits more
    private const long FirstSecond = 978_307_200, LastSecond = 4_133_980_800;

    /// <summary>The day, or null where the words name none.</summary>
    /// <param name="written">As it stands in the document.</param>
    /// <param name="publisher">The publisher, in whose time zone a moment is a day; null where it is not known, and the day is that of the moment's own zone.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="captured">When the document was captured.</param>
    /// <param name="lore">What reads words; null for none.</param>
    public static PartialDate? Of(string? written, Publisher? publisher, string? language, DateTimeOffset? captured, IntakeLore? lore)
    {
        written = written?.Trim();
        if (string.IsNullOrEmpty(written)) return null;
        var zone = ZoneOf(publisher);
        if (Moment(written) is { } moment) return Local(moment, zone);
        if (PartialDate.TryParse(written, out var date)) return date;
        if (DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)) return PartialDate.OfDay(day);
        return lore?.Day(written, language, captured is { } seen ? Local(seen, zone).ToDay() : null);
    }

    private static DateTimeOffset? Moment(string written)
    {
        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number is > FirstSecond and < LastSecond) return DateTimeOffset.FromUnixTimeSeconds(number);
            if (number is > FirstSecond * 1000 and < LastSecond * 1000) return DateTimeOffset.FromUnixTimeMilliseconds(number);
        }

        foreach (var (name, offset) in Zones)
        {
            if (!written.EndsWith(name, StringComparison.OrdinalIgnoreCase) || written.Length == name.Length || char.IsLetter(written[^(name.Length + 1)])) continue;
            written = string.Concat(written.AsSpan(0, written.Length - name.Length), offset);
            break;
        }

        if (DateTimeOffset.TryParseExact(written, IsoMoments, CultureInfo.InvariantCulture, AsUniversal, out var iso)) return iso;
        return DateTimeOffset.TryParseExact(written, Moments, CultureInfo.InvariantCulture, AsUniversal, out var moment) ? moment : null;
    }

    private static PartialDate Local(DateTimeOffset moment, TimeZoneInfo? zone)
    {
        // at the ends of the calendar there is no day in another zone
        if (zone is null || moment.Year is <= 1 or >= 9999) return PartialDate.OfDay(DateOnly.FromDateTime(moment.DateTime));
        return PartialDate.OfDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));
    }

    private static TimeZoneInfo? ZoneOf(Publisher? publisher) =>
        publisher?.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
