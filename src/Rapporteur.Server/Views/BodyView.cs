using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Reading;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A session of a body.</summary>
/// <param name="Number">1st, 2nd …; null where no report gives it.</param>
/// <param name="Place">Where, in words.</param>
public sealed record SessionView(EventLine Event, string? Number, string? Place);

/// <summary>A member of the organisation.</summary>
public sealed record MemberView(string Code, string Name, string? Href, string Status, string When, string Source);

/// <summary>Another body of the same organisation, or the organisation as a whole.</summary>
public sealed record SisterView(string Name, string Href);

/// <summary>What the page of a body, or of an organisation as a whole, shows.</summary>
public sealed record BodyView
{
    /// <summary>The rest of the address.</summary>
    public required string Id { get; init; }

    public required string Organisation { get; init; }

    public required string OrganisationName { get; init; }

    public required string OrganisationHref { get; init; }

    /// <summary>The name of the body; null for the organisation as a whole.</summary>
    public required string? Name { get; init; }

    public required ImmutableArray<NamesOfLanguage> Names { get; init; }

    public required ImmutableArray<MemberView> Members { get; init; }

    /// <summary>The presidency year by year, declared against observed; the latest first.</summary>
    public required ImmutableArray<BandYear> Band { get; init; }

    /// <summary>In order of time, the latest first.</summary>
    public required ImmutableArray<SessionView> Sessions { get; init; }

    /// <summary>Numbers of sessions that no report was read of, in words; none for an organisation as a whole.</summary>
    public required ImmutableArray<string> Gaps { get; init; }

    public required AttendanceGrid Attendance { get; init; }

    /// <summary>The organisation's other bodies.</summary>
    public required ImmutableArray<SisterView> Sisters { get; init; }

    /// <summary>Events on record, sessions and others.</summary>
    public required int Events { get; init; }

    private const int MostSessions = 200;

    /// <summary>The view of a body by its id, of one in no table by organisation and name, of an organisation by its code; null where neither tables nor record know it.</summary>
    internal static BodyView? Of(string id, SqliteArchive archive, Roster roster, DateOnly today)
    {
        var authority = roster.Authority;
        var entry = authority?.Entry("body", id);
        var whole = entry is null ? authority?.Entry("organisation", id) : null;
        var isKnown = entry is not null || whole is not null;
        var (organisation, name, events) = (isKnown ? [(First: entry?.Within ?? id, Second: entry?.Name)] : Roster.Splits(id))
            .Select(what => (what.First, what.Second, Events: EventsOf(what.First, what.Second, archive)))
            .FirstOrDefault(found => isKnown || found.Events.Count > 0);
        if (organisation is null) return null;
        var sessions = events.Where(e => e.IsMain && (name is not null || e.Kind == "session")).Take(MostSessions).ToList();
        return new BodyView
        {
            Id = id,
            Organisation = organisation,
            OrganisationName = roster.Names.Of(organisation),
            OrganisationHref = roster.BodyHref(organisation, null),
            Name = name is null ? null : Unseen.Shown(name),
            Names = (entry ?? whole) is { } named ? [.. named.Names.Where(n => n.Kind != "adjective").GroupBy(n => n.Language, StringComparer.Ordinal).Select(g => new NamesOfLanguage(g.Key, [.. g.Select(n => n.Text).Distinct(StringComparer.Ordinal)]))] : [],
            Members = [.. MembersOn(today, organisation, roster).Select(m => new MemberView(SideOf(m.Member), roster.Names.Of(SideOf(m.Member)), roster.StateHref(m.Member), m.Status, Spans.InWords(m.Period), m.Source)).OrderBy(m => m.Status != "member").ThenBy(m => m.Name, StringComparer.Ordinal)],
            Band = BandYear.Of(organisation, entry?.Id, Appearances.Of(events, archive), roster),
            Sessions = [.. sessions.Select(e => new SessionView(EventLine.Of(e), e.Number is { } n ? Phrases.Ordinal(n) : null, Place(e, roster)))],
            Gaps = name is null ? [] : [.. SessionChain.Of(organisation, name, events.Where(e => e.Kind == "session")).Gaps.Select(g => g.ToString())],
            Attendance = AttendanceGrid.Of(organisation, sessions, roster),
            Sisters = [.. (authority?.Entries ?? []).Where(e => e.Kind == "body" && e.Within == organisation && e.Id != id).Select(e => new SisterView(e.Name, Address.Body(e.Id)))],
            Events = events.Count,
        };
    }

    private static List<RecordEvent> EventsOf(string organisation, string? body, SqliteArchive archive) =>
        [.. archive.Events(new EventFilter { Organisation = organisation, NewestFirst = true }).Where(e => e.Organisation == organisation && (body is null || e.Body == body))];

    /// <summary>Members on a day.</summary>
    internal static IEnumerable<Membership> MembersOn(DateOnly day, string organisation, Roster roster) =>
        (roster.Authority?.Memberships ?? []).Where(m => m.Organisation == organisation && m.Period.Covers(day));

    /// <summary>The name of what is presided over.</summary>
    internal static string NameOf(DeclaredPresidency p, Roster roster)
    {
        var organisation = roster.Names.Of(p.Organisation);
        return p.Body is { } body && roster.Authority?.Entry("body", body)?.Name is { } name ? $"{organisation}: {name}" : organisation;
    }

    internal static string SideOf(string holder) => holder.StartsWith(Tenure.OrganisationSign, StringComparison.Ordinal) ? holder[Tenure.OrganisationSign.Length..] : holder;

    private static string? Place(RecordEvent e, Roster roster) => string.Join(", ", new[] { e.City, roster.Names.OrNull(e.Country) }.OfType<string>()) is { Length: > 0 } place ? place : null;
}
