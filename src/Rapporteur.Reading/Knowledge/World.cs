namespace Rapporteur.Reading;

internal sealed record Organ(string Id, string Organisation, string Name, string Level);

internal sealed record Location(string Id, string Name, string Country, string Kind);

internal sealed record Residence(string Id, string Name, string Place, string Country);

/// <summary>Who and what exists: the tables of <c>knowledge/world/</c> that reading needs.</summary>
internal sealed class World
{
    public required HashSet<string> States { get; init; }

    public required HashSet<string> Organisations { get; init; }

    public required Dictionary<string, Organ> Bodies { get; init; }

    private HashSet<string> BodyNames { get; init; } = [];

    public required Dictionary<string, Location> Places { get; init; }

    public required Dictionary<string, Residence> Venues { get; init; }

    /// <summary>Person id to usual English name.</summary>
    public required Dictionary<string, string> Persons { get; init; }

    /// <summary>Usual English name of a person to the tenures, in the order of their beginning.</summary>
    public required Dictionary<string, Tenure[]> KnownPeople { get; init; }

    /// <summary>Who held which office when.</summary>
    public required OfficeHolders Holders { get; init; }

    /// <summary>State to the place id of its capital.</summary>
    public required Dictionary<string, string> Capitals { get; init; }

    /// <summary>True when the organisation has a body of that usual name.</summary>
    public bool HasBody(string organisation, string name) => BodyNames.Contains(BodyName(organisation, name));

    public IReadOnlyList<Tenure> TenuresOf(string person) => KnownPeople.TryGetValue(person, out var tenures) ? tenures : [];

    public static World Load(KnowledgeFiles files)
    {
        var states = files.Rows("world/states.tsv", "iso2", "capital").ToList();
        var organisations = files.Rows("world/organisations.tsv", "code").Select(r => r[0]);
        var bodies = files.Rows("world/bodies.tsv", "id", "organisation", "name", "level").Select(r => new Organ(r[0], r[1], r[2], r[3])).ToList();
        var places = files.Rows("world/places.tsv", "id", "name", "country", "kind").Select(r => new Location(r[0], r[1], r[2], r[3]));
        var venues = files.Rows("world/venues.tsv", "id", "name", "place", "country").Select(r => new Residence(r[0], r[1], r[2], r[3]));
        var persons = files.Rows("world/persons.tsv", "id", "name").DistinctBy(r => r[0]).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var tenures = Overlay.Tenures(files.Rows("world/tenures.tsv", "person", "office", "holder", "title", "from", "to", "acting", "source")
            .Select(r => (new Tenure(r[0], r[1], r[2], r[3], Period.Of(files, r, 4), r[6] == "1", r[7]), r.IsUsers)));
        var tenuresOf = tenures.ToLookup(t => t.Person, StringComparer.Ordinal);
        var known = new Dictionary<string, Tenure[]>(StringComparer.Ordinal);
        foreach (var (id, name) in persons) known.TryAdd(name, [.. tenuresOf[id].OrderBy(Beginning)]);
        return new World
        {
            States = states.Select(r => r[0]).ToHashSet(StringComparer.Ordinal),
            Capitals = states.DistinctBy(r => r[0]).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal),
            Organisations = organisations.ToHashSet(StringComparer.Ordinal),
            Bodies = bodies.DistinctBy(b => b.Id).ToDictionary(b => b.Id, StringComparer.Ordinal),
            BodyNames = bodies.Select(b => BodyName(b.Organisation, b.Name)).ToHashSet(StringComparer.Ordinal),
            Places = places.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal),
            Venues = venues.DistinctBy(v => v.Id).ToDictionary(v => v.Id, StringComparer.Ordinal),
            Persons = persons,
            Holders = OfficeHolders.Load(files, tenures, Coverage.Load(files)),
            KnownPeople = known,
        };
    }

    // as a number, for the runtime has code ready to sort by numbers
    private static int Beginning(Tenure tenure) => tenure.Period.From is { } from ? (((from.Year * 100) + from.Month) * 100) + from.Day : 0;

    private static string BodyName(string organisation, string name) => organisation + "\t" + name;
}
