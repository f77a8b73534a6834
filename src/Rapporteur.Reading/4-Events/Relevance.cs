namespace Rapporteur.Reading.Events;

/// <summary>Tells an occasion of record from a word for one: it must say enough, and more than one state or an organisation must have a part in it.</summary>
/// <param name="ownSide">The publisher's state or organisation; null where the publisher is not known.</param>
internal sealed class Relevance(string? ownSide)
{
    /// <summary>The publisher's state or organisation.</summary>
    public string? OwnSide => ownSide;

    /// <summary>What of the drafts is of record. Where all are one state's own affairs, nothing is; beside others they are part of the story.</summary>
    public List<EventDraft> OfRecord(IReadOnlyList<EventDraft> drafts)
    {
        var kept = drafts.Where(IsOfRecord).ToList();
        return kept.TrueForAll(IsDomestic) ? [] : kept;
    }

    private bool IsOfRecord(EventDraft e)
    {
        if (e.Kind == EventMerger.AnyKind || (e.IsHome && e.Parties.Select(p => p.Member.Side).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2)) return false;
        if (e.Whole is not null && e.Kind == "ceremony") return true;
        if (!e.SaysEnough || (e.IsGeneral && !e.IsTold && e.Start is null)) return false;
        if (e.IsAnaphor && !e.IsTold && e.Start is null && e.Country is null) return false;
        return e.IsTold ? IsToldEnough(e) : IsNamedEnough(e);
    }

    private static bool IsToldEnough(EventDraft e) => e.Kind switch
    {
        "message" => e.Parties.Exists(p => p.Role == "recipient"),
        // "a briefing will be held at the Embassy", after the talks
        "address" => e.Parties.Count > 0 || (e.Whole is not null && (e.Venue is not null || e.City is not null || e.Start is not null)),
        "visit" => e.Parties.Count > 0 || e.Country is not null,
        _ => HasSides(e) || e.Start is not null || e.City is not null || e.Country is not null || e.Whole is not null,
    };

    // what is only named needs to be somebody's: a date or a place alone makes no occasion of record
    private bool IsNamedEnough(EventDraft e) => e.Kind switch
    {
        "message" or "address" => e.IsAddressToBody || e.Parties.Count > 0,
        "visit" => e.Parties.Count > 0 || (e.Country is not null && e.Country.Value != ownSide),
        "election" => e.Country is not null && e.Country.Value != ownSide,
        "meeting" when e is { Start: not null, City: not null, IsReckoned: false, InTitle: false } => true,
        "meeting" or "call" => e.Parties.Count > 1 || (e.Parties.Count == 1 && (e.Start is not null || e.City is not null || e.InTitle || e.Country is not null)),
        _ => HasSides(e) || e.Start is not null || e.City is not null,
    };

    private static bool HasSides(EventDraft e) => e.Parties.Count > 0 || e.Organisation is not null || e.Body is not null;

    // all who take part are of one state, at home
    private bool IsDomestic(EventDraft e)
    {
        if (e.Organisation is not null || e.IsAddressToBody || e.Kind == "election") return false;
        if (e.Whole is { } whole && whole != e && !IsDomestic(whole)) return false;
        string? side = null;
        foreach (var (member, _) in e.Parties)
        {
            if (member.Side is not { } one) continue;
            if (side is not null && side != one) return false;
            side = one;
        }

        if (side is null || side.Length != 2) return false;
        if (e.Country is not null ? e.Country.Value != side : e.Kind is "visit") return false;
        // one person named alone with a stranger not named: only where the home is known and it is theirs
        return e.Parties.TrueForAll(p => p.Member.Side == side) && (ownSide is null ? e.Parties.Count > 1 : side == ownSide) && (e.Parties.Count > 1 || e.Kind is not ("meeting" or "call"));
    }
}
