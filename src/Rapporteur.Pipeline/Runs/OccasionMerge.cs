using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Makes one event of the record of what its sources report: of each value the one that most sources give, of these the first source's.</summary>
/// <param name="titles">Writes their titles.</param>
internal sealed class OccasionMerge(EventTitle titles)
{
    // what happened is known better than what was planned
    private static readonly string[] Certainty = ["held", "cancelled", "postponed", "upcoming"];

    /// <param name="sources">In ordinal order of document and event.</param>
    public RecordEvent Merge(IReadOnlyList<ReportedOccasion> sources)
    {
        var events = sources.Select(s => s.Event).ToList();
        var made = new RecordEvent
        {
            Id = Id(sources[0].Source),
            Kind = events[0].Kind,
            Status = events.Select(e => e.Status).OrderBy(s => Array.IndexOf(Certainty, s) is var rank and >= 0 ? rank : Certainty.Length).First(),
            IsMain = events.Any(e => e.IsMain),
            Title = "",
            Formats = [.. events.SelectMany(e => e.Formats).Select(f => f.Value).Distinct().Order(StringComparer.Ordinal)],
            Start = Most(events, e => e.Start?.Value),
            End = Most(events, e => e.End?.Value),
            Organisation = MostText(events, e => e.Organisation?.Value),
            Body = MostText(events, e => e.Body?.Value),
            Number = Most(events, e => e.Number?.Value),
            Country = MostText(events, e => e.Country?.Value),
            City = MostText(events, e => e.City?.Value),
            Venue = MostText(events, e => e.Venue?.Value),
            Parties = Parties(sources),
            Sources = [.. sources.Select(s => s.Source)],
            PartOfSource = sources.Where(s => s.Event.PartOf is not null).Select(s => new EventSource(s.Document, s.Event.PartOf!)).FirstOrDefault(),
        };
        return made with { Title = titles.Of(made, MostText(events, e => e.Title?.Value)) };
    }

    /// <summary>Sixteen hexadecimal digits that stand for a source.</summary>
    internal static string Id(EventSource source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.ToString())))[..16];

    private static ImmutableArray<Party> Parties(IReadOnlyList<ReportedOccasion> sources) =>
        [.. sources.SelectMany(s => s.Event.Participants.Select(p => (Participant: p, s.Source)))
            .GroupBy(p => Key(p.Participant))
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
        { Name: { } name } => "n|" + string.Join(' ', Folding.Words(name)),
        { Group: { } group } => $"g|{Folding.Fold(group)}|{p.Affiliation}",
        _ => $"o|{p.Office}|{p.Affiliation}",
    };

    private static T? Most<T>(IEnumerable<ReportedEvent> events, Func<ReportedEvent, T?> value)
        where T : struct =>
        events.Select(value).Where(v => v is not null).GroupBy(v => v!.Value).OrderByDescending(g => g.Count()).Select(g => (T?)g.Key).FirstOrDefault();

    // of as many, a name sooner than a description
    private static string? MostText(IEnumerable<ReportedEvent> events, Func<ReportedEvent, string?> value) =>
        events.Select(value).OfType<string>().GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length > 0 && char.IsLower(g.Key[0])).Select(g => g.Key).FirstOrDefault();
}
