using System.Collections.Frozen;

namespace Rapporteur.Reading;

internal sealed record Organ(string Id, string Organisation, string Name, string Level);

internal sealed record Location(string Id, string Name, string Country, string Kind);

internal sealed record Residence(string Id, string Name, string Place, string Country);

/// <summary>Who and what exists: the tables of <c>knowledge/world/</c> that reading needs.</summary>
internal sealed class World
{
    public required FrozenSet<string> States { get; init; }

    public required FrozenSet<string> Organisations { get; init; }

    public required FrozenDictionary<string, Organ> Bodies { get; init; }

    /// <summary>Which organisation has a body of which usual name.</summary>
    public required FrozenSet<(string Organisation, string Name)> BodyNames { get; init; }

    public required FrozenDictionary<string, Location> Places { get; init; }

    public required FrozenDictionary<string, Residence> Venues { get; init; }

    /// <summary>Person id to usual English name.</summary>
    public required FrozenDictionary<string, string> Persons { get; init; }

    /// <summary>Usual English name of a person to the tenures, in the order of their beginning.</summary>
    public required FrozenDictionary<string, Tenure[]> KnownPeople { get; init; }

    /// <summary>Who held which office when.</summary>
    public required OfficeHolders Holders { get; init; }

    /// <summary>State to the place id of its capital.</summary>
    public required FrozenDictionary<string, string> Capitals { get; init; }

    public IReadOnlyList<Tenure> TenuresOf(string person) => KnownPeople.TryGetValue(person, out var tenures) ? tenures : [];

    public static World Load(KnowledgeFiles files)
    {
        var states = files.Rows("world/states.tsv", "iso2", "capital").ToList();
        var organisations = files.Rows("world/organisations.tsv", "code").Select(r => r[0]);
        var bodies = files.Rows("world/bodies.tsv", "id", "organisation", "name", "level").Select(r => new Organ(r[0], r[1], r[2], r[3])).ToList();
        var places = files.Rows("world/places.tsv", "id", "name", "country", "kind").Select(r => new Location(r[0], r[1], r[2], r[3]));
        var venues = files.Rows("world/venues.tsv", "id", "name", "place", "country").Select(r => new Residence(r[0], r[1], r[2], r[3]));
        var persons = files.Rows("world/persons.tsv", "id", "name").DistinctBy(r => r[0]).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var tenures = files.Rows("world/tenures.tsv", "person", "office", "holder", "title", "from", "to", "acting", "source")
            .Select(r => new Tenure(r[0], r[1], r[2], r[3], Period.Of(files, r, 4), r[6] == "1", r[7])).ToList();
        var tenuresOf = tenures.ToLookup(t => t.Person, StringComparer.Ordinal);
        return new World
        {
            States = states.Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal),
            Capitals = states.DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal),
            Organisations = organisations.ToFrozenSet(StringComparer.Ordinal),
            Bodies = bodies.DistinctBy(b => b.Id).ToFrozenDictionary(b => b.Id, StringComparer.Ordinal),
            BodyNames = bodies.Select(b => (b.Organisation, b.Name)).ToFrozenSet(),
            Places = places.DistinctBy(p => p.Id).ToFrozenDictionary(p => p.Id, StringComparer.Ordinal),
            Venues = venues.DistinctBy(v => v.Id).ToFrozenDictionary(v => v.Id, StringComparer.Ordinal),
            Persons = persons.ToFrozenDictionary(StringComparer.Ordinal),
            Holders = OfficeHolders.Load(files, tenures, Coverage.Load(files)),
            KnownPeople = persons.DistinctBy(p => p.Value).ToFrozenDictionary(p => p.Value, p => tenuresOf[p.Key].OrderBy(t => t.Period.From).ToArray(), StringComparer.Ordinal),
        };
    }
}
