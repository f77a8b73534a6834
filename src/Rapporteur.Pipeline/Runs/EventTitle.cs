using System.Buffers;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Writes the title of an event of the record by rule: what, who or which body, where, when.</summary>
/// <param name="names">How those who take part are named.</param>
internal sealed class EventTitle(PartyNames names)
{
    private const int LongestTold = 80;
    private const int WordsOfNoun = 4;

    private static readonly SearchValues<char> OfHeadings = SearchValues.Create("\u2013\u2014:/|\r\n");
    private static readonly string[] Conversations = ["talks", "consultations"];

    // what a session is called itself, so that its number and form stand before it
    private static readonly string[] Sittings = ["summit", "meeting", "conference", "forum"];

    // the only forms that tell one occasion of a kind from another
    private static readonly string[] Telling = ["informal", "extraordinary", "anniversary", "state", "official", "working", "private"];

    /// <param name="e">The event, all but its title.</param>
    /// <param name="told">What its sources call it.</param>
    public string Of(RecordEvent e, string? told)
    {
        told = IsFragment(told) ? null : told;
        var where = e.Kind == "visit" ? null : e.City ?? (e.Country is { } code ? names.Side(code) : null);
        var what = What(e, told);
        var means = e.Kind != "call" && e.Formats.Contains("video") && !what.Contains("video", StringComparison.OrdinalIgnoreCase) ? "by video" : null;
        return string.Join(", ", new[] { what, means, where, DateText.Range(e.Start, e.End) }.Where(p => !string.IsNullOrEmpty(p)));
    }

    // what looks like the head of an agency's dispatch is no name of an occasion
    private static bool IsFragment(string? told) => told is null || told.Length > LongestTold || told.AsSpan().IndexOfAny(OfHeadings) >= 0;

    private string What(RecordEvent e, string? told) => e.Kind switch
    {
        "session" => Session(e, told),
        "meeting" => Meeting(e, told),
        "call" => names.Of(e.Parties) is { Count: > 0 } callers ? $"Call {(callers.Count == 1 ? "with" : "between")} {Phrases.List(callers)}" : "Call",
        "visit" => Visit(e, told),
        "address" => Address(e, told),
        "message" => Message(e, told),
        _ => Occasion(e, told),
    };

    private static string Session(RecordEvent e, string? told)
    {
        var number = e.Number is { } n ? Phrases.Ordinal(n) : null;
        var form = Join([Form(e), number]);
        if (e.Body is null && e.Organisation is not null) return Phrases.Capital(Join([form, e.Organisation, "session"]));
        if (e.Body is null) return Phrases.Capital(told?.Contains(form, StringComparison.OrdinalIgnoreCase) ?? false ? told : Join([form, told ?? "session"]));
        var body = e.Organisation is null || e.Body.Contains(e.Organisation, StringComparison.Ordinal) ? e.Body : $"{e.Organisation} {e.Body}";
        if (body.ToLowerInvariant().Split(' ').Any(Sittings.Contains)) return Phrases.Capital(Join([form, body]));
        return Phrases.Capital(body) + (form.Length == 0 ? "" : $", {form} session");
    }

    private string Meeting(RecordEvent e, string? told)
    {
        var who = names.Of(e.Parties);
        var noun = Join([Form(e), Conversations.FirstOrDefault(word => told?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false) ?? "meeting"]);
        return who.Count switch
        {
            0 => Session(e, told ?? "meeting"),
            1 => Phrases.Capital($"{noun} with {who[0]}"),
            2 => $"{who[0]} \u2013 {who[1]}, {noun}",
            _ => Phrases.Capital($"{noun} of {Phrases.List(who)}"),
        };
    }

    private string Visit(RecordEvent e, string? told)
    {
        // who is at home where the visit goes is its host, whatever the text says of him
        var guests = e.Parties.Where(p => p.Role != "host" && (e.Country is null || p.Affiliation != e.Country)).ToList();
        var who = names.Of(guests.Count > 0 ? guests : e.Parties);
        var where = e.Country is { } country ? names.Side(country) : e.City;
        return who.Count == 0 && where is null
            ? Phrases.Capital(told ?? "visit")
            : Phrases.Capital(Join([Form(e), "visit"])) + (who.Count == 0 ? "" : $" of {Phrases.List(who)}") + (where is null ? "" : $" to {where}");
    }

    private string Address(RecordEvent e, string? told)
    {
        var who = names.Of(e.Parties.Where(p => p.Role == "speaker"));
        if (who.Count == 0) return Phrases.Capital(told ?? "address");
        var before = Join([e.Organisation is { } code && e.Body?.Contains(code, StringComparison.Ordinal) == true ? null : e.Organisation, e.Body]);
        return $"{Noun(told, "address")} by {Phrases.List(who)}" + (before.Length == 0 ? "" : $" to the {before}");
    }

    private string Message(RecordEvent e, string? told)
    {
        var from = names.Of(e.Parties.Where(p => p.Role == "sender"));
        var to = names.Of(e.Parties.Where(p => p.Role == "recipient"));
        return from.Count + to.Count == 0
            ? Phrases.Capital(told ?? "message")
            : Noun(told, "message") + (from.Count == 0 ? "" : $" from {Phrases.List(from)}") + (to.Count == 0 ? "" : $" to {Phrases.List(to)}");
    }

    private string Occasion(RecordEvent e, string? told)
    {
        var name = told ?? (e.Body is null ? e.Organisation : Join([e.Organisation, e.Body])) ?? (e.Kind == "other" ? "occasion" : e.Kind);
        var who = names.Of(e.Parties);
        return Phrases.Capital(name) + (name.Contains(' ') || who.Count == 0 ? "" : $" with {Phrases.List(who)}");
    }

    // a few words are what it is; more of them tell who and to whom, which the rule says itself
    private static string Noun(string? told, string kind) =>
        Phrases.Capital(told is not null && told.Split(' ').Length <= WordsOfNoun && !told.Any(char.IsUpper) ? told : kind);

    private static string Form(RecordEvent e) => Join(Telling.Where(e.Formats.Contains));

    private static string Join(IEnumerable<string?> words) => string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w)));
}
