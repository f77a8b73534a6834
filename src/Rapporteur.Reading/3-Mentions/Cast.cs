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
    private readonly List<Person> _people = [];
    private readonly List<Person>[] _bySentence;
    private readonly List<(Person Person, int Token)>[] _places;
    private readonly CastMember[] _principals;
    private readonly bool _isTranscript;

    private Cast(DocumentText text, CastNames names, IReadOnlyList<ParsedSentence> sentences)
    {
        _text = text;
        _names = names;
        _sentences = sentences;
        _bySentence = new List<Person>[sentences.Count];
        _places = new List<(Person, int)>[sentences.Count];
        for (var i = 0; i < sentences.Count; i++) Gather(sentences[i], i);
        foreach (var person in _people) names.Complete(person, text.Document);
        for (var i = 0; i < sentences.Count; i++) Trace(sentences[i], i);
        for (var i = 0; i < sentences.Count; i++) LearnOffices(sentences[i], i);
        _principals = [.. Principals(sentences)];
        _isTranscript = sentences.Any(s => s.Items.Count > 1 && s.Items[0].Chunk?.As("person") is not null && s.Items[1].IsOneToken && text.Tokens[s.Items[1].First].IsMark(':'));
    }

    /// <summary>Everyone named, in the order of the text.</summary>
    public IReadOnlyList<Person> People => _people;

    public static Cast Of(DocumentText text, LanguagePack pack, Knowledge knowledge, Source? source, IReadOnlyList<ParsedSentence> sentences) =>
        new(text, new CastNames(pack, knowledge, source), sentences);

    /// <summary>The state or organisation of the publisher, or null.</summary>
    public string? OwnSide => _names.OwnSide;

    /// <summary>Whom a chunk of any kind means, as seen from a sentence; empty when it means nobody.</summary>
    public IReadOnlyList<CastMember> Resolve(Chunk chunk, int sentence)
    {
        var members = new List<CastMember>();
        Resolve(chunk, sentence, members);
        return members;
    }

    /// <summary>The state or organisation that a chunk stands for, or null.</summary>
    public string? SideOf(Chunk? chunk) => _names.SideOf(chunk);

    /// <summary>The words of a name or collective, without a determiner before and marks after.</summary>
    public string WordsOf(Chunk chunk) => _names.Words(_text, chunk);

    /// <summary>The head words of an office that a chunk names, or null.</summary>
    public string? OfficeOf(Chunk? office) => office is null ? null : _names.Office(_text, office);

    private void Resolve(Chunk chunk, int sentence, List<CastMember> members)
    {
        for (var sense = chunk; sense is not null; sense = sense.Next)
        {
            var before = members.Count;
            switch (sense.KindName)
            {
                case "party" or "words":
                    foreach (var part in sense.Parts("members").Concat(sense.Parts("item"))) Resolve(part, sentence, members);
                    break;
                case "plural": Plural(sense, sentence, members); break;
                case "person": Add(members, Member(PersonOf(sense), sense)); break;
                case "name": Add(members, Member(Known(sense), sense)); break;
                case "holder": Add(members, Holder(sense, sentence)); break;
                case "ref": Reference(sense, sentence, members); break;
                case "group" when sense.Part("sides")?.Parts("item").Select(SideOf).OfType<string>().Distinct().ToList() is { Count: > 1 } sides:
                    // "the foreign ministers of Japan and Jordan": each side takes part
                    foreach (var one in sides) Add(members, new CastMember(null, null, one, null, sense.Span(_text.Tokens)));
                    break;
                case "group": Add(members, new CastMember(null, null, SideOf(sense.Part("aff")), _names.Words(_text, sense), sense.Span(_text.Tokens))); break;
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
        var office = plural.Part("offices")?.Text("head");
        var items = plural.Part("members") is { } words ? words.Parts("item").DefaultIfEmpty(words).ToList() : [];
        // "Presidents A of one state and B of another": the states are the persons'
        var isOfPersons = !_names.NamesChange || items.Exists(i => i.As("name") is not null);
        foreach (var item in items)
        {
            if (item.As("name") is { } name) Add(members, Member(Known(name), name));
            else if (isOfPersons && members.Exists(m => m.Person is not null)) continue;
            else if (SideOf(item) is { } side) Add(members, HolderOf(office, side, item, sentence));
        }
    }

    private CastMember? Holder(Chunk holder, int sentence)
    {
        var office = holder.Part("office") is { } chunk ? _names.Office(_text, chunk) : null;
        if (office is null) return null;
        var side = SideOf(holder.Part("aff"));
        if (_names.IsCounterpart(office))
        {
            var model = Before(holder.First, sentence).FirstOrDefault(p => p.Office is not null && p.Affiliation != side);
            return model is null ? null : HolderOf(model.Office, side, holder, sentence);
        }

        if (side is not null) return HolderOf(office, side, holder, sentence);
        // of several who hold such an office, the publisher's own is meant; else the one named nearest before
        var candidates = Before(holder.First, sentence).Concat(_people).Where(p => _names.MayHold(p, office, _text.Document)).ToList();
        var person = candidates.Find(p => p.Affiliation is not null && p.Affiliation == _names.OwnSide) ?? candidates.FirstOrDefault();
        return person is not null ? Member(person, holder) : new CastMember(null, office, _names.OwnSide, null, holder.Span(_text.Tokens));
    }

    private CastMember HolderOf(string? office, string? side, Chunk chunk, int sentence)
    {
        var person = office is null ? null
            : Before(chunk.First, sentence).Concat(_people).FirstOrDefault(p => p.Affiliation == side && _names.MayHold(p, office, _text.Document));
        return person is null ? new CastMember(null, office, side, null, chunk.Span(_text.Tokens)) : new CastMember(person, null, null, null, chunk.Span(_text.Tokens));
    }

    private void Reference(Chunk reference, int sentence, List<CastMember> members)
    {
        switch (reference.Text("who"))
        {
            case "pair":
                foreach (var principal in _principals) Add(members, principal);
                break;
            case "sides":
                Add(members, new CastMember(null, null, null, _text.Words(reference.Span(_text.Tokens)), reference.Span(_text.Tokens)));
                break;
            case "stranger":
                // whoever was named last and is not at home with the publisher
                Add(members, _names.OwnSide is null ? null : Member(Before(reference.First, sentence).FirstOrDefault(p => p.Affiliation is not null && p.Affiliation != _names.OwnSide), reference));
                break;
            case "he" or "she":
                Add(members, Member(Subject(sentence, reference.First), reference));
                break;
        }
    }

    // Whom "he" means: the first person before it in its sentence, else of the nearest sentence that names one, since subjects come first.
    private Person? Subject(int sentence, int token)
    {
        foreach (var (person, first) in _places[sentence])
        {
            if (first < token) return person;
        }

        for (var i = sentence - 1; i >= 0; i--)
        {
            if (_text.Sentences[i].IsTitle && i < sentence - 1) break;
            if (_bySentence[i] is { Count: > 0 } people) return people[0];
        }

        return null;
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

    // Who meets whom: the first two of different sides, from the first sentence after the title that names two.
    private List<CastMember> Principals(IReadOnlyList<ParsedSentence> sentences)
    {
        var members = new List<CastMember>();
        for (var i = 0; i < sentences.Count && members.Count < 2; i++)
        {
            if (sentences[i].Sentence.IsTitle) continue;
            foreach (var person in _bySentence[i] ?? [])
            {
                var member = new CastMember(person, null, null, null, person.Span);
                if (members.Count == 0 || (members.Count == 1 && members[0].Person != person && members[0].Side != person.Affiliation)) members.Add(member);
            }
        }

        return members;
    }

    private void Gather(ParsedSentence sentence, int index)
    {
        foreach (var item in sentence.Items)
        {
            for (var chunk = item.Chunk; chunk is not null; chunk = chunk.Next) Gather(chunk, index, 0);
        }
    }

    private void Gather(Chunk chunk, int sentence, int depth)
    {
        if (depth > 8) return;
        if (chunk.KindName == "person")
        {
            Meet(chunk, sentence);
            // a page's own note on who this is, with the full name
            if (chunk.Part("card")?.As("name") is { } card) Meet(card, chunk, null, null, sentence);
        }
        else if (chunk.KindName == "plural") MeetAll(chunk, sentence);
        else if (chunk.KindName == "name" && chunk.Value is not null && _names.IsPerson(chunk.Value)) Meet(chunk, chunk, null, null, sentence);
        foreach (var (_, value) in chunk.Fields)
        {
            if (value is not Chunk part || part.KindName == "name" && chunk.KindName == "person") continue;
            for (var sense = part; sense is not null; sense = sense.Next) Gather(sense, sentence, depth + 1);
        }
    }

    // "Secretary of State of the US A, Secretary of Defense B", "German officials, including Vice Chancellor C": in one list the side goes on
    private string? ListedWith(Chunk person, int sentence)
    {
        var items = _sentences[sentence].Items;
        var at = items.FindIndex(i => i.First <= person.First && i.End >= person.End);
        if (at >= 0 && items[at].Chunk?.As("party")?.Part("members") is { } members)
        {
            foreach (var before in members.Parts("item").TakeWhile(i => i.First < person.First).Reverse())
            {
                if (SideWithin(before) is { } side) return side;
            }
        }

        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (items[i].Chunk is { } chunk) return i == at - 1 && !_names.ListsByPlace ? null : SideWithin(chunk);
            if (!_text.Tokens[items[i].First].IsMark(',') && !_names.Joins(_text.Tokens[items[i].First])) return null;
        }

        return null;
    }

    private string? SideWithin(Chunk chunk) =>
        (chunk.As("person") ?? chunk.As("holder") ?? chunk.As("group")) is { } one ? SideOf(one.Part("aff")) : null;

    // "The President of Russia also sent …": an office with its state gives the person it means that office
    private void LearnOffices(ParsedSentence sentence, int index)
    {
        foreach (var holder in sentence.Items.Select(i => i.Chunk).OfType<Chunk>().SelectMany(c => Holders(c, 0)))
        {
            if (SideOf(holder.Part("aff")) is null && !_names.NamesChange) continue;
            if (Holder(holder, index) is { Person: { } person } && (person.Office is null || (_names.NamesChange && _names.IsLeaderWord(person.Office))) && holder.Part("office") is { } office && !_names.IsLeaderWord(_names.Office(_text, office)))
                person.Office = _names.Office(_text, office);
        }
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

    private void MeetAll(Chunk plural, int sentence)
    {
        var items = plural.Part("members")?.Parts("item").ToList() ?? [];
        // "Foreign Ministers A of Japan and B of Jordan": the state behind a name is its bearer's; where the first item is a state, that before it
        var step = items.Count > 0 && items[0].As("name") is null && SideOf(items[0]) is not null ? -1 : 1;
        for (var i = 0; i < items.Count; i++)
        {
            var at = i + step;
            if (items[i].As("name") is { } name)
                Meet(name, plural, plural.Part("offices")?.Text("head"), at >= 0 && at < items.Count && items[at].As("name") is null ? SideOf(items[at]) : null, sentence);
        }
    }

    private void Meet(Chunk person, int sentence)
    {
        if (person.Part("name")?.As("name") is not { } name) return;
        var title = person.Part("office") is { } office ? _names.Office(_text, office) : null;
        // "his counterpart Taro Kono": the office of the one spoken of before
        if (title is not null && _names.IsCounterpart(title)) title = _people.FindLast(p => p.Office is not null)?.Office;
        var side = SideOf(person.Part("aff"));
        Meet(name, person, title, side ?? (title is null ? null : ListedWith(person, sentence)), sentence);
    }

    private void Meet(Chunk name, Chunk whole, string? office, string? side, int sentence)
    {
        var written = _names.Words(_text, name);
        var asked = whole.Part("office")?.Cases ?? 0;
        var ways = _names.Spellings(_text, name, asked);
        var known = _people.Find(p => ways.Any(w => w.Usual == p.Name)) ?? ways.Select(w => SameAs(w.Base, side)).FirstOrDefault(p => p is not null);
        var way = ways[0];
        var isKnown = _names.IsPerson(way.Usual);
        if (known is null)
        {
            _people.Add(known = new Person { Name = way.Usual, AsWritten = written, Base = way.Base, IsKnown = isKnown, Surname = _names.Surname(way.Base), Span = whole.Span(_text.Tokens) });
        }
        else if (way.Base.Length > known.Base.Length && (!known.IsKnown || known.Name == known.AsWritten))
        {
            (known.Name, known.AsWritten, known.Base, known.IsKnown) = (way.Usual, written, way.Base, isKnown);
        }

        known.IsSure |= whole.KindName != "name";
        if (office is not null && (known.Office is null || office.StartsWith(known.Office + " ", StringComparison.Ordinal)))
        {
            known.Office = office;
            if (whole.KindName == "person") known.Span = whole.Span(_text.Tokens);
        }

        known.Affiliation ??= side;
    }

    private Person? SameAs(string written, string? side)
    {
        var (parts, surname) = (CastNames.Parts(written), _names.Surname(written));
        return _people.FindLast(p => CastNames.IsSameName(p, parts, surname) && (side is null || p.Affiliation is null || p.Affiliation == side));
    }

    // after all are known: who is mentioned in which sentence, surnames too
    private void Trace(ParsedSentence sentence, int index)
    {
        var people = _bySentence[index] = [];
        var places = _places[index] = [];
        foreach (var item in sentence.Items)
        {
            if (item.Chunk is null) continue;
            var members = new List<CastMember>();
            Named(item.Chunk, members, 0);
            foreach (var member in members)
            {
                if (member.Person is not { } person || people.Contains(person)) continue;
                people.Add(person);
                places.Add((person, item.First));
            }
        }
    }

    private void Named(Chunk chunk, List<CastMember> members, int depth)
    {
        for (var sense = chunk; sense is not null && depth < 8; sense = sense.Next)
        {
            if (sense.KindName == "person") Add(members, Member(PersonOf(sense), sense));
            else if (sense.KindName == "name") Add(members, Member(Known(sense), sense));
            foreach (var (_, value) in sense.Fields)
            {
                if (value is Chunk part) Named(part, members, depth + 1);
            }
        }
    }

    private Person? PersonOf(Chunk person) => person.Part("name")?.As("name") is { } name ? Known(name) : null;

    private Person? Known(Chunk name)
    {
        var written = _names.Words(_text, name);
        if (name.Value is { } value && _people.Find(p => p.Name == value) is { } exact) return exact;
        if (_people.Find(p => p.AsWritten == written) is { } same) return same;
        return _names.Spellings(_text, name, 0).Select(w => _people.Find(p => p.Name == w.Usual) ?? SameAs(w.Base, null)).FirstOrDefault(p => p is not null);
    }
}
