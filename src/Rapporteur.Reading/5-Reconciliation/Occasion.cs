using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Someone named who takes part.</summary>
internal sealed record Attendant(string Surname, string? Office, string? Side, bool IsHost, bool Leads);

/// <summary>A reported occasion, laid out for being held against others.</summary>
internal sealed class Occasion
{
    private static readonly string[] OfFew = ["meeting", "call", "message", "visit", "address"];

    public Occasion(Lore lore, DocumentTime time, string document, ReportedEvent e)
    {
        (Event, Time, Source) = (e, time, new EventSource(document, e.Id));
        Name = Source.ToString();
        var start = e.Start?.Value ?? e.End?.Value;
        Start = start?.First();
        StartLast = start?.Last();
        End = start is { } begun ? Later(begun.Last(), e.End?.Value.Last()) : null;
        IsOfFew = OfFew.Contains(Kind, StringComparer.Ordinal);
        var byName = e.Participants.Where(p => p.Name is not null && Words.Of(p.Name).Length > 0);
        People = [.. byName.Select(p => new Attendant(Words.Surname(p.Name!), p.Office, p.Affiliation, IsHost(p), lore.Leads(p.Name!)))
            .DistinctBy(p => p.Surname).OrderBy(p => p.Surname, StringComparer.Ordinal)];
        Guests = [.. People.Where(p => !p.IsHost).Select(p => p.Surname)];
        Offices = [.. e.Participants.Where(p => p is { Name: null, Group: null, Office: not null }).Select(p => (p.Office!, p.Affiliation)).Distinct()];
        var ofGroups = Kind is "meeting" or "call" or "visit";
        Sides = Words.Sorted(e.Participants.Where(p => p.Group is null || ofGroups).Select(p => p.Affiliation).OfType<string>());
        Senders = Words.Sorted(e.Participants.Where(p => p.Role == "sender").Select(p => p.Affiliation).OfType<string>());
        Body = lore.Body(e.Organisation?.Value ?? OfGroups(lore, e), e.Body?.Value);
        CityIsCapital = e.City is { } city && lore.IsCapital(city.Value);
        TitleWords = Words.Telling(e.Title?.Value);
        TitleNumbers = Words.Numbers(e.Title?.Value);
        Formats = Words.Sorted(e.Formats.Select(f => f.Value));
    }

    public ReportedEvent Event { get; }

    public DocumentTime Time { get; }

    public EventSource Source { get; }

    /// <summary>The source in words; two occasions are put in order by it.</summary>
    public string Name { get; }

    public string Kind => Event.Kind;

    public bool IsMain => Event.IsMain;

    public bool IsHeld => Event.Status == "held";

    public bool IsAhead => Event.Status == "upcoming";

    /// <summary>The first day that the start can mean; null where the text gives no date.</summary>
    public DateOnly? Start { get; }

    /// <summary>The last day that the start can mean.</summary>
    public DateOnly? StartLast { get; }

    /// <summary>The last day that it can last to.</summary>
    public DateOnly? End { get; }

    /// <summary>The day of its start is known.</summary>
    public bool IsDated => Start is not null && Start == StartLast;

    /// <summary>A kind that a few take part in, so that who they are tells one from another.</summary>
    public bool IsOfFew { get; }

    public Attendant[] People { get; }

    /// <summary>Surnames of those who do not receive.</summary>
    public string[] Guests { get; }

    /// <summary>Offices whose holders are not named.</summary>
    public (string Office, string? Side)[] Offices { get; }

    public string[] Sides { get; }

    public string[] Senders { get; }

    public BodyName Body { get; }

    public bool CityIsCapital { get; }

    public string[] TitleWords { get; }

    public string[] TitleNumbers { get; }

    public string[] Formats { get; }

    // a session that "the heads of state of the CIS" hold is one of the CIS
    private static string? OfGroups(Lore lore, ReportedEvent e)
    {
        if (e.Kind != "session") return null;
        var organisations = e.Participants.Where(p => p.Group is not null).Select(p => p.Affiliation).OfType<string>().Where(lore.IsOrganisation).Distinct(StringComparer.Ordinal).ToList();
        return organisations.Count == 1 ? organisations[0] : null;
    }

    private bool IsHost(Participant p) => p.Role == "host" || (Kind == "visit" && p.Affiliation is not null && p.Affiliation == Event.Country?.Value);

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
