using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Reading.Reconciliation;

/// <summary>Who took part in an event: each person, office, side or group once, with the fullest role that a source gives.</summary>
internal static class EventParties
{
    /// <param name="sources">In ordinal order.</param>
    public static ImmutableArray<Party> Of(IReadOnlyList<Occasion> sources) =>
        [.. sources.SelectMany(o => o.Event.Participants.Select(p => (Participant: p, o.Source)))
            .GroupBy(p => Key(p.Participant), StringComparer.Ordinal)
            .Select(same => new Party
            {
                Name = same.First().Participant.Name,
                Group = same.First().Participant.Group,
                Office = same.Select(p => p.Participant.Office).FirstOrDefault(o => o is not null),
                Affiliation = same.Select(p => p.Participant.Affiliation).FirstOrDefault(a => a is not null),
                Role = same.Select(p => p.Participant.Role).FirstOrDefault(r => r != "participant") ?? "participant",
                Source = same.First().Source,
            })];

    private static string Key(Participant p) => p switch
    {
        { Name: { } name } => "n|" + string.Join(' ', Words.Of(name)),
        { Group: { } group } => $"g|{string.Join(' ', Words.Of(group))}|{p.Affiliation}",
        _ => $"o|{p.Office}|{p.Affiliation}",
    };
}
