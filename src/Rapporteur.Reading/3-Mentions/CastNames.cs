using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Mentions;

/// <summary>What names, offices and sides mean: the part of coreference that asks the knowledge and not the document.</summary>
internal sealed class CastNames(LanguagePack pack, Knowledge knowledge, Publisher? source)
{
    /// <summary>Letters of the longest word that links the words of an office ("the", "for").</summary>
    private const int LongestLink = 3;

    /// <summary>What a rule may say of an office in English words, in their order.</summary>
    private static readonly string[] OfficeKeys = ["rank", "area", "head"];

    private readonly Dictionary<(Chunk Name, int Cases), IReadOnlyList<Spelling>> _spelled = [];
    private readonly NameSpeller _speller = new(pack, knowledge.World);

    /// <summary>The state, else the organisation, of the publisher: whose "our country" it is.</summary>
    public string? OwnSide => source?.State ?? source?.Organisation;

    /// <summary>The state's or organisation's code that a chunk names.</summary>
    public string? SideOf(Chunk? chunk)
    {
        for (; chunk is not null; chunk = chunk.Next)
        {
            switch (chunk.KindName)
            {
                case "state" or "adjective" or "people" or "organisation":
                    // a rule may make a state of an adjective ("the Ukrainian side")
                    return chunk.Value;
                case "place" or "maybeplace":
                    return chunk.Value is { } place && knowledge.World.Places.TryGetValue(place, out var location) && location.Country.Length > 0 ? location.Country : null;
                case "own":
                    return OwnSide;
                case "body":
                    return chunk.Value is { } id && knowledge.World.Bodies.TryGetValue(id, out var organ) ? organ.Organisation : null;
                case "words" when chunk.Part("item") is { } item:
                    return SideOf(item);
            }
        }

        return null;
    }

    /// <summary>The ways to read a name, the likeliest first.</summary>
    public IReadOnlyList<Spelling> Spellings(DocumentText text, Chunk name, int cases)
    {
        if (!_spelled.TryGetValue((name, cases), out var ways)) _spelled[(name, cases)] = ways = _speller.Of(Words(text, name), name, cases);
        return ways;
    }

    /// <summary>True in a language whose names change with their case: there, whose something is stands behind it, within its chunk.</summary>
    public bool NamesChange => pack.Declension is not null || pack.Settings.LastInflects;

    /// <summary>True where two people who stand side by side are of one list; where subject and object do so before the verb, a list shows by its marks.</summary>
    public bool ListsByPlace => !pack.Settings.LastInflects;

    public bool IsPerson(string name) => knowledge.World.KnownPeople.ContainsKey(name);

    /// <summary>The words of a name or collective, without a determiner before and marks after.</summary>
    public string Words(DocumentText text, Chunk chunk)
    {
        int first = chunk.First, end = chunk.End;
        while (end > first + 1 && text.Tokens[end - 1].Is(TokenTraits.Punctuation)) end--;
        var list = pack.ListNamed("determiner");
        while (list is not null && first < end - 1 && list.Step(0, text.Tokens[first].Word) > 0) first++;
        return text.Words(text.SpanOf(first, end));
    }

    /// <summary>The head words of an office: its usual English name where the list has one, else as written.</summary>
    public string Office(DocumentText text, Chunk office)
    {
        if (pack.ListNamed("office_name") is { } names)
        {
            var node = 0;
            string? head = null;
            for (var i = office.First; i < office.End && node >= 0; i++)
            {
                var next = names.Step(node, text.Tokens[i].Word);
                // "the head of the Russian government": whose it is may stand within
                if (next < 0 && pack.Transliteration is not null && (node == 0 || head is not null) && i + 1 < office.End) continue;
                node = next;
                if (node > 0) head = names.ValueAt(node) ?? head;
            }

            if (node > 0 && names.ValueAt(node) is { } usual) return usual;
            // what is not written in English is told by the words that have an English name
            if (head is not null && pack.Transliteration is not null) return head;
        }

        // else put together from what the rule of the office says of it
        var said = OfficeKeys.Select(office.Text).OfType<string>().ToList();
        return said.Count > 0 ? string.Join(' ', said) : Words(text, office);
    }

    /// <summary>The office that a known name begins with ("Pope Francis"), or null.</summary>
    public string? OfficeWithin(DocumentText text, Chunk name)
    {
        if (pack.ListNamed("office_head") is not { } heads || name.Value is null) return null;
        var end = name.First;
        for (var (i, node) = (name.First, 0); i < name.End - 1 && node >= 0; i++)
        {
            node = heads.Step(node, text.Tokens[i].Word);
            if (node > 0 && heads.ValueAt(node) is not null) end = i + 1;
        }

        return end > name.First ? text.Words(text.SpanOf(name.First, end)) : null;
    }

    /// <summary>The office of several: a word that may be one office or more says which by what stands behind it, and its rule what the office is.</summary>
    public static string? OfficeOfAll(Chunk plural) => plural.Text("office") ?? plural.Part("offices")?.Text("head");

    /// <summary>The last word of a name, folded, without what may follow a name.</summary>
    public string Surname(string name)
    {
        var suffixes = pack.ListNamed("name_suffixes");
        var words = name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last > 0 && suffixes is not null && suffixes.Step(0, pack.Vocabulary.Find(words[last])) > 0) last--;
        return Folding.Fold(words[last]);
    }

    /// <summary>The words of a name, folded.</summary>
    public static string[] Parts(string written) => Folding.Fold(written).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when a name as written may be this person's: the same surname, and initials or given names that agree.</summary>
    public static bool IsSameName(Person person, string[] given, string surname)
    {
        var known = person.Parts;
        if (known.Length == 0 || given.Length == 0) return false;
        // a single name of somebody known, whatever the text writes behind it ("King Abdullah II of Jordan")
        if (given.Length == 1 && person.IsKnown && given[0].Length > LongestLink && Parts(person.Name) is [var first, ..] && first == given[0]) return true;
        if (given.Length == 1) return person.Surname == surname || (known.Length <= 3 && known.Contains(given[0]) && given[0].Length > 3);
        // a surname alone, first or last in the full name; and two surnames where one is enough
        if (known.Length == 1) return known[0] == surname || (given.Length <= 3 && known[0].Length > 3 && given[0] == known[0]);
        if (known.Length != given.Length && known.Take(given.Length).SequenceEqual(given.Take(known.Length), StringComparer.Ordinal)) return true;
        if (person.Surname != surname) return false;
        return known[0][0] == given[0][0] && (known[0].Length == 1 || given[0].Length == 1 || known[0] == given[0]);
    }

    /// <summary>True when a name as written has this person's surname, and a given name that begins with the same letter.</summary>
    public static bool IsLikeName(Person person, string[] given, string surname) =>
        person.Surname == surname && person.Parts.Length > 1 && given.Length > 1 && person.Parts[0][0] == given[0][0];

    /// <summary>True for a word that goes on with a list of people.</summary>
    public bool Joins(Token token) => pack.ListNamed("list_joiner")?.Step(0, token.Word) > 0;

    /// <summary>True for a word for whoever leads, which is no office by itself.</summary>
    public bool IsLeaderWord(string office) => Value("leader_word", office) is not null;

    /// <summary>True for an office that goes with a name like a form of address, and gives way to any other.</summary>
    public bool IsTitle(string office) => Value("title_office", office) is not null;

    /// <summary>True for an office whose holder leads a state or its government.</summary>
    public bool IsLeading(string office) => Value("leading_office", office) is not null;

    /// <summary>True where a name is one that women bear.</summary>
    public bool IsWoman(Person person) => person.Parts.Any(p => Value("women", p) is not null);

    public bool IsCounterpart(string office) => Value("counterpart", office) is not null;

    /// <summary>
    /// True when a person may be meant by an office without a name: it is their office, its last word is theirs ("the Minister"), or
    /// it is a word for whoever leads a state ("the head of state") and they do.
    /// </summary>
    public bool MayHold(Person person, string office, Document document)
    {
        if (Value("leader_word", office) is not null)
            return person.Office is not null ? Value("leading_office", person.Office) is not null : IsLeader(person.Name, document.Published);
        if (person.Office is null || IsLeaderWord(person.Office))
            return Value("leading_office", office) is not null && IsLeader(person.Name, document.Published);
        if (string.Equals(person.Office, office, StringComparison.OrdinalIgnoreCase)) return true;
        // "the head of government" is the Prime Minister
        if ((Value("same_office", office) ?? office) is var asked && string.Equals(Value("same_office", person.Office) ?? person.Office, asked, StringComparison.OrdinalIgnoreCase)) return true;
        var longer = Folding.Fold(person.Office);
        var shorter = Folding.Fold(office);
        return IsHead(person.Office, longer, shorter) || SameWords(longer, shorter) || longer.StartsWith(shorter + " ", StringComparison.Ordinal)
            || (shorter.EndsWith(" " + longer, StringComparison.Ordinal) && Value("leading_office", person.Office) is null);
    }

    // the last words of an office are its head, but not in "Aide to the President"
    private static bool IsHead(string office, string longer, string shorter)
    {
        if (!longer.EndsWith(" " + shorter, StringComparison.Ordinal)) return false;
        var before = office[..^(shorter.Length + 1)];
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > LongestLink || !word.All(char.IsLower);
    }

    // "Head of the President's Office", "Head of the Office of the President"
    private static bool SameWords(string one, string other)
    {
        var words = Words(one);
        return words.Count > 2 && words.SetEquals(Words(other));
    }

    private static HashSet<string> Words(string office) =>
        office.Split([' ', '-', '\'', '\u2019', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > LongestLink).ToHashSet(StringComparer.Ordinal);

    /// <summary>Fills in what the text leaves to the reader: the side of a person whom the authority knows, or of a publisher's own official.</summary>
    public void Complete(Person person, Document document)
    {
        if (person.Affiliation is not null) return;
        var tenures = knowledge.World.TenuresOf(person.Name);
        if (tenures.Count > 0)
        {
            var day = document.Published?.First();
            var at = tenures.FirstOrDefault(t => day is null || t.Covers(day.Value)) ?? tenures[^1];
            person.Affiliation = at.Side;
        }
        else if (person.Office is not null)
        {
            person.Affiliation = OwnSide;
        }
    }

    private bool IsLeader(string name, PartialDate? published)
    {
        var day = published?.First();
        return knowledge.World.TenuresOf(name).Any(t => t.Leads && (day is null || t.Covers(day.Value)));
    }

    private string? Value(string listName, string words)
    {
        if (pack.ListNamed(listName) is not { } list) return null;
        var node = 0;
        foreach (var word in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = list.Step(node, pack.Vocabulary.Find(word));
            if (node < 0) return null;
        }

        return list.ValueAt(node);
    }
}
