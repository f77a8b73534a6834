using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// The people of one document: gathers every mention of a person, and answers whom a later, shorter mention means — a surname, an
/// office, "they", "the sides". What words stand for whom is in the lists of the language; nothing of a language is here.
/// </summary>
internal sealed class Cast
{
    private readonly DocumentText _text;
    private readonly CastNames _names;
    private readonly IReadOnlyList<ParsedSentence> _sentences;
    private readonly Roster _roster;
    private readonly List<Person>[] _bySentence;
    private readonly List<(Person Person, int Token)>?[] _subjects;
    private readonly IReadOnlyList<CastMember> _principals = [];
    private readonly Person? _author;

    private Cast(DocumentText text, CastNames names, IReadOnlyList<ParsedSentence> sentences)
    {
        _text = text;
        _names = names;
        _sentences = sentences;
        _bySentence = new List<Person>[sentences.Count];
        _subjects = new List<(Person, int)>?[sentences.Count];
        _roster = new Roster(text, names);
        var gathering = new Gathering(text, names, _roster, sentences);
        gathering.Gather();
        foreach (var person in _roster.People) names.Complete(person, text.Document);
        for (var i = 0; i < sentences.Count; i++) Trace(sentences[i], i);
        foreach (var (person, sentence, token) in gathering.Counterparts) person.Office ??= OfficeOfCounterpart(person, sentence, token);
        for (var i = 0; i < sentences.Count; i++) LearnOffices(sentences[i], i);
        _principals = new Principals(sentences, _bySentence, (party, at) => [.. Resolve(party, at).Where(m => m.Person is not null || m.Office is not null)]).Find();
        _author = Author();
    }

    /// <summary>Everyone named, in the order of the text.</summary>
    public IReadOnlyList<Person> People => _roster.People;

    /// <summary>The two who meet in the document, or nobody where it does not tell.</summary>
    public IReadOnlyList<CastMember> Principals => _principals;

    public static Cast Of(DocumentText text, LanguagePack pack, Knowledge knowledge, Publisher? source, IReadOnlyList<ParsedSentence> sentences) =>
        new(text, new CastNames(pack, knowledge, source), sentences);

    /// <summary>The state or organisation of the publisher, or null.</summary>
    public string? OwnSide => _names.OwnSide;

    /// <summary>Whom a chunk of any kind means, as seen from a sentence; empty when it means nobody.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="side">Whose office it is that stands without a side of its own: "Japan was represented by the Minister".</param>
    public IReadOnlyList<CastMember> Resolve(Chunk chunk, int sentence, Chunk? side = null)
    {
        var members = new List<CastMember>();
        Resolve(chunk, sentence, members, SideOf(side?.As("group")?.Part("aff") ?? side));
        return members;
    }

    /// <summary>Whom a chunk means as taking part: "the sides" are the states of those who meet in the document, where it tells who does.</summary>
    public IReadOnlyList<CastMember> Attendees(Chunk chunk, int sentence, Chunk? side = null) =>
        [.. Resolve(chunk, sentence, side).SelectMany(m => m is { IsReference: true, IsMany: false } && _principals.Count > 1 ? _principals : [m])];

    /// <summary>The state or organisation that a chunk stands for, or null.</summary>
    public string? SideOf(Chunk? chunk) => _names.SideOf(chunk);

    /// <summary>The words of a name or collective, without a determiner before and marks after.</summary>
    public string WordsOf(Chunk chunk) => _names.Words(_text, chunk);

    /// <summary>The head words of an office that a chunk names, or null.</summary>
    public string? OfficeOf(Chunk? office) => office is null ? null : _names.Office(_text, office);

    private void Resolve(Chunk chunk, int sentence, List<CastMember> members, string? of)
    {
        for (var sense = chunk; sense is not null; sense = sense.Next)
        {
            var before = members.Count;
            switch (sense.KindName)
            {
                case "party" or "words":
                    foreach (var part in sense.Parts("members").Concat(sense.Parts("item"))) Resolve(part, sentence, members, of);
                    break;
                case "plural": Plural(sense, sentence, members); break;
                case "person": Add(members, Member(_roster.PersonOf(sense), sense)); break;
                case "name": Add(members, Member(_roster.Known(sense), sense)); break;
                case "holder": Add(members, Holder(sense, sentence, of)); break;
                case "ref": Reference(sense, sentence, members); break;
                case "group" when sense.Part("sides")?.Parts("item").Select(SideOf).OfType<string>().Distinct().ToList() is { Count: 2 } sides:
                    // "delegations of Japan and Jordan": each side takes part
                    foreach (var one in sides) Add(members, new CastMember(null, null, one, null, sense.Span(_text.Tokens)));
                    break;
                case "group": Add(members, new CastMember(null, null, SideOf(sense.Part("aff")), _names.Words(_text, sense), sense.Span(_text.Tokens))); break;
                case "place" when sense == chunk:
                case "state" or "organisation" or "own" or "body":
                    if (SideOf(sense) is { } side) Add(members, new CastMember(null, null, side, null, sense.Span(_text.Tokens)));
                    break;
            }

            if (members.Count > before) return;
        }
    }

    private static void Add(List<CastMember> members, CastMember? member)
    {
        if (member is not null && !members.Exists(m => m.IsSame(member))) members.Add(member);
    }

    private CastMember? Member(Person? person, Chunk chunk) => person is null ? null : new CastMember(person, null, null, null, chunk.Span(_text.Tokens));

    private void Plural(Chunk plural, int sentence, List<CastMember> members)
    {
        var office = CastNames.OfficeOfAll(plural);
        var items = plural.Part("members") is { } words ? words.Parts("item").DefaultIfEmpty(words).ToList() : [];
        // "Presidents A of one state and B of another": the states are the persons'
        var isOfPersons = items.Exists(i => i.As("name") is not null);
        foreach (var item in items)
        {
            if (item.As("name") is { } name) Add(members, Member(_roster.Known(name), name));
            else if (isOfPersons && members.Exists(m => m.Person is not null)) continue;
            else if (SideOf(item) is { } side) Add(members, HolderOf(office, side, item, sentence));
        }
    }

    private CastMember? Holder(Chunk holder, int sentence, string? of = null)
    {
        var office = holder.Part("office") is { } chunk ? _names.Office(_text, chunk) : null;
        if (office is null) return null;
        var side = SideOf(holder.Part("aff")) ?? of;
        if (_names.IsCounterpart(office))
        {
            var model = Before(holder.First, sentence).FirstOrDefault(p => p.Office is not null && p.Affiliation != side);
            return model is null ? null : HolderOf(model.Office, side, holder, sentence);
        }

        if (side is not null) return HolderOf(office, side, holder, sentence);
        // of several who hold such an office, the publisher's own is meant; else the one named nearest before
        var candidates = Before(holder.First, sentence).Concat(_roster.People).Where(p => _names.MayHold(p, office, _text.Document)).ToList();
        var person = candidates.Find(p => p.Affiliation is not null && p.Affiliation == _names.OwnSide) ?? candidates.FirstOrDefault();
        return person is not null ? Member(person, holder) : new CastMember(null, office, _names.OwnSide, null, holder.Span(_text.Tokens));
    }

    private CastMember HolderOf(string? office, string? side, Chunk chunk, int sentence)
    {
        var person = office is null ? null
            : Before(chunk.First, sentence).Concat(_roster.People).FirstOrDefault(p => p.Affiliation == side && _names.MayHold(p, office, _text.Document));
        return person is null ? new CastMember(null, office, side, null, chunk.Span(_text.Tokens)) : new CastMember(person, null, null, null, chunk.Span(_text.Tokens));
    }

    private void Reference(Chunk reference, int sentence, List<CastMember> members)
    {
        switch (reference.Text("who"))
        {
            case "pair" when HoldersOfAll(reference) is { Count: 2 } two:
                foreach (var person in two) Add(members, Member(person, reference));
                break;
            case "pair" when _principals.Count > 1:
                foreach (var principal in _principals) Add(members, principal);
                break;
            case "pair" or "sides":
                Add(members, new CastMember(null, null, null, _text.Words(reference.Span(_text.Tokens)), reference.Span(_text.Tokens)) { IsReference = true });
                break;
            case "many":
                Add(members, new CastMember(null, null, null, _text.Words(reference.Span(_text.Tokens)), reference.Span(_text.Tokens)) { IsReference = true, IsMany = true });
                break;
            case "stranger" or "guest":
                Add(members, Guest(reference, sentence));
                break;
            case "latter": Add(members, Member(Before(reference.First, sentence).FirstOrDefault(), reference)); break;
            case "he" or "she":
                Add(members, Member(Subject(sentence, reference.First, reference.Text("who") == "she"), reference));
                break;
            case "crown":
                // "His Majesty" is who bears a title that leads
                Add(members, Member(Before(reference.First, sentence).Concat(_roster.People).FirstOrDefault(p => p.Office is not null && _names.IsTitle(p.Office) && _names.IsLeading(p.Office)) ?? Subject(sentence, reference.First), reference));
                break;
            case "him":
                // never who acts in the same sentence
                var subject = Subjects(sentence).Find(p => p.Token < reference.First).Person;
                Add(members, Member(subject is null ? Subject(sentence, reference.First) : Before(reference.First, sentence).FirstOrDefault(p => p != subject), reference));
                break;
            case "author":
                Add(members, IsQuoted(reference.First) ? null : Member(_author, reference));
                break;
        }
    }

    // "the two Prime Ministers": everyone named who holds that office
    private List<Person>? HoldersOfAll(Chunk reference) => CastNames.OfficeOfAll(reference) is { } office
        ? [.. _roster.People.Where(p => string.Equals(p.Office, office, StringComparison.OrdinalIgnoreCase)).DistinctBy(p => p.Affiliation).Take(3)]
        : null;

    // whoever was named last of the side said, else of those who are not at home with the publisher
    private CastMember? Guest(Chunk reference, int sentence)
    {
        var side = SideOf(reference.Part("aff"));
        // where nobody is known to be at home, the guest is whom the text names first
        var person = (side is null && _names.OwnSide is null ? _roster.People : Before(reference.First, sentence)).FirstOrDefault(p => side is null ? p.Affiliation is not null && p.Affiliation != _names.OwnSide : p.Affiliation == side);
        return Member(person, reference) ?? (side is null ? null : new CastMember(null, null, side, null, reference.Span(_text.Tokens)));
    }

    // whose words the document is: whom its title names first, unless it is a record of what several said
    private Person? Author()
    {
        if (_sentences.Any(s => s.Found.Exists(f => f.KindName == "speech"))) return null;
        for (var i = 0; i < _sentences.Count && _sentences[i].Sentence.IsTitle; i++)
        {
            if (_bySentence[i] is [var person, ..]) return person;
        }

        return null;
    }

    // an odd number of marks before it in its paragraph
    private bool IsQuoted(int token)
    {
        var open = false;
        for (var i = token - 1; i >= 0 && !_text.Tokens[i + 1].Is(TokenTraits.NewParagraph); i--) open ^= _text.Tokens[i].IsMark('"');
        return open;
    }

    // Whom "he" means: the first person before it in its sentence, else of the nearest sentence that tells of one, since subjects come first;
    // a sentence whose own subject is "he" goes on about the same.
    private Person? Subject(int sentence, int token, bool isWoman) => Nearest(sentence, token, p => _names.IsWoman(p) == isWoman) ?? Subject(sentence, token);

    private Person? Subject(int sentence, int token) => Nearest(sentence, token, _ => true);

    private Person? Nearest(int sentence, int token, Func<Person, bool> suits)
    {
        foreach (var (person, first) in Subjects(sentence))
        {
            if (first < token && suits(person)) return person;
        }

        for (var i = sentence - 1; i >= 0; i--)
        {
            if (_text.Sentences[i].IsTitle && i < sentence - 1) break;
            if (Subjects(i) is [var (_, first), ..] && GoesOn(_sentences[i], first)) continue;
            if (Subjects(i).Find(s => suits(s.Person)).Person is { } subject) return subject;
        }

        return null;
    }

    // "he" stands in a sentence before anybody named
    private static bool GoesOn(ParsedSentence sentence, int token) =>
        sentence.Items.Exists(i => i.First < token && i.Chunk?.As("party")?.Part("members")?.As("ref")?.Text("who") is "he" or "she");

    // people by their names or by the offices they hold, in the order of the sentence
    private List<(Person Person, int Token)> Subjects(int sentence) => _subjects[sentence] ??= [.. Subjects(_sentences[sentence], sentence)];

    private IEnumerable<(Person Person, int Token)> Subjects(ParsedSentence sentence, int index)
    {
        foreach (var item in sentence.Items)
        {
            if (item.Chunk is null) continue;
            var people = _roster.Within(item.Chunk);
            if (people.Count == 0 && item.Chunk.As("party")?.Part("members")?.As("holder") is { } holder && Holder(holder, index)?.Person is { } held) people.Add(held);
            foreach (var person in people) yield return (person, item.First);
        }
    }

    /// <summary>People mentioned before a token, the nearest first.</summary>
    private IEnumerable<Person> Before(int token, int sentence)
    {
        var start = _text.Tokens[token].Start;
        for (var i = sentence; i >= 0; i--)
        {
            if (_bySentence[i] is not { } people) continue;
            for (var p = people.Count - 1; p >= 0; p--)
            {
                if (i < sentence || people[p].Span.Start < start) yield return people[p];
            }
        }
    }

    // "The President of Russia also sent …": an office with its state gives the person it means that office
    private void LearnOffices(ParsedSentence sentence, int index)
    {
        foreach (var holder in sentence.Items.Select(i => i.Chunk).OfType<Chunk>().SelectMany(c => Holders(c, 0)))
        {
            if (SideOf(holder.Part("aff")) is null && !_names.NamesChange) continue;
            if (holder.Part("office") is { } word && _names.IsCounterpart(_names.Office(_text, word))) continue;
            if (Holder(holder, index) is { Person: { } person } && (person.Office is null || (_names.NamesChange && _names.IsLeaderWord(person.Office))) && holder.Part("office") is { } office && !_names.IsLeaderWord(_names.Office(_text, office)))
                person.Office = _names.Office(_text, office);
        }
    }

    // the subject of the sentence, else whoever was named last with an office, of another side
    private string? OfficeOfCounterpart(Person person, int sentence, int token)
    {
        if (Subject(sentence, token) is { Office: { } own } subject && subject != person && subject.Affiliation != person.Affiliation) return own;
        return Before(token, sentence).FirstOrDefault(p => p != person && p.Office is not null && p.Affiliation != person.Affiliation)?.Office;
    }

    private IEnumerable<Chunk> Holders(Chunk chunk, int depth)
    {
        if (chunk.As("holder") is { } holder) yield return holder;
        if (!_names.NamesChange || depth > 6) yield break;
        for (var sense = chunk; sense is not null; sense = sense.Next)
        {
            foreach (var (_, value) in sense.Fields)
            {
                if (value is not Chunk part) continue;
                foreach (var inner in Holders(part, depth + 1)) yield return inner;
            }
        }
    }

    // after all are known: who is mentioned in which sentence, surnames too
    private void Trace(ParsedSentence sentence, int index)
    {
        var people = _bySentence[index] = [];
        foreach (var item in sentence.Items)
        {
            if (item.Chunk is null) continue;
            foreach (var person in _roster.Within(item.Chunk))
            {
                if (people.Contains(person)) continue;
                people.Add(person);
            }
        }
    }
}
