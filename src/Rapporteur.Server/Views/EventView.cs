using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A row of the event's head: a label and its values, the settled one first, then what other sources say.</summary>
public sealed record EventRow(string Label, ImmutableArray<Said> Values);

/// <summary>A page of the record that the event belongs on.</summary>
public sealed record PageLink(string Label, string Href);

/// <summary>A step of the programme.</summary>
/// <param name="Place">larger, this, beside or part.</param>
public sealed record ProgrammeStep(string Place, EventLine Event);

/// <summary>What the event page shows.</summary>
public sealed record EventView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required string Status { get; init; }

    /// <summary>The kind, with the sentences that tell it; null where no source is left.</summary>
    public required Said? KindSaid { get; init; }

    /// <summary>The state, with the sentences that tell it; null where no source is left.</summary>
    public required Said? StatusSaid { get; init; }

    /// <summary>The states that other sources give, most often a preview the one before the event.</summary>
    public required ImmutableArray<Said> StatusElsewhere { get; init; }

    public required bool Main { get; init; }

    /// <summary>How the values came to be: all by machine until someone checks them.</summary>
    public string Check { get; } = "machine-read";

    public PartialDate? Start { get; init; }

    public PartialDate? End { get; init; }

    public required ImmutableArray<Said> Written { get; init; }

    public required ImmutableArray<EventRow> Rows { get; init; }

    /// <summary>The pages of its body, of its states and of the two states that met.</summary>
    public required ImmutableArray<PageLink> Pages { get; init; }

    public required ImmutableArray<ProgrammeStep> Programme { get; init; }

    public required ImmutableArray<PartyView> Participants { get; init; }

    public required ImmutableArray<StatementView> Statements { get; init; }

    public required ImmutableArray<AgreementView> Agreements { get; init; }

    public required ImmutableArray<FigureView> Figures { get; init; }

    public required ImmutableArray<Said> Topics { get; init; }

    public required ImmutableArray<EventLine> ReportedWith { get; init; }

    public required ImmutableArray<EventLine> Recalls { get; init; }

    public required ImmutableArray<EventLine> Announces { get; init; }

    public required ImmutableArray<SourceView> Sources { get; init; }

    /// <summary>Why the sources were taken for one occasion.</summary>
    public required ImmutableArray<JunctionView> Joined { get; init; }

    /// <summary>The view of an event; null where the archive has none of this id.</summary>
    internal static EventView? Of(string id, SqliteArchive archive, Roster roster)
    {
        if (archive.Event(id) is not { } e) return null;
        var names = roster.Names;
        var tellings = Telling.Of(e, archive);
        var around = new Surroundings(e, tellings, archive);
        return new EventView
        {
            Id = e.Id,
            Title = Unseen.Shown(e.Title),
            Kind = e.Kind,
            Status = e.Status,
            KindSaid = Said.Together(tellings.Where(t => t.Event.Kind == e.Kind).Select(t => t.Say(Words.Kind(e.Kind), null, e.Kind))).FirstOrDefault(),
            StatusSaid = Said.Together(tellings.Where(t => t.Event.Status == e.Status).Select(t => t.Say(e.Status, null))).FirstOrDefault(),
            StatusElsewhere = Said.Together(tellings.Where(t => t.Event.Status != e.Status).Select(t => t.Say(t.Event.Status, null))),
            Main = e.IsMain,
            Start = e.Start,
            End = e.End,
            Written = Fullest(Said.Together(tellings.SelectMany(t => t.Event.Title is { } title ? [t.Say(title.Value, title.Span)] : (Said[])[]))),
            Rows = new EventRows(e, tellings, names).All(),
            Pages = [.. PagesOf(e, roster)],
            Programme = around.Programme(),
            Participants = PartyView.Of(tellings, roster),
            Statements = [.. tellings.SelectMany(t => t.Reading.Statements.Where(s => Belongs(s.Event, t)).Select(s => StatementView.Of(t, s, names)))],
            Agreements = [.. tellings.SelectMany(t => t.Reading.Agreements.Where(a => Belongs(a.Event, t)).Select(a => AgreementView.Of(t, a)))],
            Figures = [.. MainOnly(tellings).SelectMany(t => t.Reading.Figures.Select(f => FigureView.Of(t, f, names)))],
            Topics = Said.Together(MainOnly(tellings).SelectMany(t => t.Reading.Topics.Select(topic => t.Say(topic.Value, topic.Span)))),
            ReportedWith = around.ReportedWith(),
            Recalls = e.IsMain ? around.Others(other => !other.IsMain && other.Status != "upcoming") : [],
            Announces = e.IsMain ? around.Others(other => !other.IsMain && other.Status == "upcoming") : [],
            Sources = [.. tellings.Select(SourceView.Of)],
            Joined = JunctionView.Of(e, tellings),
        };
    }

    private static IEnumerable<PageLink> PagesOf(RecordEvent e, Roster roster)
    {
        if (e.Organisation is { } organisation) yield return new PageLink(e.Body is null ? roster.Names.Of(organisation) : $"{organisation} {e.Body}", roster.BodyHref(organisation, e.Body));
        var states = StateView.StatesOf(e, roster).ToList();
        if (states is [var one, var other]) yield return new PageLink($"{roster.Names.Of(one)} and {roster.Names.Of(other)}", Address.Dyad(one, other));
        foreach (var state in states.Take(MostStates)) yield return new PageLink(roster.Names.Of(state), Address.State(state));
    }

    private const int MostStates = 12;

    // "13th meeting" says nothing beside "13th meeting of the Council"
    private static ImmutableArray<Said> Fullest(ImmutableArray<Said> titles) =>
        [.. titles.Where(t => !titles.Any(other => other.Text.Length > t.Text.Length && other.Text.Contains(t.Text, StringComparison.OrdinalIgnoreCase)))];

    // what a reading ties to no event is shown with the first event it reports
    private static bool Belongs(string? eventOfReading, Telling t) =>
        eventOfReading is null ? t.Event.Id == First(t) : eventOfReading == t.Event.Id;

    private static IEnumerable<Telling> MainOnly(IEnumerable<Telling> tellings) => tellings.Where(t => t.Event.Id == First(t));

    private static string? First(Telling t) => t.Reading.Events.FirstOrDefault(e => e.IsMain)?.Id;
}
