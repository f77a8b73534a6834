using System.Collections.Frozen;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Who and what exists, and by date who held which office, belonged to what, and presided over what. From <c>world/</c> and the names of all languages.</summary>
/// <remarks>Immutable; share one between threads. A code of two letters is a state, <c>ORG:</c> and a code an organisation: <c>AU</c> is Australia, <c>ORG:AU</c> the African Union.</remarks>
public sealed class Authority
{
    private readonly World _world;
    private readonly Coverage _coverage;
    private readonly NameIndex _names;
    private readonly PublisherBook _sources;
    private readonly ILookup<string, Seat> _seats;
    private readonly FrozenDictionary<(string Kind, string Id), AuthorityEntry> _entries;

    private sealed record Seat(string Body, string State, string Office, Period Period);

    private Authority(World world, Coverage coverage, NameIndex names, PublisherBook sources, ILookup<string, Seat> seats, IReadOnlyList<AuthorityEntry> entries, IReadOnlyList<Membership> memberships, IReadOnlyList<DeclaredPresidency> presidencies)
    {
        (_world, _coverage, _names, _sources, _seats, Entries, Memberships, Presidencies) = (world, coverage, names, sources, seats, entries, memberships, presidencies);
        _entries = entries.ToFrozenDictionary(e => (e.Kind, e.Id));
    }

    /// <summary>Everyone and everything: persons, states, organisations, bodies, places, venues.</summary>
    public IReadOnlyList<AuthorityEntry> Entries { get; }

    /// <summary>Who belongs to what, in the order of the table.</summary>
    public IReadOnlyList<Membership> Memberships { get; }

    /// <summary>Who presides over what, in the order of the table.</summary>
    public IReadOnlyList<DeclaredPresidency> Presidencies { get; }

    /// <summary>Who held which office, in the order of the table.</summary>
    public IReadOnlyList<Tenure> Tenures => _world.Holders.Tenures;

    /// <summary>The codes of offices.</summary>
    public IReadOnlyList<string> Offices { get; } = ["HOS", "HOG", "FM", "DEP", "LEADER", "SG", "CHAIR", "COM", "EUCO", "HR", "EP", "PGA", "OTHER"];

    /// <summary>BCP 47 tags of the languages whose names it has, sorted.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Loads the tables of a knowledge folder; rules of reading are not needed and not looked at.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="overlay">The user's folder of imported tables, whose rows win; null, or a folder that is not there, for none.</param>
    /// <exception cref="KnowledgeException">A table is missing or wrong; the message names every file, line, number and what to do.</exception>
    public static Authority Load(string folder, string? overlay = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var files = new KnowledgeFiles(folder, overlay);
        var world = World.Load(files);
        var coverage = Coverage.Load(files);
        var memberships = Overlay.Memberships(files.Rows("world/memberships.tsv", "organisation", "member", "status", "from", "to", "source")
            .Select(r => (new Membership(r[0], r[1], r[2], Period.Of(files, r, 3), r[5]), r.IsUsers)));
        var presidencies = Overlay.Presidencies(files.Rows("world/presidencies.tsv", "organisation", "body", "holder", "kind", "from", "to", "source")
            .Select(r => (new DeclaredPresidency(r[0], r[1].Length == 0 ? null : r[1], r[2], r[3], Period.Of(files, r, 4), r[6]), r.IsUsers)));
        var entries = AuthorityNames.Gather(files, world);
        var names = NameIndex.Load(files, entries);
        var sources = PublisherBook.Load(files);
        var seats = files.Rows("world/seats.tsv", "body", "state", "office", "from", "to").Select(r => new Seat(r[0], r[1], r[2], Period.Of(files, r, 3))).ToLookup(s => s.State, StringComparer.Ordinal);
        files.Problems.ThrowIfAny();
        return new Authority(world, coverage, names, sources, seats, entries, memberships, presidencies) { Languages = [.. files.Folders("languages")] };
    }

    /// <summary>An entry by its kind and identifier, or null.</summary>
    public AuthorityEntry? Entry(string kind, string id) => _entries.GetValueOrDefault((kind, id));

    /// <summary>
    /// Who and what bears a name, in any script: as it is spelled; where nobody is spelled so, whose name sounds so; where none, whose name has all the words.
    /// </summary>
    public IReadOnlyList<AuthorityEntry> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.Find(name);
    }

    /// <summary>"; did you mean 'x'?" with the nearest name there is, or nothing.</summary>
    public string Proposal(string name) => _names.Proposal(name);

    /// <summary>What it was called on a day: its name of that time, else the usual name; null where the language has none.</summary>
    /// <param name="kind">As in <see cref="AuthorityEntry.Kind"/>.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="language">BCP 47 tag of a language folder.</param>
    /// <param name="day">The day.</param>
    public string? NameOn(string kind, string id, string language, DateOnly day)
    {
        var names = Entry(kind, id)?.Names.Where(n => n.Language == language).ToList() ?? [];
        return (names.Find(n => n.Kind == "former" && n.Period.Covers(day)) ?? names.Find(n => n.Kind == "name"))?.Text;
    }

    /// <summary>Who held an office on a day: several where an office is handed over, or somebody acts for another; those who were acting come last.</summary>
    /// <param name="office">As in <see cref="Tenure.Office"/>.</param>
    /// <param name="holder">The state, or <c>ORG:</c> and the organisation.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Tenure> Holders(string office, string holder, DateOnly day) => _world.Holders.On(office, holder, day);

    /// <summary>All who held an office, in order of time.</summary>
    public IReadOnlyList<Tenure> AllHolders(string office, string holder) => _world.Holders.All(office, holder);

    /// <summary>The offices of a person, in order of time.</summary>
    public IReadOnlyList<Tenure> TenuresOf(string person) => _world.Holders.Of(person);

    /// <summary>In what statuses a member belonged to an organisation on a day; empty where it did not.</summary>
    public IReadOnlyList<Membership> MembershipsOn(string member, string organisation, DateOnly day) =>
        [.. Memberships.Where(m => m.Organisation == organisation && m.Member == member && m.Period.Covers(day))];

    /// <summary>Who presided over an organisation on a day, over any of its bodies or the one named; chairs come before co-chairs.</summary>
    public IReadOnlyList<DeclaredPresidency> PresidenciesOn(string organisation, DateOnly day, string? body = null) =>
        [.. Presidencies.Where(p => p.Organisation == organisation && (body is null || p.Body == body) && p.Period.Covers(day)).OrderBy(p => p.Kind == "co-chair")];

    /// <summary>Who sits for a member in a body on a day: for a summit its head of state, or who else leads it; for a body of ministers the minister.</summary>
    /// <param name="body">Id of the body; null for an organisation as a whole, over which foreign ministers preside.</param>
    /// <param name="holder">The state, or <c>ORG:</c> and the organisation.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Tenure> SeatsOn(string? body, string holder, DateOnly day)
    {
        var own = _seats[holder].Where(s => (s.Body == "*" || s.Body == body) && s.Period.Covers(day)).Select(s => s.Office);
        string[] offices = (body is null ? "fm" : _world.Bodies.GetValueOrDefault(body)?.Level) switch
        {
            // some states send the head of government or the leader of the nation to a summit
            "hos" => [.. own, "HOS", "HOG", "LEADER"],
            "hog" => ["HOG", "HOS"],
            "fm" => ["FM"],
            _ => [],
        };
        return [.. offices.SelectMany(office => Holders(office, holder, day)).DistinctBy(t => t.Person)];
    }

    /// <summary>Lays an office that a text gives a person beside the tables.</summary>
    /// <param name="person">Id of the person.</param>
    /// <param name="title">The head words of the office in English, as readings have them.</param>
    /// <param name="holder">The state, or <c>ORG:</c> and the organisation.</param>
    /// <param name="day">The day of which the text speaks.</param>
    public TenureAgreement Compare(string person, string title, string holder, DateOnly day) => _world.Holders.Compare(person, title, [holder], day);

    /// <summary>The offices of a holder that head words in English can mean; empty where none is known.</summary>
    public IReadOnlyList<string> OfficesOf(string title, string holder) => _world.Holders.Offices(title, holder);

    /// <summary>Whose a publisher is: the code of its state or organisation; null for an international or unknown one.</summary>
    public string? SideOfPublisher(string? publisher, string? url) => _sources.Of(publisher, url) is { } source ? source.State ?? source.Organisation : null;

    /// <summary>The last day for which a table (tenures, memberships, presidencies) is kept, for a state or organisation; what is open holds for sure until then.</summary>
    public PartialDate? KeptUntil(string table, string holder) => _coverage.Until(table, holder);
}
