using Rapporteur.Reading.Mentions;

namespace Rapporteur.Reading.Events;

/// <summary>Brings the drafts of one document together: one event an occasion, however often it is told.</summary>
internal sealed class EventMerger(IReadOnlyList<EventKind> kinds, Relevance relevance)
{
    /// <summary>What a list of occasions gives for words such as "event", which mean any occasion told before.</summary>
    public const string AnyKind = "any";

    private readonly Dictionary<EventDraft, EventDraft> _absorbed = [];
    private readonly Dictionary<string, EventKind> _kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The events of the document, in the order of the text; the title's drafts lend themselves to what the body tells.</summary>
    public List<EventDraft> Merge(IReadOnlyList<EventDraft> drafts)
    {
        var events = new List<EventDraft>();
        if (drafts.FirstOrDefault(d => d.Status is "postponed" or "cancelled")?.Status is { } off)
        {
            foreach (var draft in drafts.Where(d => d.IsForeseen && d.Status == "upcoming")) draft.Status = off;
        }

        // the body first: a title is short, and often promises more than the text tells
        foreach (var draft in drafts.Where(d => !d.InTitle && !d.IsReturn).OrderBy(d => d.Position)) Place(draft, events);
        foreach (var draft in drafts.Where(d => d.InTitle && !d.IsReturn).OrderBy(d => d.Position)) Place(draft, events);
        foreach (var e in events) Redirect(e);
        foreach (var e in events) Disentangle(e);
        _absorbed.Clear();
        var ordered = events.OrderBy(e => e.Position).ToList();
        foreach (var e in ordered) Complete(e, ordered);
        return relevance.OfRecord(ordered);
    }

    // "Then a ceremony of welcome took place": with nothing of its own it belongs to what is told before it;
    // an election without a state is one of the state where the rest is told
    private void Complete(EventDraft e, List<EventDraft> ordered)
    {
        if (e.Kind == "visit" && e.Parties.Count == 0 && e.Country is null) Receive(e, ordered);
        if (e.Kind == "election" && e.Country is null) e.Country = ordered.Find(o => o.IsTold && o.Kind != "election" && o.Country is not null)?.Country;
        if (e.Follows && e.Parties.Count == 0) Continue(e, ordered);
        if (!e.IsTold || e.Kind is not ("ceremony" or "address") || e.Whole is not null || e.Parties.Count > 1) return;
        var wholes = ordered.Where(o => o != e && o.IsTold && o.Whole is null && o.Kind is "visit" or "session" or "forum" or "meeting" && (o.Status ?? "held") == (e.Status ?? "held"));
        e.Whole = wholes.FirstOrDefault(o => o.Kind != "visit" || e.Parties.Count == 0 || e.Parties.Exists(p => o.Parties.Exists(q => q.Member.IsSame(p.Member))));
        // a wreath that a guest lays is of the visit sooner than of the talks
        if (e.Kind == "ceremony" && e.Parties.Count == 1 && wholes.FirstOrDefault(o => o.Kind == "visit" && o.Parties.Exists(q => q.Member.IsSame(e.Parties[0].Member))) is { } visit) e.Whole = visit;
        if (e.Kind != "ceremony" || e.Whole is null || e.IsAlone || e.Parties.Exists(p => !e.Whole.Parties.Exists(q => q.Member.IsSame(p.Member))) || e.Whole.Parties.Count > 3) return;
        foreach (var (member, role) in e.Whole.Parties) e.Add(member, role);
    }

    // "after the ceremony they had a short talk": with those, there and then
    private static void Continue(EventDraft e, List<EventDraft> ordered)
    {
        if (ordered.FindLast(o => o.IsTold && o.Position < e.Position && o.Parties.Count > 1 && o.Status == e.Status) is not { } before) return;
        foreach (var (member, role) in before.Parties) e.Add(member, role);
        (e.Start, e.End) = (e.Start ?? before.Start, e.End ?? before.End);
        if (e.Country is null && e.City is null) (e.Country, e.City) = (before.Country, before.City);
    }

    // "during the visit", of which nothing more is told: the guest of the talks has come to their host
    private void Receive(EventDraft visit, List<EventDraft> ordered)
    {
        var talks = ordered.Find(o => o.Kind == "meeting" && o.IsTold && o.Parties.Exists(p => p.Member.Side == relevance.OwnSide) && o.Parties.Exists(p => p.Member.Person is not null && p.Member.Side != relevance.OwnSide));
        if (talks is null || relevance.OwnSide is not { Length: 2 } home || (talks.Country is not null && talks.Country.Value != home)) return;
        foreach (var (member, _) in talks.Parties.Where(p => p.Member.Side != home)) visit.Add(member, "participant");
        visit.Country = talks.Country ?? new Record.Stated<string>(home, talks.Parties.Find(p => p.Member.Side == home).Member.Span);
        visit.City ??= talks.City;
        talks.Whole ??= visit;
    }

    private void Place(EventDraft draft, List<EventDraft> events)
    {
        EventDraft? best = null;
        var bestScore = 0;
        for (var i = events.Count - 1; i >= 0; i--)
        {
            var score = Likeness(events[i], draft);
            // what a text calls "the meeting" is the one told last, where it is not one recalled before; what its title names is the one it tells first
            var isNearer = draft.InTitle || (best is not null && draft.IsAnaphor && events[i].Sentences.Max > best.Sentences.Max && !IsLeft(events[i], draft));
            if (best is not null && !draft.InTitle && score == bestScore && draft.IsAnaphor && IsLeft(best, draft) && !IsLeft(events[i], draft)) isNearer = true;
            if (score > bestScore || (score > 0 && score == bestScore && isNearer)) (best, bestScore) = (events[i], score);
        }

        if (best is null)
        {
            events.Add(draft);
            return;
        }

        Absorb(best, draft);
        _absorbed[draft] = best;
    }

    // an occasion recalled is spoken of until the next sentence
    private static bool IsLeft(EventDraft recalled, EventDraft draft) => recalled.IsElsewhen && recalled.Sentences.Max < draft.Sentences.Min - 1;

    // parts of what was absorbed are parts of what absorbed it
    private void Redirect(EventDraft e)
    {
        while (e.Whole is not null && _absorbed.TryGetValue(e.Whole, out var whole)) e.Whole = whole;
        if (e.Whole == e) e.Whole = null;
    }

    // what two tellings each put into the other is part of neither
    private static void Disentangle(EventDraft e)
    {
        var seen = new HashSet<EventDraft>();
        for (var whole = e.Whole; whole is not null && seen.Add(whole); whole = whole.Whole)
        {
            if (whole != e) continue;
            e.Whole = null;
            return;
        }
    }

    /// <summary>0: not one occasion; else the higher the likelier.</summary>
    private int Likeness(EventDraft known, EventDraft draft)
    {
        var sameKind = known.Kind == draft.Kind;
        if (draft.Kind == AnyKind) return draft.IsAnaphor && known.Kind is not ("message" or "address" or "call" or "election") ? 2 : 0;
        // a session may be called a meeting; a meeting is no ceremony, but titles are loose
        if (!sameKind && !AlsoCalled(known.Kind, draft.Kind) && !(AlsoCalled(draft.Kind, known.Kind) && !draft.IsAnaphor)) return 0;
        // "received the Minister, who came for the session": the reception is not what he came for
        if (!sameKind && (known.IsJoined || draft.IsJoined) && known.Sentences.Overlaps(draft.Sentences)) return 0;
        // "those holding a meeting called the President": one sentence that tells two kinds tells of two occasions
        if (!sameKind && known.IsTold && draft.IsTold && !draft.InTitle && known.Position != draft.Position && known.Sentences.Overlaps(draft.Sentences)) return 0;
        // what is told as a speech or a ceremony is no meeting, whatever a meeting told before may be called; at a distance nobody is anywhere
        if (!sameKind && draft is { Kind: "visit", InTitle: false } && known.Position != draft.Position) return 0;
        if (!sameKind && draft is { Kind: "address" or "ceremony" or "message", InTitle: false } && known.Kind is "meeting" or "call" or "session" or "visit") return 0;
        if (!sameKind && known.Kind == "call" && !draft.InTitle && (draft.City is not null || draft.Country is not null || draft.Venue is not null)) return 0;
        // nor is a journey that the text tells by itself the talks that it tells beside
        if (!sameKind && draft is { Kind: "visit", IsTold: true, IsAnaphor: false, InTitle: false } && known.IsTold) return 0;
        if (!sameKind && draft is { IsAnaphor: true, Status: not null } && known.Status != draft.Status) return 0;
        if (draft.IsElsewhen && known.Start is null && (known.IsTold || draft.IsTold) && !known.Sentences.Overlaps(draft.Sentences)) return 0;
        if (draft.IsAnother && draft.IsTold && sameKind && known.IsTold && draft.Kind == "meeting" && !known.Sentences.Overlaps(draft.Sentences) && !SameSides(known, draft)) return 0;
        if (draft is { IsOther: true, InTitle: false } && known is { IsTold: true, IsOther: false } && !(draft.Status == "upcoming" && known.Status == "upcoming")) return 0;
        // "also met", "separately received": those who met in another company
        if (draft is { IsMore: true, InTitle: false } && known.IsTold && !draft.IsAnaphor && !known.Sentences.Overlaps(draft.Sentences) && !SamePeople(known, draft)) return 0;
        if (known.Kind == "ceremony" && draft.Kind == "ceremony" && !draft.InTitle && known.Sort is { } sort && draft.Sort is { } other && !sort.Overlaps(other)) return 0;
        if (Larger(known) == draft || Larger(draft) == known) return 0;
        if (draft is { IsOver: true, InTitle: false } && known.Status == "upcoming") return 0;
        // what is met on the sidelines is not what is met beside
        if (draft is { Kind: "meeting", InTitle: false } && known.Kind is "session" or "forum" && draft.Formats.Exists(f => f.Value == "sidelines")) return 0;
        // a title that promises nothing is of what the text tells, sooner than of what it looks forward to
        if (draft is { InTitle: true, Status: null } && known is { Status: not null, IsTold: false }) return Conflicts(known, draft) ? 0 : 1;
        if (StatusConflicts(known, draft) || Conflicts(known, draft)) return 0;
        // what is told as a session may be "the meeting" as well as a meeting may
        var score = sameKind || (draft.IsAnaphor && known is { Kind: "session", IsTold: true }) ? 2 : 1;
        var shared = draft.Parties.Count(p => known.Parties.Exists(k => k.Member.IsSame(p.Member)));
        // a title names the other of two of whom the text names one
        if (draft.InTitle && sameKind && draft.Parties.Count == 1 && known is { IsTold: true, Parties.Count: 1 } && shared == 0) return score + 1;
        // "new ambassadors hand over credentials": a title may name only what those are of whom the text tells
        var isOfAny = draft.InTitle && sameKind && draft.Parties.TrueForAll(p => p.Member.Group is not null && p.Member.Affiliation is null);
        var apart = draft.Parties.Count > 0 && known.Parties.Count > 0 && shared == 0 && !isOfAny && !SidesMeet(known, draft);
        // "the meeting" is the session told before sooner than the visit to it, whoever came
        if (draft.IsAnaphor) return apart && (known.Kind is "meeting" or "call" or "visit") ? 0 : score + 1 + (sameKind || known.Kind != "visit" ? shared : 0);
        if (SameBody(known, draft) && (known.Kind is "session" or "forum")) return score + 3 + shared + SharedFormats(known, draft);
        if (draft.Parties.Count > 0 && known.Parties.Count > 0)
        {
            if (apart) return 0;
            if (shared < Math.Min(draft.Parties.Count, known.Parties.Count) && !draft.InTitle && PeopleDiffer(known, draft)) return sameKind && (draft.Kind is "session" or "forum" or "visit") ? score + shared : 0;
            return sameKind || shared >= 2 || draft.InTitle ? score + shared + 1 : 0;
        }

        if (!sameKind) return draft.InTitle ? 1 : 0;
        if (draft.Body is not null || draft.Organisation is not null) return 0;
        return draft.InTitle || SamePlace(known, draft) || (draft.Kind == "visit" && SameCountry(known, draft)) || !draft.IsTold ? score : draft.Title is not null ? 1 : 0;
    }

    private EventDraft? Larger(EventDraft part)
    {
        var whole = part.Whole;
        while (whole is not null && _absorbed.TryGetValue(whole, out var larger)) whole = larger;
        return whole;
    }

    // each names people whom the other does not
    private static bool PeopleDiffer(EventDraft a, EventDraft b) => Unshared(a, b) && Unshared(b, a);

    private static bool Unshared(EventDraft a, EventDraft b) => a.Parties.Exists(p => IsSomeone(p.Member) && !b.Parties.Exists(q => q.Member.IsSame(p.Member) || (!IsSomeone(q.Member) && q.Member.Side == p.Member.Side)));

    private static bool IsSomeone(CastMember member) => member.Person is not null || member.Office is not null;

    private bool AlsoCalled(string kind, string other) => _kinds.TryGetValue(kind, out var known) && known.AlsoCalled.Contains(other, StringComparer.Ordinal);

    // what was put off may be told as called off
    private static bool StatusConflicts(EventDraft a, EventDraft b) => (a.Status ?? "held") != (b.Status ?? "held") && !(a.Status is "postponed" or "cancelled" && b.Status is "postponed" or "cancelled") && !a.InTitle && !b.InTitle && (!b.IsAnaphor || (a.IsPast && b.Status == "upcoming" && b.Kind != "call")) && (b.Status is not null || b.IsTold);

    private static bool Conflicts(EventDraft a, EventDraft b)
    {
        if (a.Start is not null && b.Start is not null && !Compatible(a.Start.Value.ToString(), b.Start.Value.ToString())) return true;
        if (a.City is not null && b.City is not null && a.City.Value != b.City.Value) return true;
        if (a.Country is not null && b.Country is not null && a.Country.Value != b.Country.Value) return true;
        if (a.Number is not null && b.Number is not null && a.Number.Value != b.Number.Value) return true;
        if (a.Organisation is not null && b.Organisation is not null && a.Organisation.Value != b.Organisation.Value) return true;
        if (a.IsBodyLoose || b.IsBodyLoose) return false;
        return a.Body is not null && b.Body is not null && a.Body.Value != b.Body.Value && a.Body.Value != "summit" && b.Body.Value != "summit";
    }

    private static bool Compatible(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private static bool SameBody(EventDraft a, EventDraft b) =>
        a.Organisation is not null && b.Organisation is not null && a.Organisation.Value == b.Organisation.Value || a.Body is not null && b.Body is not null && a.Body.Value == b.Body.Value;

    private static bool SameSides(EventDraft a, EventDraft b) =>
        a.Parties.Select(p => p.Member.Side).ToHashSet(StringComparer.Ordinal).SetEquals(b.Parties.Select(p => p.Member.Side));

    private static bool SamePeople(EventDraft a, EventDraft b) =>
        a.Parties.Count == b.Parties.Count && a.Parties.TrueForAll(p => b.Parties.Exists(q => q.Member.IsSame(p.Member)));

    private static int SharedFormats(EventDraft a, EventDraft b) => a.Formats.Count(f => b.Formats.Exists(g => g.Value == f.Value));

    private static bool SamePlace(EventDraft a, EventDraft b) => a.City is not null && b.City is not null && a.City.Value == b.City.Value;

    private static bool SameCountry(EventDraft a, EventDraft b) => a.Country is not null && b.Country is not null && a.Country.Value == b.Country.Value;

    // a side told by its name in one place and by its people in another; one side told alone is one of those told together
    private static bool SidesMeet(EventDraft a, EventDraft b) => AreAmong(b, a) || (a.Parties.Count == 1 && a.Kind == "meeting" && AreAmong(a, b));

    private static bool AreAmong(EventDraft few, EventDraft many)
    {
        var sides = many.Parties.Select(p => p.Member.Side).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return few.Parties.All(p => p.Member.Side is { } side && sides.Contains(side));
    }

    private static bool AreGatherings(EventDraft a, EventDraft b) => a.Kind is "session" or "forum" or "meeting" && b.Kind is "session" or "forum" or "meeting" && !b.IsGeneral;

    private static void Absorb(EventDraft known, EventDraft draft)
    {
        known.Sentences.UnionWith(draft.Sentences);
        known.InTitle |= draft.InTitle;
        known.Status ??= draft.InTitle || known.IsPast ? null : draft.Status;
        known.IsComeFor |= draft.IsComeFor;
        known.IsPast |= draft.IsPast && !draft.InTitle;
        if (draft.IsTold && !known.IsTold) (known.IsTold, known.Rule) = (true, draft.Rule);
        known.IsAnaphor &= draft.IsAnaphor;
        known.IsGeneral &= draft.IsGeneral;
        if (known.Kind == "meeting" && draft.Kind == "session" && (!draft.InTitle || draft.Organisation is not null)) known.Kind = draft.Kind;
        if (draft.Kind == known.Kind ? !draft.IsGeneral || known.IsGeneral : AreGatherings(known, draft)) known.Title ??= draft.Title;
        known.Organisation ??= draft.Organisation;
        if (known.Body is null || (known.IsBodyLoose && draft.Body is not null && !draft.IsBodyLoose)) (known.Body, known.IsBodyLoose) = (draft.Body, draft.IsBodyLoose);
        known.Sort ??= draft.Sort;
        known.Number ??= draft.Number;
        if (known.Start is null || draft.Start is not null && draft.Start.Value.ToString().Length > known.Start.Value.ToString().Length) (known.Start, known.End) = (draft.Start ?? known.Start, draft.End ?? known.End);
        known.Country ??= draft.Country;
        known.City ??= draft.City;
        known.Venue ??= draft.Venue;
        known.Whole ??= draft.Whole == known ? null : draft.Whole;
        foreach (var format in draft.Formats)
        {
            if (!known.Formats.Exists(f => f.Value == format.Value)) known.Formats.Add(format);
        }

        foreach (var (member, role) in draft.Parties) known.Add(member, role, draft.InTitle);
    }
}
