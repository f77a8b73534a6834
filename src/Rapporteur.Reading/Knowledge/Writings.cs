using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>How languages are written: those that have a folder by their settings, others by the table of known languages.</summary>
internal sealed class Writings
{
    private const string KnownPath = "languages-known.tsv";
    private const int LongestWord = 32;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    private Writings(IReadOnlyList<Writing> all, IEnumerable<string> read)
    {
        All = all;
        Read = read.ToHashSet(StringComparer.Ordinal);
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var word in all[i].Words)
            {
                if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
                list.Add(i);
            }
        }

        _byWord = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Those of languages that can be read first.</summary>
    public IReadOnlyList<Writing> All { get; }

    /// <summary>Tags of the languages that can be read.</summary>
    public IReadOnlySet<string> Read { get; }

    public static Writings Load(KnowledgeFiles files, IEnumerable<LanguagePack> packs)
    {
        var read = packs.OrderBy(p => p.Tag, StringComparer.Ordinal).ToList();
        var folders = read.Select(p => p.Tag).ToHashSet(StringComparer.Ordinal);
        var known = files.Exists(KnownPath) ? files.Rows(KnownPath, "tag", "letters", "words").ToList() : [];
        return new Writings(
        [
            .. read.SelectMany(p => p.Settings.Writings.Select(w => w with { Tag = p.Tag })),
            .. known.Where(r => !folders.Contains(r[0])).Select(r => Writing.Of(r[0], r[1], r[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ], folders);
    }

    /// <summary>Indexes of the writings that have the word as a small word.</summary>
    public IReadOnlyList<int> Having(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return [];
        Span<char> folded = stackalloc char[LongestWord];
        return _byWord.TryGetValue(folded[..Folding.Fold(word, folded)], out var who) ? who : [];
    }

    /// <summary>True for a mark that may stand within a word.</summary>
    public static bool MayJoin(char c) => Folding.IsApostrophe(c);
}
