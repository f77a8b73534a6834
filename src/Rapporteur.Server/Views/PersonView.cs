using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>Names of one language.</summary>
public sealed record NamesOfLanguage(string Language, ImmutableArray<string> Names);

/// <summary>Words of a person, and the event they were said at.</summary>
public sealed record SaidAt(StatementView Statement, EventLine? Event);

/// <summary>What the page of a person shows.</summary>
public sealed record PersonView
{
    /// <summary>The rest of the address.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>False for a person whom only reports know.</summary>
    public required bool InTables { get; init; }

    public string? Wikidata { get; init; }

    /// <summary>Names as the tables have them.</summary>
    public required ImmutableArray<NamesOfLanguage> Names { get; init; }

    /// <summary>Every spelling in the reports, and who spells it so.</summary>
    public required ImmutableArray<ReportedValue> Spellings { get; init; }

    /// <summary>Posts of the tables, the latest first.</summary>
    public required ImmutableArray<PostView> Posts { get; init; }

    /// <summary>Posts as reports give them.</summary>
    public required ImmutableArray<ReportedValue> ReportedPosts { get; init; }

    /// <summary>What the person took part in, by year.</summary>
    public required IReadOnlyList<EventGroup> Meetings { get; init; }

    public required int Events { get; init; }

    /// <summary>The latest statements.</summary>
    public required ImmutableArray<SaidAt> Statements { get; init; }

    /// <summary>Documents that tell of the person.</summary>
    public required int Documents { get; init; }

    /// <summary>Those opened for this page: the latest.</summary>
    public required int Opened { get; init; }

    private const int MostEvents = 300;
    private const int MostStatements = 60;

    private static List<RecordEvent> EventsOf(string name, string? side, SqliteArchive archive) =>
        [.. archive.Events(new EventFilter { Person = name, NewestFirst = true }).Where(e => e.Parties.Any(p => p.Name == name && (side is null || p.Affiliation == side)))];

    /// <summary>The view of a person by id, or by name and side; null where neither the tables nor the record know one.</summary>
    internal static PersonView? Of(string id, SqliteArchive archive, Roster roster)
    {
        var entry = roster.Authority?.Entry("person", id) ?? roster.Person(id);
        var (name, side, events) = (entry is not null ? [(First: entry.Name, Second: (string?)null)] : Roster.Splits(id))
            .Select(who => (who.First, who.Second, Events: EventsOf(who.First, who.Second, archive)))
            .FirstOrDefault(found => entry is not null || found.Events.Count > 0);
        if (name is null) return null;
        bool IsIt(string? other, string? affiliation) => other == name && (side is null || affiliation == side);
        var told = Appearances.Of(events, archive);
        var parts = told.Tellings.SelectMany(t => t.Event.Participants.Where(p => IsIt(p.Name, p.Affiliation)).Select(p => (Telling: t, Party: p))).ToList();
        var lines = events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return new PersonView
        {
            Id = id,
            Name = Unseen.Shown(name),
            InTables = entry is not null,
            Wikidata = entry?.Qid,
            Names = entry is null ? [] : [.. entry.Names.GroupBy(n => n.Language, StringComparer.Ordinal).Select(g => new NamesOfLanguage(g.Key, [.. g.Select(n => n.Text).Distinct(StringComparer.Ordinal)]))],
            Spellings = Appearances.Together(parts.Where(p => p.Party.AsWritten is not null).Select(p => (p.Telling, p.Telling.Say(p.Party.AsWritten!, p.Party.Span))), true),
            Posts = entry is null ? [] : [.. roster.Authority!.TenuresOf(entry.Id).Reverse().Select(t => PostView.Of(t, roster))],
            ReportedPosts = Appearances.Together(
                parts.Where(p => p.Party.Office is not null).Select(p => (p.Telling, p.Telling.Say(string.Join(", ", new[] { p.Party.Office, roster.Names.OrNull(p.Party.Affiliation) }.OfType<string>()), p.Party.Span, p.Party.Affiliation))), false),
            Meetings = EventGroup.ByYear(events.Take(MostEvents)),
            Events = events.Count,
            Statements = [.. told.Tellings.SelectMany(t => Statements(t).Select(s => new SaidAt(StatementView.Of(t, s, roster.Names), Line(t)))).Take(MostStatements)],
            Documents = told.Documents,
            Opened = Math.Min(told.Documents, Appearances.Most),
        };

        IEnumerable<Statement> Statements(Telling t) => t.Reading.Statements.Where(s => s.Speaker == name && (s.Event ?? t.Reading.Events.FirstOrDefault(e => e.IsMain)?.Id) == t.Event.Id);

        EventLine? Line(Telling t) => archive.EventOf(new EventSource(t.Document.Id, t.Event.Id)) is { } of && lines.TryGetValue(of, out var e) ? EventLine.Of(e) : null;
    }
}
