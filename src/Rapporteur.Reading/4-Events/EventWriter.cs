using System.Collections.Immutable;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Settles what the whole document decides — which event is the main one, who hosts, what is part of what — and writes the events.</summary>
internal sealed class EventWriter(DocumentText text, IReadOnlyList<EventKind> kinds)
{
    public ImmutableArray<ReportedEvent> Write(List<EventDraft> events, Dateline? dateline, PlaceReader places, DateReader dates, Stated<PartialDate>? spoken)
    {
        ChooseMain(events);
        if (dateline is not null) StandUnder(dateline, events, places, dates);
        if (spoken is not null && events.Find(e => e.IsMain) is { Status: null, Start: null, Kind: not ("message" or "call" or "election") } main) main.Start = main.End = spoken;
        new Programme(kinds).Arrange(events);
        ChooseMore(events);
        foreach (var e in events)
        {
            // a side is no party beside those who come for it
            e.Parties.RemoveAll(p => p.Member is { Person: null, Office: null, Group: null, Affiliation: { } side } && e.Parties.Exists(q => q.Member.Side == side && (q.Member.Person is not null || q.Member.Office is not null)));
            GiveRoles(e);
        }

        var ids = events.Select((e, i) => (e, Id: $"e{i + 1}")).ToDictionary(p => p.e, p => p.Id);
        return [.. events.Select(e => Write(e, ids))];
    }

    private static void ChooseMain(List<EventDraft> events)
    {
        var titled = events.Where(e => e.InTitle && e.IsTold).ToList();
        if (titled.Count == 0) titled = [.. events.Where(e => e.InTitle).Take(1)];
        if (titled.Count == 0) titled = [.. events.Where(e => e.IsTold && !e.IsGeneral).OrderBy(e => e.Parties.Count > 0 && !e.IsElsewhen ? 0 : 1).Take(1)];
        if (titled.Count == 0) titled = [.. events.Take(1)];
        foreach (var e in titled) e.IsMain = true;
    }

    // whom else those of the main occasion met, told as news of that day and not recalled, is reported as well; and the visit on which they did
    private static void ChooseMore(List<EventDraft> events)
    {
        var mains = events.Where(e => e is { IsMain: true, Kind: "meeting" or "visit" or "session" }).ToList();
        foreach (var e in events.Where(e => e is { IsMain: false, IsTold: true, IsElsewhen: false, IsOther: false, IsGeneral: false, Status: null or "held", Kind: "meeting" or "visit" })) e.IsMain = mains.Exists(m => IsOfOneStory(e, m));
    }

    private static bool IsOfOneStory(EventDraft e, EventDraft main) =>
        main.Status is null or "held" && (main.Whole == e || (e.Kind == "meeting" && (e.Start is null || main.Start is null || main.Kind == "visit" || e.Start.Value == main.Start.Value)
            && e.Parties.Exists(p => p.Member.Person is not null && main.Parties.Exists(q => q.Member.IsSame(p.Member)))));

    // a dateline of its own dates and places what it stands over, where people came together; an agency's opening sentence dates it
    private static void StandUnder(Dateline dateline, List<EventDraft> events, PlaceReader places, DateReader dates)
    {
        if (events.Find(e => e.IsMain && e.Status is null) is not { } main) return;
        var reported = IsReportedFrom(dateline, main, places);
        if (!dateline.IsSentence && !reported) return;
        if (main.Start is null && dateline is { Date: { } day, DateChunk: { } chunk }) places.Date(day, chunk, main);
        if (main.Start is null && dateline is { IsLine: true, Date: null, DateChunk: { } days }) dates.Read(days, main);
        if (!dateline.IsLine && !reported) return;
        if (main.Kind is "call" or "message" || (main.Kind == "address" && main.Parties.Count < 2) || main.Formats.Exists(f => f.Value == "video") || main.City is not null) return;
        foreach (var place in dateline.Places) places.Read(place, main);
    }

    // an agency reports from the place and on the day, unless the text has the occasion elsewhere or at another time
    private static bool IsReportedFrom(Dateline dateline, EventDraft main, PlaceReader places) =>
        dateline.Date is not null && main is { Start: null, IsTold: true, Kind: "session" or "forum" or "ceremony" or "meeting" } && places.Are(dateline.Places, main);

    // who is at home where the event is held receives the others
    private static void GiveRoles(EventDraft e)
    {
        if (e.Country is null || e.Kind is not ("meeting" or "visit" or "session" or "ceremony" or "forum")) return;
        if (!e.Parties.Exists(p => p.Member.Side is not null && p.Member.Side != e.Country.Value) || e.Parties.Exists(p => p.Role == "host")) return;
        for (var i = 0; i < e.Parties.Count; i++)
        {
            if (e.Parties[i].Role == "participant" && e.Parties[i].Member.Side == e.Country.Value) e.Parties[i] = (e.Parties[i].Member, "host");
        }
    }

    private ReportedEvent Write(EventDraft e, Dictionary<EventDraft, string> ids) => new()
    {
        Id = ids[e],
        Kind = e.Kind,
        IsMain = e.IsMain,
        Status = e.Status ?? "held",
        Formats = [.. e.Formats],
        Title = e.Title,
        Organisation = e.Organisation,
        Body = e.Body,
        Number = e.Number,
        Start = e.Start,
        End = e.End,
        Country = e.Country,
        City = e.City,
        Venue = e.Venue,
        Participants = [.. e.Parties.Select(p => Participant(p.Member, p.Role))],
        PartOf = e.Whole is not null && ids.TryGetValue(e.Whole, out var whole) ? whole : null,
        Evidence = [.. e.Sentences.Where(s => !text.Sentences[s].IsTitle || e.Sentences.All(o => text.Sentences[o].IsTitle)).Select(s => text.SpanOf(text.Sentences[s]))],
        Rule = e.Rule,
    };

    private static Participant Participant(CastMember member, string role) => member.Person is { } person
        ? new Participant { Name = person.Name, AsWritten = person.AsWritten, Office = person.Office, Affiliation = person.Affiliation, Role = role, Span = member.Span }
        : new Participant { Office = member.Office, Affiliation = member.Affiliation, Group = member.Group, Role = role, Span = member.Span };
}
