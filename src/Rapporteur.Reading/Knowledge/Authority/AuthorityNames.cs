namespace Rapporteur.Reading;

/// <summary>Gathers the names of all that exists, from the tables of every language and from <c>world/names.tsv</c> and <c>world/abbreviations.tsv</c>.</summary>
internal static class AuthorityNames
{
    private sealed record Table(string Kind, string File, string Id, bool HasKinds);

    private static readonly Table[] Tables =
    [
        new("person", "persons.tsv", "person", false),
        new("state", "states.tsv", "iso2", true),
        new("organisation", "organisations.tsv", "code", true),
        new("body", "bodies.tsv", "body", false),
        new("place", "places.tsv", "place", false),
        new("venue", "venues.tsv", "venue", false),
    ];

    /// <summary>Everyone and everything, by kind in the order of the tables, and each kind in the order of its identifiers.</summary>
    public static IReadOnlyList<AuthorityEntry> Gather(KnowledgeFiles files, World world)
    {
        var names = new Dictionary<(string Kind, string Id), List<AuthorityName>>();
        foreach (var tag in files.Folders("languages"))
        {
            foreach (var table in Tables) Gather(files, tag, table, names);
        }

        foreach (var row in files.Rows("world/names.tsv", "kind", "entity", "language", "text", "from", "to"))
            Add(names, row[0], row[1], new AuthorityName(row[2], row[3], "former", Period.Of(files, row, 4)));
        foreach (var row in files.Rows("world/abbreviations.tsv", "kind", "entity", "language", "text"))
            Add(names, row[0], row[1], new AuthorityName(row[2], row[3], "abbreviation", default));
        var persons = Qids(files, "world/persons.tsv", "id");
        var states = Qids(files, "world/states.tsv", "iso2");
        return
        [
            .. Entries("person", world.Persons, names).Select(e => e with { Qid = persons.GetValueOrDefault(e.Id) }),
            .. Entries("state", world.States.Select(s => KeyValuePair.Create(s, s)), names).Select(e => e with { Qid = states.GetValueOrDefault(e.Id) }),
            .. Entries("organisation", world.Organisations.Select(s => KeyValuePair.Create(s, s)), names),
            .. Entries("body", world.Bodies.Values.Select(b => KeyValuePair.Create(b.Id, b.Name)), names).Select(e => e with { Within = world.Bodies[e.Id].Organisation }),
            .. Entries("place", world.Places.Values.Select(p => KeyValuePair.Create(p.Id, p.Name)), names).Select(e => e with { Within = NullIfEmpty(world.Places[e.Id].Country) }),
            .. Entries("venue", world.Venues.Values.Select(v => KeyValuePair.Create(v.Id, v.Name)), names).Select(e => e with { Within = NullIfEmpty(world.Venues[e.Id].Country) }),
        ];
    }

    private static Dictionary<string, string> Qids(KnowledgeFiles files, string path, string id) =>
        files.Rows(path, id, "qid").Where(r => r[1].Length > 0).DistinctBy(r => r[0]).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    // the bar marks what does not change with the case
    private static void Gather(KnowledgeFiles files, string tag, Table table, Dictionary<(string Kind, string Id), List<AuthorityName>> names)
    {
        string[] columns = table.HasKinds ? [table.Id, "text", "kind"] : [table.Id, "text"];
        foreach (var row in files.Rows($"languages/{tag}/{table.File}", columns))
            Add(names, table.Kind, row[0], new AuthorityName(tag, row[1].Replace(" | ", " ", StringComparison.Ordinal), table.HasKinds ? row[2] : "name", default));
    }

    private static void Add(Dictionary<(string Kind, string Id), List<AuthorityName>> names, string kind, string id, AuthorityName name)
    {
        if (!names.TryGetValue((kind, id), out var list)) names[(kind, id)] = list = [];
        list.Add(name);
    }

    // states and organisations are called by the first name that the first language gives; the others have a usual name of their own
    private static IEnumerable<AuthorityEntry> Entries(string kind, IEnumerable<KeyValuePair<string, string>> usual, Dictionary<(string Kind, string Id), List<AuthorityName>> names) => usual
        .OrderBy(u => u.Key, StringComparer.Ordinal)
        .Select(u =>
        {
            var own = names.GetValueOrDefault((kind, u.Key)) ?? [];
            // a surname alone is no usual name
            if (kind == "person") own = [.. own.OrderBy(n => !n.Text.Contains(' ', StringComparison.Ordinal))];
            var name = kind is "state" or "organisation" ? own.Find(n => n.Kind == "name")?.Text ?? u.Value : u.Value;
            return new AuthorityEntry(kind, u.Key, name, own);
        });
}
