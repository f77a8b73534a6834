using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>Finds who or what bears a name, in any script and spelling: by the name itself, by its sounds, by words of it. Built when it is first asked.</summary>
/// <remarks>Immutable; share one between threads.</remarks>
internal sealed class NameIndex
{
    private readonly LetterTable _sounds;
    private readonly IReadOnlyList<LetterTable> _scripts;
    private readonly IReadOnlyList<Transliteration> _transliterations;
    private readonly IReadOnlyList<AuthorityEntry> _entries;
    private readonly Lazy<ILookup<string, AuthorityEntry>> _byName;
    private readonly Lazy<ILookup<string, AuthorityEntry>> _bySound;
    private readonly Lazy<ILookup<string, AuthorityEntry>> _byPart;
    private readonly Lazy<ILookup<string, AuthorityEntry>> _byWord;

    private NameIndex(LetterTable sounds, IReadOnlyList<LetterTable> scripts, IReadOnlyList<Transliteration> transliterations, IReadOnlyList<AuthorityEntry> entries)
    {
        (_sounds, _scripts, _transliterations, _entries) = (sounds, scripts, transliterations, entries);
        _byName = new(() => Index(_entries, name => [Folding.Fold(name)]));
        _byPart = new(() => Index(_entries.Where(e => e.Kind == "person"), name => Words(Folding.Fold(name))));
        _bySound = new(() => Index(_entries, Sounds));
        _byWord = new(() => Index(_entries, name => Sounds(name).SelectMany(Words)));
    }

    public static NameIndex Load(KnowledgeFiles files, IReadOnlyList<AuthorityEntry> entries)
    {
        var folders = files.Folders("languages").Select(tag => $"languages/{tag}").ToList();
        return new NameIndex(
            new LetterTable(files.Rows("world/spellings.tsv", "from", "to").Select(r => (r[0], r[1])).ToList()),
            [.. folders.Where(f => files.Exists($"{f}/scripts.tsv")).Select(f => new LetterTable(files.Rows($"{f}/scripts.tsv", "from", "to").Select(r => (r[0], r[1])).ToList()))],
            [.. folders.Select(f => Transliteration.Load(files, f)).OfType<Transliteration>()],
            entries);
    }

    /// <summary>
    /// Those who bear the name, and all persons with its words in theirs, for one surname may be several persons'; where there is none, those whose name sounds
    /// so, else those with all its sounds in theirs.
    /// </summary>
    public IReadOnlyList<AuthorityEntry> Find(string name)
    {
        var forms = _scripts.Select(s => Rewritten(s, Folding.Fold(name))).Prepend(Folding.Fold(name)).Distinct(StringComparer.Ordinal).ToList();
        var written = forms.SelectMany(n => _byName.Value[n]).Concat(forms.SelectMany(n => WithAll(n, _byPart.Value))).Distinct().ToList();
        if (written.Count > 0) return written;
        var sounding = Sounds(name).SelectMany(s => _bySound.Value[s]).Distinct().ToList();
        return sounding.Count > 0 ? sounding : [.. Sounds(name).SelectMany(s => WithAll(s, _byWord.Value)).Distinct()];
    }

    /// <summary>"; did you mean 'x'?" with the nearest name, else nothing.</summary>
    public string Proposal(string name) => Problems.Proposal(name, _entries.SelectMany(e => e.Names).Select(n => n.Text).Distinct(StringComparer.Ordinal));

    private static IEnumerable<AuthorityEntry> WithAll(string words, ILookup<string, AuthorityEntry> index)
    {
        IEnumerable<AuthorityEntry>? found = null;
        foreach (var word in Words(words)) found = found is null ? index[word] : found.Intersect(index[word]);
        return found ?? [];
    }

    private static string[] Words(string name) => name.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    private static ILookup<string, AuthorityEntry> Index(IEnumerable<AuthorityEntry> entries, Func<string, IEnumerable<string>> keys) => entries
        .SelectMany(e => e.Names.SelectMany(n => keys(n.Text)).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Entry: e)))
        .ToLookup(k => k.Key, k => k.Entry, StringComparer.Ordinal);

    // the words in any order, so that a surname may stand first
    private IEnumerable<string> Sounds(string name) => Latin(name).Select(n => Rewritten(_sounds, Folding.Fold(n))).Distinct(StringComparer.Ordinal)
        .Select(n => string.Join(' ', Words(n).Order(StringComparer.Ordinal)));

    private IEnumerable<string> Latin(string name) => name.All(char.IsAscii) ? [name] : _transliterations.Select(t => t.Of(name)).Prepend(name);

    private static string Rewritten(LetterTable table, string folded) => string.Join(' ', Words(folded).Select(word =>
    {
        var buffer = new char[word.Length * LetterTable.Growth];
        return new string(buffer, 0, table.Rewrite(word, buffer));
    }));
}
