namespace Rapporteur.Benchmarks.Growth;

/// <summary>Someone who meets others, as each language names them.</summary>
/// <param name="State">The code of the state.</param>
/// <param name="Office">HOS or FM.</param>
/// <param name="Tongues">How a language names him, by its tag.</param>
internal sealed record Leader(string State, string Office, Dictionary<string, Naming> Tongues)
{
    public static List<Leader> All() => [.. TableRows.Of("leaders.tsv").Select(r => new Leader(r[0], r[1], new(StringComparer.Ordinal)
    {
        ["en"] = new Naming(r[2], r[2], r[3], r[4], r[4]),
        ["ru"] = new Naming(r[5], r[6], r[7], r[8], In(r[8])),
        ["uz"] = new Naming(r[9], r[9], r[10], r[11], r[11] + "da"),
    }))];

    // the Russian prepositional of the cities that are in the table
    private static string In(string city) => city[^1] switch
    {
        '\u0430' => city[..^1] + "\u0435",
        '\u044F' => city[..^1] + "\u0438",
        '\u0438' or '\u0443' or '\u0435' or '\u0433' => city,
        _ => city + "\u0435",
    };
}

/// <summary>How one language names a leader.</summary>
/// <param name="Name">Of the leader.</param>
/// <param name="By">The name where something is done with him.</param>
/// <param name="State">The state as it stands beside the office.</param>
/// <param name="City">The capital.</param>
/// <param name="In">In the capital.</param>
internal sealed record Naming(string Name, string By, string State, string City, string In);

/// <summary>A body that holds sessions.</summary>
/// <param name="Office">Of those who sit in it.</param>
/// <param name="Names">By the tag of a language.</param>
/// <param name="Members">Those who may attend.</param>
internal sealed record Body(string Office, Dictionary<string, string> Names, List<Leader> Members)
{
    public static List<Body> All(List<Leader> leaders) => [.. TableRows.Of("bodies.tsv").Select(r => new Body(
        r[1], new(StringComparer.Ordinal) { ["en"] = r[2], ["ru"] = r[3], ["uz"] = r[4] },
        [.. r[5].Split(' ').SelectMany(state => leaders.Where(l => l.State == state && l.Office == r[1]))]))];
}
