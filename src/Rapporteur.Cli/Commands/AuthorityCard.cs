using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

internal sealed record NameLine(string Language, string Kind, string Text, string? From, string? To);

/// <summary>
/// An office, a membership or a presidency. It holds where its period has the day asked about, and is supposed where it is open and the
/// day lies after that until which the table is kept.
/// </summary>
internal sealed record FactLine(string What, string? Person, string? Name, string? Side, string? SideName, string? From, string? To, bool Holds, bool IsSupposed, string Source);

/// <summary>What is known of one entry, and what of it holds on a day.</summary>
internal sealed record AuthorityCard(
    string Kind, string Id, string Name, string? Within, string? Qid, string On, string? Called,
    IReadOnlyList<NameLine> Names, IReadOnlyList<FactLine> Offices, IReadOnlyList<FactLine> Memberships, IReadOnlyList<FactLine> Presidencies)
{
    // of titles and pages
    private const string Language = "en";

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    public static AuthorityCard Of(Authority authority, AuthorityEntry entry, DateOnly day)
    {
        var lines = new Lines(authority, day);
        var called = authority.NameOn(entry.Kind, entry.Id, Language, day);
        return new AuthorityCard(
            entry.Kind, entry.Id, entry.Name, entry.Within, entry.Qid, PartialDate.OfDay(day).ToString(), called == entry.Name ? null : called,
            [.. entry.Names.Select(n => new NameLine(n.Language, n.Kind, n.Text, n.Period.From?.ToString(), n.Period.To?.ToString()))],
            [.. TenuresOf(authority, entry, day).Select(lines.Of)],
            [.. authority.Memberships.Where(m => IsOf(m, entry)).Select(m => lines.Of(m, entry.Kind == "organisation" && m.Organisation == entry.Id))],
            [.. authority.Presidencies.Where(p => IsOf(p, entry)).Select(lines.Of)]);
    }

    // of a person all, of a state or organisation who is in office
    private static IEnumerable<Tenure> TenuresOf(Authority authority, AuthorityEntry entry, DateOnly day) => entry.Kind == "person"
        ? authority.TenuresOf(entry.Id)
        : authority.Tenures.Where(t => IsSide(entry) && t.Holder == entry.Holder && t.Covers(day)).OrderBy(t => t.IsActing);

    private static bool IsOf(Membership m, AuthorityEntry entry) => IsSide(entry) && (m.Member == entry.Holder || (entry.Kind == "organisation" && m.Organisation == entry.Id));

    private static bool IsOf(DeclaredPresidency p, AuthorityEntry entry) => entry.Kind switch
    {
        "state" => p.Holder == entry.Holder,
        "organisation" => p.Holder == entry.Holder || p.Organisation == entry.Id,
        "body" => p.Body == entry.Id,
        _ => false,
    };

    private static bool IsSide(AuthorityEntry entry) => entry.Kind is "state" or "organisation";

    private sealed class Lines(Authority authority, DateOnly day)
    {
        public FactLine Of(Tenure t) => Line(
            t.IsActing ? $"{t.Title}, acting" : t.Title, t.Person, authority.Entry("person", t.Person)?.Name, t.Holder, "tenures", t.Period, t.Source);

        public FactLine Of(Membership m, bool isOfMembers) => Line(m.Status, null, null, isOfMembers ? m.Member : Tenure.OrganisationSign + m.Organisation, "memberships", m.Period, m.Source);

        public FactLine Of(DeclaredPresidency p)
        {
            var person = p.Period.Covers(day) && authority.SeatsOn(p.Body, p.Holder, day) is [var seat, ..] ? seat.Person : null;
            var what = p.Body is { } body ? $"{p.Organisation} {authority.Entry("body", body)?.Name ?? body}" : p.Organisation;
            return Line($"{p.Kind} of {what}", person, person is null ? null : authority.Entry("person", person)?.Name, p.Holder, "presidencies", p.Period, p.Source);
        }

        private FactLine Line(string what, string? person, string? name, string holder, string table, Period period, string source) => new(
            what, person, name, holder, authority.Entry("state", holder)?.Name ?? authority.Entry("organisation", holder[Math.Min(holder.Length, 4)..])?.Name, period.From?.ToString(), period.To?.ToString(),
            period.Covers(day), period.Covers(day) && period.To is null && authority.KeptUntil(table, holder) is { } until && day > until.Last(), source);
    }
}
