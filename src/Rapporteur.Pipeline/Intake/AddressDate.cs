using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>The day that an address names, as many sites put it there: <c>/2017/12/26/</c>, <c>/2017-12-26-</c>, <c>/20171226/</c>.</summary>
internal static partial class AddressDate
{
    /// <summary>The day, or null where the path names none, or several.</summary>
    public static PartialDate? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var found = Day().Matches(address.AbsolutePath).Select(m => Date(m.Groups[1].Value, m.Groups[2].Value + m.Groups[4].Value, m.Groups[3].Value + m.Groups[5].Value)).OfType<PartialDate>().Distinct().ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static PartialDate? Date(string year, string month, string day) =>
        PartialDate.TryOf(Number(year), Number(month), Number(day), out var date) && date.IsDay ? date : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})(?:[/-]([01]?[0-9])[/-]([0-3]?[0-9])|([01][0-9])([0-3][0-9]))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
