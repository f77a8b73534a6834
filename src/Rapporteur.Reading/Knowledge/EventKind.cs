namespace Rapporteur.Reading;

/// <summary>What <c>knowledge/events/</c> says of a kind of event, in no language.</summary>
internal sealed class EventKind
{
    public required string Name { get; init; }

    /// <summary>Kinds it may be a part of, nearest first.</summary>
    public required IReadOnlyList<string> PartOf { get; init; }

    /// <summary>Kinds that one occasion may be called as well: "meeting" for a session or for a call.</summary>
    public required IReadOnlyList<string> AlsoCalled { get; init; }

    /// <summary>Kinds that another report may take the same occasion for; it holds both ways.</summary>
    public required IReadOnlyList<string> TakenFor { get; init; }

    /// <summary>Fewest participants without which it is no event.</summary>
    public required int LeastParties { get; init; }

    public static IReadOnlyList<EventKind> LoadAll(KnowledgeFiles files) => [.. files.Files("events", ".toml").Select(path => Load(files, path))];

    private static EventKind Load(KnowledgeFiles files, string path)
    {
        var table = files.Settings(path);
        var name = Path.GetFileNameWithoutExtension(path);
        if (table.Text("kind") != name)
            files.Problems.Add(path, 1, "RAP2022", $"a file of a kind begins with: kind = \"{name}\"");
        return new EventKind
        {
            Name = name,
            PartOf = LanguageSettings.Strings(files, table, path, "part_of"),
            AlsoCalled = LanguageSettings.Strings(files, table, path, "also_called"),
            TakenFor = LanguageSettings.Strings(files, table, path, "taken_for"),
            LeastParties = table.Number("least_parties"),
        };
    }
}
