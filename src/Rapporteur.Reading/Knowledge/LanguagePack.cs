using System.Collections.Frozen;
using Rapporteur.Reading.Images;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>One language as one folder of data: its words, its names for the world, its rules. Loaded once, then only read.</summary>
internal sealed class LanguagePack : IRuleTerms
{
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _listNumbers = new(StringComparer.Ordinal);
    /// <summary>The list of common words that may be part of a name, and so are not common for that.</summary>
    public const string NameWords = "name_words";

    private readonly HashSet<int> _listWords = [];
    private Inflection _inflection = null!;
    private Lexicon _lexicon = null!;

    private LanguagePack(string tag) => Tag = tag;

    public string Tag { get; }

    public LanguageSettings Settings { get; private set; } = null!;

    public Vocabulary Vocabulary { get; private set; } = new([]);

    public TextHabits Habits { get; private set; } = null!;

    public NameTrie Names { get; private set; } = new();

    public List<WordList> Lists { get; } = [];

    public WordSets WordSets { get; private set; } = new();

    /// <summary>What rules ask of each word.</summary>
    public WordClasses Classes { get; private set; } = null!;

    /// <summary>The rules in phases, in the order the language names them.</summary>
    public IReadOnlyList<Phase> Phases { get; private set; } = [];

    /// <summary>Words that are no part of a person's name even when capitalised.</summary>
    public FrozenSet<int> CommonWords { get; private set; } = FrozenSet<int>.Empty;

    /// <summary>How names stand in the cases of the language, or null where they do not change.</summary>
    public Declension? Declension { get; private set; }

    /// <summary>How names of persons are written in English, or null where the language is written in its letters.</summary>
    public Transliteration? Transliteration { get; private set; }

    /// <summary>The names of persons as the language writes them, each with the usual English name.</summary>
    public List<(string Text, string Name)> PersonNames { get; } = [];

    /// <summary>By word number the cases it may stand in, 0 where that is not known; empty in a language without cases.</summary>
    public int[] WordCases { get; private set; } = [];

    public IEnumerable<string> ListNames => _listNumbers.Keys;

    /// <summary>Compiles a language from its files. Its usual names go into <paramref name="usual"/>; what comes of it goes into an <paramref name="image"/> too, if one is made.</summary>
    public static LanguagePack Load(KnowledgeFiles files, string tag, World world, UsualNames usual, ImageWriter? image)
    {
        var folder = $"languages/{tag}";
        files.Taking = image;
        var pack = Begin(files, tag);
        files.Taking = null;
        image?.TakeNoMore();
        pack._lexicon = Lexicon.Load(files, folder, pack.Vocabulary, pack.Settings, pack._inflection);
        pack.Vocabulary.HoldStems();
        pack.LoadNames(files, folder, world, usual);
        foreach (var path in files.Files($"{folder}/lists", ".tsv")) pack.LoadList(files, path);
        pack.Phases = [.. pack.LoadRules(files, folder)];
        pack.CommonWords = Words(files, $"{folder}/common.tsv").Select(w => pack.Vocabulary.Add(w)).Concat(pack._lexicon.AllForms()).Concat(pack._listWords).Order().ToFrozenSet();
        if (pack.Settings.Cases.Count > 0) pack.WordCases = [.. Enumerable.Range(0, pack.Vocabulary.Count).Select(w => pack._lexicon.WordCases.GetValueOrDefault(w, pack.BareCase))];
        pack.Vocabulary.Trim();
        if (image is not null) pack.Write(image);
        pack.Seal();
        return pack;
    }

    /// <summary>Takes a language from an image.</summary>
    public static LanguagePack Load(ImageReader image, string tag)
    {
        var taken = new TakenDown(image);
        var pack = Begin(new KnowledgeFiles(taken), tag);
        image.At = taken.After;
        pack.Take(image);
        pack.Seal();
        return pack;
    }

    // what is quickly made of few rows
    private static LanguagePack Begin(KnowledgeFiles files, string tag)
    {
        var folder = $"languages/{tag}";
        var pack = new LanguagePack(tag) { Settings = LanguageSettings.Load(files, $"{folder}/language.toml") };
        pack.Vocabulary = new Vocabulary(pack.Settings.LettersAlike, Letters(files, folder, pack.Settings), Suffixes(files, folder, pack.Settings));
        pack.Habits = new TextHabits(pack.Settings.Clitics, Words(files, $"{folder}/abbreviations.tsv").ToHashSet(StringComparer.Ordinal), pack.Settings.OrdinalEndings, pack.Settings.SentenceOpeners);
        pack._inflection = Inflection.Load(files, folder);
        pack.Declension = Declension.Load(files, folder, pack._inflection, pack.Settings);
        pack.Transliteration = Transliteration.Load(files, folder);
        return pack;
    }

    // the rest is made by compiling words, names, lists and rules; it is kept as it comes out
    private void Write(ImageWriter image)
    {
        Vocabulary.Write(image);
        image.Texts(_kinds.Keys);
        Names.Write(image);
        image.Texts([.. PersonNames.SelectMany(p => new[] { p.Text, p.Name })]);
        image.Number(Lists.Count);
        foreach (var list in Lists) list.Write(image);
        WordSets.Write(image);
        image.Number(Phases.Count);
        foreach (var phase in Phases)
        {
            image.Text(phase.Name);
            image.Number(phase.Finds ? 1 : 0);
            image.Number(phase.Rules.Length);
            foreach (var rule in phase.Rules) image.Write(rule);
        }

        image.Numbers([.. CommonWords.Order()]);
        image.Numbers(WordCases);
    }

    private void Take(ImageReader image)
    {
        Vocabulary.Take(image);
        foreach (var kind in image.Texts()) Kind(kind);
        Names = new NameTrie(image);
        var persons = image.Texts();
        for (var i = 0; i < persons.Length; i += 2) PersonNames.Add((persons[i], persons[i + 1]));
        for (var left = image.Number(); left > 0; left--)
        {
            var list = new WordList(image);
            _listNumbers[list.Name] = Lists.Count;
            Lists.Add(list);
        }

        WordSets = new WordSets(image);
        var phases = new Phase[image.Number()];
        for (var i = 0; i < phases.Length; i++)
        {
            var (name, finds, rules) = (image.Text(), image.Number() == 1, new Rule[image.Number()]);
            for (var r = 0; r < rules.Length; r++) rules[r] = image.Rule();
            phases[i] = new Phase(name, finds, rules, this);
        }

        Phases = phases;
        CommonWords = image.Numbers().ToFrozenSet();
        WordCases = image.Numbers();
    }

    private void Seal()
    {
        Classes = new WordClasses(WordSets, Lists, ListsOfRules(), CommonWords, Vocabulary.Count);
        foreach (var phase in Phases) phase.Seal(Classes);
    }

    /// <summary>The cases that a token may stand in, 0 where that is not known.</summary>
    public int CasesOf(Token token) => token.Cases != 0 || WordCases.Length == 0 ? token.Cases : WordCases[token.Word];

    // where endings tell the case, a word without any stands in the first
    private int BareCase => Settings.Algorithms.Contains(SuffixChain.Algorithm, StringComparer.Ordinal) ? 1 : 0;

    public int[] Forms(string written) => _lexicon.Forms(written);

    public int Cases(string list) => new Cases([.. Settings.Cases, .. Settings.Marks]).Listed(list);

    public int Exact(string word) => Vocabulary.Add(word);

    public int List(string name) => _listNumbers.TryGetValue(name, out var list) ? list : -1;

    public WordList ListAt(int list) => Lists[list];

    public WordList? ListNamed(string name) => List(name) is var list and >= 0 ? Lists[list] : null;

    public int Kind(string name)
    {
        if (!_kinds.TryGetValue(name, out var kind)) _kinds[name] = kind = _kinds.Count + 1;
        return kind;
    }

    private static LetterTable? Letters(KnowledgeFiles files, string folder, LanguageSettings settings) =>
        settings.Algorithms.Contains(LetterTable.Algorithm, StringComparer.Ordinal) ? new LetterTable(files.Rows($"{folder}/scripts.tsv", "from", "to").Select(r => (r[0], r[1]))) : null;

    private static SuffixChain? Suffixes(KnowledgeFiles files, string folder, LanguageSettings settings)
    {
        if (!settings.Algorithms.Contains(SuffixChain.Algorithm, StringComparer.Ordinal)) return null;
        var cases = new Cases([.. settings.Cases, .. settings.Marks]);
        var rows = new List<(int, string, string, int)>();
        foreach (var row in files.Rows($"{folder}/suffixes.tsv", "level", "suffix", "stem", "case"))
        {
            var bit = row[3].Length == 0 ? 0 : cases.Of(row[3]);
            if (!int.TryParse(row[0], out var level) || (row[3].Length > 0 && bit == 0)) files.Problems.Add(row.File, row.Line, "RAP2025", "a suffix has a level in figures and a case or mark that language.toml names, or none");
            else rows.Add((level, row[1], row[2], bit));
        }

        return new SuffixChain(rows, cases.All & ~new Cases(settings.Cases).All, settings.NameMark);
    }

    private static IEnumerable<string> Words(KnowledgeFiles files, string path) => files.Rows(path, "text").Select(r => r[0]);

    private void LoadNames(KnowledgeFiles files, string folder, World world, UsualNames usual)
    {
        foreach (var row in files.Rows($"{folder}/states.tsv", "iso2", "kind", "text"))
        {
            if (!world.States.Contains(row[0])) Unknown(files, row, "state", world.States);
            var kind = row[1] is "adjective" or "people" ? row[1] : "state";
            if (row[1] == "name") usual.States.TryAdd(row[0], row[2]);
            AddName(row[2], kind, row[0], row[1] == "abbreviation");
        }

        foreach (var row in files.Rows($"{folder}/organisations.tsv", "code", "kind", "text"))
        {
            if (!world.Organisations.Contains(row[0])) Unknown(files, row, "organisation", world.Organisations);
            if (row[1] == "name") usual.Organisations.TryAdd(row[0], row[2]);
            AddName(row[2], "organisation", row[0], row[1] == "abbreviation");
        }

        Vocabulary.HoldStems();

        foreach (var row in files.Rows($"{folder}/bodies.tsv", "body", "text"))
        {
            if (!row[0].StartsWith("*:", StringComparison.Ordinal) && !world.Bodies.ContainsKey(row[0])) Unknown(files, row, "body", world.Bodies.Keys);
            AddName(row[1], "body", row[0], false);
        }

        foreach (var row in files.Rows($"{folder}/places.tsv", "place", "text"))
        {
            if (!world.Places.ContainsKey(row[0])) Unknown(files, row, "place", world.Places.Keys);
            else AddName(row[1], world.Places[row[0]].Kind == "ambiguous" ? "maybeplace" : "place", row[0], false);
        }

        foreach (var row in files.Rows($"{folder}/venues.tsv", "venue", "text"))
        {
            if (!world.Venues.ContainsKey(row[0])) Unknown(files, row, "venue", world.Venues.Keys);
            AddName(row[1], "venue", row[0], false);
        }

        foreach (var row in files.Rows($"{folder}/persons.tsv", "person", "text"))
        {
            if (!world.Persons.TryGetValue(row[0], out var name)) Unknown(files, row, "person", world.Persons.Keys);
            else
            {
                AddName(row[1], "name", name, false);
                PersonNames.Add((row[1], name));
            }
        }
    }

    private static void Unknown(KnowledgeFiles files, TsvRow row, string what, IEnumerable<string> known) =>
        files.Problems.Add(row.File, row.Line, "RAP2007", $"'{row[0]}' is no known {what}{Problems.Proposal(row[0], known)}");

    // what stands behind '|' in a name does not change with the case
    private void AddName(string text, string kind, string value, bool abbreviation)
    {
        var tokens = Cut(text);
        if (tokens.Count == 0) return;
        List<string> written = [.. tokens.Select(t => Letters(text, t).ToString())];
        var casing = abbreviation || tokens.Count == 1 && tokens[0].Is(TokenTraits.AllCapitals) ? NameCasing.AllCapitals
            : tokens[0].Is(TokenTraits.Capital) || tokens[0].Is(TokenTraits.Number) ? NameCasing.Capital : NameCasing.Free;
        var entry = new NameEntry(Kind(kind), kind, value, casing) { Base = Declension is null || kind != "name" ? null : text };
        if (Declension is not { } declension || abbreviation)
        {
            AddName(written, entry with { Cases = Declension?.Cases.All ?? 0 });
            return;
        }

        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var changing = bar < 0 ? tokens.Count : tokens.Count(t => t.Start < bar);
        List<bool> isJoined = [.. tokens.Select(t => t.Is(TokenTraits.Hyphenated))];
        foreach (var (@case, words) in declension.Of(kind == "name" ? "person" : kind, written, isJoined, changing))
        {
            foreach (var one in Combined(words)) AddName(one, entry with { Cases = @case });
        }
    }

    private void AddName(IEnumerable<string> written, NameEntry entry)
    {
        List<int> words = [.. written.Select(w => Vocabulary.Add(w))];
        if (!words.Contains(0)) Names.Add(words, entry);
    }

    // every choice of one form for each word
    private static IEnumerable<IEnumerable<string>> Combined(IReadOnlyList<string>[] words)
    {
        IEnumerable<IEnumerable<string>> all = [[]];
        foreach (var forms in words) all = all.SelectMany(before => forms.Select(before.Append));
        return all;
    }

    private List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        new Tokenizer(Vocabulary, Habits).Tokenize(text, 0, tokens);
        return tokens.FindAll(t => !t.Is(TokenTraits.Punctuation));
    }

    private static ReadOnlySpan<char> Letters(string text, Token token)
    {
        var span = text.AsSpan(token.Start, token.Length);
        return span.Length > 1 && span[^1] == '.' ? span[..^1] : span;
    }

    // A list is text and value; its words are written as in a rule, so a lemma stands for its forms; '=' before a word is that form alone,
    // '~' too, and that it is no sign of a common word, for persons bear it as a name.
    private void LoadList(KnowledgeFiles files, string path)
    {
        var list = new WordList(Path.GetFileNameWithoutExtension(path));
        foreach (var row in files.Rows(path, "text", "value"))
        {
            var words = new List<int[]>();
            foreach (var part in row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var forms = part[0] is '=' or '~' ? [Vocabulary.Add(part.AsSpan(1))] : _lexicon.Forms(part);
                if (forms.Length == 0) files.Problems.Add(row.File, row.Line, "RAP2008", $"'{part}' asks for a form that words.tsv does not give");
                words.Add(forms);
                if (list.Name != NameWords && part[0] != '~') _listWords.UnionWith(forms);
            }

            list.Add(words, row[1].Length > 0 ? row[1] : row[0]);
        }

        _listNumbers[list.Name] = Lists.Count;
        Lists.Add(list);
    }

    private HashSet<int> ListsOfRules() => [.. Phases.SelectMany(p => p.Rules).SelectMany(r => r.Program).Where(i => i.Op == Op.List).Select(i => i.A)];

    private IEnumerable<Phase> LoadRules(KnowledgeFiles files, string folder)
    {
        var macros = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Settings.ChunkPhases.Concat(Settings.FindPhases))
        {
            if (name == Phase.NamesStep)
            {
                yield return new Phase(name, false, [], this);
                continue;
            }

            var single = $"{folder}/{name}.rules";
            IReadOnlyList<string> paths = files.Exists(single) ? [single] : files.Files($"{folder}/{name}", ".rules");
            if (paths.Count == 0) files.Problems.Add($"{folder}/language.toml", 0, "RAP2009", $"the phase '{name}' has neither {name}.rules nor a folder {name}/");
            var read = paths.Select(p => RuleFile.Read(files, p, macros)).ToList();
            yield return new Phase(name, Settings.FindPhases.Contains(name), [.. read.SelectMany(f => f.Compile(this, macros, WordSets))], this);
        }
    }
}
