using System.Collections.Immutable;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>Who took part: the name, and what each source calls them.</summary>
/// <param name="Name">The person, the group or the side; an office where nobody is named.</param>
/// <param name="Href">The page of the person or state; null for what has none.</param>
/// <param name="IsNamed">False for a group, a side or an office without a name.</param>
/// <param name="Roles">host, chair, participant, sender, recipient or speaker.</param>
/// <param name="Offices">As the sources give them.</param>
/// <param name="Sides">State or organisation.</param>
/// <param name="Written">The forms in the texts, where they are not the name itself.</param>
public sealed record PartyView(
    Said Name, string? Href, bool IsNamed, ImmutableArray<Said> Roles, ImmutableArray<Said> Offices, ImmutableArray<Said> Sides, ImmutableArray<Said> Written)
{
    private static readonly string[] Protocol = ["chair", "host", "sender", "speaker", "participant", "recipient"];

    /// <summary>All who took part, as the sources together tell it: chair and host first, else in the order of the texts.</summary>
    internal static ImmutableArray<PartyView> Of(IEnumerable<Telling> tellings, Roster roster) =>
    [
        .. tellings.SelectMany(t => t.Event.Participants.Select(p => (Telling: t, Party: p)))
            .GroupBy(x => Identity(x.Party), StringComparer.Ordinal)
            .Select(g => Of([.. g], roster))
            .OrderBy(p => p.Roles.Min(r => Array.IndexOf(Protocol, r.Text) is var place and >= 0 ? place : Protocol.Length))
    ];

    private static string Identity(Participant p) => p.Name ?? "\u0001" + (p.Group ?? $"{p.Office}\u0001{p.Affiliation}");

    private static PartyView Of(IReadOnlyList<(Telling Telling, Participant Party)> told, Roster roster)
    {
        var names = roster.Names;
        var name = NameOf(told[0].Party, names);
        Said[] All(Func<Participant, (string Text, string? Value)?> pick) =>
            [.. told.Select(x => pick(x.Party) is { } found ? x.Telling.Say(found.Text, x.Party.Span, found.Value) : null).OfType<Said>()];
        return new PartyView(
            new Said(name, null, [.. told.Select(x => x.Telling.Prove(x.Party.Span)).Distinct()]),
            HrefOf(told[0].Party, roster),
            told[0].Party.Name is not null,
            Said.Together(told.Select(x => x.Telling.Say(x.Party.Role, x.Party.Span))),
            Said.Together(All(p => p.Office is { } office && office != name ? (office, null) : null)),
            Said.Together(All(p => p.Affiliation is { } side && names.Of(side) != name ? (names.Of(side), side) : null)),
            Said.Together(All(p => p.AsWritten is { } written && written != name ? (written, null) : null)));
    }

    private static string? HrefOf(Participant p, Roster roster) =>
        p.Name is { } named ? roster.PersonHref(named, p.Affiliation) : p.Group is null && p.Office is null ? roster.StateHref(p.Affiliation) : null;

    private static string NameOf(Participant p, SideNames names) =>
        p.Name ?? p.Group ?? p.Office ?? names.OrNull(p.Affiliation) ?? p.AsWritten ?? "not named";
}
