using Rapporteur.Reading.Images;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>How languages are written: those that have a folder by their settings, others by the table of known languages.</summary>
internal sealed class Writings
{
    private const string KnownPath = "languages-known.tsv";
    private const int LongestWord = 32;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byEnding;
    private readonly int _longestEnding;
    private readonly List<int>?[] _byLetter;

    private Writings(IReadOnlyList<Writing> all, IEnumerable<string> read)
    {
        All = all;
        Read = read.ToHashSet(StringComparer.Ordinal);
        _byWord = Index(all, w => w.Words).GetAlternateLookup<ReadOnlySpan<char>>();
        _byEnding = Index(all, w => w.Endings).GetAlternateLookup<ReadOnlySpan<char>>();
        _byLetter = ByLetter(all);
        _longestEnding = all.SelectMany(w => w.Endings).Select(e => e.Length).DefaultIfEmpty().Max();
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

    public static Writings Of(ImageReader image)
    {
        var read = image.Texts();
        var all = new Writing[image.Number()];
        for (var i = 0; i < all.Length; i++) all[i] = new Writing(image.Text(), image.Text(), image.Texts(), image.Texts());
        return new Writings(all, read);
    }

    public void Write(ImageWriter image)
    {
        image.Texts([.. Read]);
        image.Number(All.Count);
        foreach (var writing in All)
        {
            image.Text(writing.Tag);
            image.Text(writing.Letters);
            image.Texts(writing.Words);
            image.Texts(writing.Endings);
        }
    }

    /// <summary>Counts the word in those writings of which it is a small word, in <paramref name="ended"/> in those others of which it has an ending.</summary>
    public void Count(ReadOnlySpan<char> word, int[] small, int[]? ended)
    {
        if (word.Length > LongestWord) return;
        Span<char> folded = stackalloc char[LongestWord];
        ReadOnlySpan<char> key = folded[..Folding.Fold(word, folded)];
        var isSmall = _byWord.TryGetValue(key, out var who);
        if (isSmall) foreach (var writing in who!) small[writing]++;
        if (isSmall || ended is null) return;
        Span<bool> counted = stackalloc bool[All.Count];
        counted.Clear();
        for (var length = Math.Min(_longestEnding, key.Length - 1); length > 0; length--)
        {
            if (!_byEnding.TryGetValue(key[^length..], out who)) continue;
            foreach (var writing in who)
            {
                if (!counted[writing]) ended[writing]++;
                counted[writing] = true;
            }
        }
    }

    /// <summary>Counts a letter that a text holds so many times in those writings whose alphabet has it.</summary>
    public void Count(char letter, int times, int[] own)
    {
        if (letter >= _byLetter.Length || _byLetter[letter] is not { } who) return;
        foreach (var writing in who) own[writing] += times;
    }

    /// <summary>True for a mark that may stand within a word.</summary>
    public static bool MayJoin(char c) => Folding.IsApostrophe(c);

    private static List<int>?[] ByLetter(IReadOnlyList<Writing> all)
    {
        var last = 0;
        foreach (var writing in all)
        {
            foreach (var letter in writing.Letters) last = Math.Max(last, letter);
        }

        var byLetter = new List<int>?[last + 1];
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var letter in all[i].Letters) (byLetter[letter] ??= []).Add(i);
        }

        return byLetter;
    }

    private static Dictionary<string, List<int>> Index(IReadOnlyList<Writing> all, Func<Writing, IEnumerable<string>> keys)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var key in keys(all[i]))
            {
                if (!index.TryGetValue(key, out var list)) index[key] = list = [];
                list.Add(i);
            }
        }

        return index;
    }
}
