using System.Globalization;
using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>Writes the title of an event of the record by rule: what, who or which body, where, when.</summary>
internal static class EventTitle
{
    /// <param name="e">The event, all but its title.</param>
    /// <param name="told">What its sources call it.</param>
    public static string Of(RecordEvent e, string? told)
    {
        var where = e.City ?? (e.Country is { } code ? PartyNames.State(code) : null);
        var parts = new[] { What(e, told), e.Kind == "visit" ? null : where, When(e) };
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string What(RecordEvent e, string? told)
    {
        var body = BodyName(e);
        var names = PartyNames.Of(e.Parties);
        return e.Kind switch
        {
            "session" => body ?? Capital(told ?? "Session"),
            "meeting" => names.Length == 0 ? body ?? Capital(told ?? "Meeting") : PartyNames.IsOne(e.Parties) ? $"Meeting with {names}" : $"Meeting of {names}",
            "call" => names.Length == 0 ? "Call" : PartyNames.IsOne(e.Parties) ? $"Call with {names}" : $"Call between {names}",
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
        var who = PartyNames.Of(guests.Count > 0 ? guests : e.Parties);
        var format = e.Formats.FirstOrDefault(f => f is "state" or "official" or "working" or "private");
        var where = e.Country is { } country ? " to " + PartyNames.State(country) : e.City is { } city ? " to " + city : "";
        if (who.Length == 0 && where.Length == 0) return Capital(told ?? "Visit");
        return Capital($"{format} visit".Trim()) + (who.Length == 0 ? "" : $" of {who}") + where;
    }

    private static string Message(RecordEvent e, string? told)
    {
        var from = PartyNames.Of(e.Parties.Where(p => p.Role == "sender"));
        var to = PartyNames.Of(e.Parties.Where(p => p.Role == "recipient"));
        return from.Length + to.Length == 0
            ? Capital(told ?? "Message")
            : "Message" + (from.Length == 0 ? "" : $" from {from}") + (to.Length == 0 ? "" : $" to {to}");
    }

    private static string? Speaker(RecordEvent e) => PartyNames.Of(e.Parties.Where(p => p.Role == "speaker")) is { Length: > 0 } name ? name : null;

    private static string When(RecordEvent e) => e.Start switch
    {
        null => "",
        { IsDay: true } day => day.First().ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        { Month: > 0 } month => month.First().ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        var year => year.ToString()!,
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
