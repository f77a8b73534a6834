using System.Globalization;
using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>Writes the title of an event of the record by rule: what, who or which body, where, when.</summary>
internal static class EventTitle
{
    private const int MostNames = 3;

    /// <param name="e">The event, all but its title.</param>
    /// <param name="told">What its sources call it.</param>
    public static string Of(RecordEvent e, string? told)
    {
        var where = e.City ?? (e.Country is { } code ? StateName(code) : null);
        var parts = new[] { What(e, told), e.Kind == "visit" ? null : where, When(e) };
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string What(RecordEvent e, string? told)
    {
        var body = BodyName(e);
        var names = Names(e.Parties);
        return e.Kind switch
        {
            "session" => body ?? Capital(told ?? "Session"),
            "meeting" => names.Length == 0 ? body is null ? Capital(told ?? "Meeting") : body : $"Meeting of {names}",
            "call" => names.Length == 0 ? "Call" : $"Call between {names}",
            "visit" => Visit(e, told),
            "address" => Speaker(e) is { } speaker ? $"Address by {speaker}" : Capital(told ?? "Address"),
            "message" => Message(e, told),
            _ => Capital(told ?? body ?? e.Kind),
        };
    }

    private static string? BodyName(RecordEvent e)
    {
        if (e.Body is null) return e.Organisation;
        var number = e.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $", {n}{Ending(n)} session") : "";
        return (e.Organisation is null || e.Body.Contains(e.Organisation, StringComparison.Ordinal) ? Capital(e.Body) : $"{e.Organisation} {e.Body}") + number;
    }

    private static string Ending(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string Visit(RecordEvent e, string? told)
    {
        var guests = e.Parties.Where(p => p.Role != "host").ToList();
        var who = Names(guests.Count > 0 ? guests : e.Parties);
        var format = e.Formats.FirstOrDefault(f => f is "state" or "official" or "working" or "private");
        var where = e.Country is { } country ? " to " + StateName(country) : e.City is { } city ? " to " + city : "";
        if (who.Length == 0 && where.Length == 0) return Capital(told ?? "Visit");
        return Capital($"{format} visit".Trim()) + (who.Length == 0 ? "" : $" of {who}") + where;
    }

    private static string Message(RecordEvent e, string? told)
    {
        var from = Names(e.Parties.Where(p => p.Role == "sender"));
        var to = Names(e.Parties.Where(p => p.Role == "recipient"));
        return from.Length + to.Length == 0
            ? Capital(told ?? "Message")
            : "Message" + (from.Length == 0 ? "" : $" from {from}") + (to.Length == 0 ? "" : $" to {to}");
    }

    private static string? Speaker(RecordEvent e) => Names(e.Parties.Where(p => p.Role == "speaker")) is { Length: > 0 } name ? name : null;

    private static string Names(IEnumerable<Party> parties)
    {
        var names = parties.Select(Name).OfType<string>().Distinct().ToList();
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            <= MostNames => string.Join(", ", names[..^1]) + " and " + names[^1],
            _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names[..(MostNames - 1)])} and {names.Count - MostNames + 1} others"),
        };
    }

    private static string? Name(Party party)
    {
        if (party.Name is not null) return party.Name;
        if (party.Group is not null) return party.Group;
        var side = party.Affiliation is { } code ? StateName(code) : null;
        return party.Office is null ? side : side is null ? party.Office : $"{party.Office} of {side}";
    }

    private static string When(RecordEvent e) => e.Start switch
    {
        null => "",
        { IsDay: true } day => day.First().ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        { Month: > 0 } month => month.First().ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        var year => year.ToString()!,
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A state by its English name, anything else as it is.</summary>
    private static string StateName(string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) return code;
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
