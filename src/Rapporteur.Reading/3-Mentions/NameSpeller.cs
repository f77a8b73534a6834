namespace Rapporteur.Reading.Mentions;

/// <summary>One way to read a name.</summary>
/// <param name="Base">The form it is cited in, without what is left out of the usual form.</param>
/// <param name="Usual">The usual English form: of the authority, else in English letters by the table of the language.</param>
internal sealed record Spelling(string Base, string Usual);

/// <summary>Spells names of persons the usual way; in a language whose names do not change that is the way they are written.</summary>
internal sealed class NameSpeller(LanguagePack pack, World world)
{
    private readonly Lazy<ILookup<string, (string Given, string Name)>> _bySurname = new(() => BySurname(pack));

    /// <summary>The ways to read a name, the likeliest first; <paramref name="cases"/> are those that the words around it allow, 0 for any.</summary>
    public IReadOnlyList<Spelling> Of(string written, Chunk name, int cases)
    {
        var known = name.Value is { } value && world.KnownPeople.ContainsKey(value) ? value : null;
        if (pack.Declension is null && pack.Transliteration is null && !pack.Settings.LastInflects) return [new Spelling(written, known ?? written)];
        var bases = name.Bases.Where(b => cases == 0 || pack.Settings.LastInflects || b.Cases == 0 || (b.Cases & cases) != 0).Select(b => b.Base).ToList();
        if (bases.Count == 0) bases = name.Bases.Count > 0 ? [.. name.Bases.Select(b => b.Base)] : [written];
        return [.. bases.Select(Short).Select(b => new Spelling(b, known ?? Authority(b) ?? pack.Transliteration?.Of(b) ?? b))];
    }

    // "Surname Given Patronymic" and "Given Patronymic Surname" are both "Given Surname"
    private string Short(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || Array.FindIndex(words, 1, IsPatronymic) is not (> 0 and var at)) return name;
        return at == words.Length - 1 && at == 2 ? $"{words[1]} {words[0]}" : string.Join(' ', words.Where((_, i) => i != at));
    }

    private bool IsPatronymic(string word) => pack.Settings.PatronymicEndings.Any(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal));

    private string? Authority(string name)
    {
        var node = 0;
        var parts = CastNames.Parts(name);
        foreach (var part in parts)
        {
            node = node < 0 || pack.Vocabulary.Find(part) is not (> 0 and var word) ? -1 : pack.Names.Step(node, word);
        }

        if (node > 0 && pack.Names.At(node)?.FirstOrDefault(e => world.KnownPeople.ContainsKey(e.Value)) is { } entry) return entry.Value;
        // initials stand for the given name of whoever alone bears the surname so
        if (parts.Length < 2 || parts[0].Length > 1) return null;
        return _bySurname.Value[parts[^1]].Where(p => p.Given[0] == parts[0][0]).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : null;
    }

    private static ILookup<string, (string Given, string Name)> BySurname(LanguagePack pack) =>
        pack.PersonNames.Select(p => (Parts: CastNames.Parts(p.Text), p.Name)).Where(p => p.Parts.Length > 1).ToLookup(p => p.Parts[^1], p => (p.Parts[0], p.Name), StringComparer.Ordinal);
}
