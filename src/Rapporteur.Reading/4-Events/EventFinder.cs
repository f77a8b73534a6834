using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Makes drafts of what each sentence says happened; what belongs together is for <see cref="EventMerger"/>.</summary>
internal sealed class EventFinder(DocumentText text, Cast cast, OccasionReader occasions, PlaceReader places, Circumstances circumstances)
{
    /// <summary>What a rule sets for a present tense that tells what is to come, except in titles, which tell the past so.</summary>
    private const string Ahead = "ahead";

    /// <summary>What a rule sets for what was to be, and may not have been.</summary>
    private const string Foreseen = "foreseen";

    private static readonly string[] Roles = ["host", "chair", "speaker", "sender", "recipient"];

    private readonly Belonging _belonging = new(cast, occasions);
    private bool _hasPlace;
    private EventDraft? _current;
    private EventDraft? _titled;
    private CastMember? _host;
    private readonly Dictionary<string, EventDraft> _latest = new(StringComparer.Ordinal);
    private bool _isListing;

    /// <summary>Drafts of all sentences, in the order of the text.</summary>
    public List<EventDraft> Find(IReadOnlyList<ParsedSentence> sentences)
    {
        var calls = Calls(sentences);
        var drafts = new List<EventDraft>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (MayTell(sentences[i])) Find(sentences[i], i, calls, drafts);
            else Attend(sentences[i], i);
        }

        return drafts;
    }

    private static bool MayTell(ParsedSentence sentence) => sentence.Found.Count > 0 || sentence.Items.Exists(i => i.Chunk?.As("occasion") is not null);

    // A conversation of which nothing says how it was held is a call where the text speaks of calls.
    private static bool Calls(IReadOnlyList<ParsedSentence> sentences) =>
        sentences.Take(4).Any(s => s.Items.Exists(i => i.Chunk?.As("occasion")?.Text("head") == "call") || s.Found.Exists(f => f.Text("kind") == "call"));

    private void Find(ParsedSentence sentence, int index, bool calls, List<EventDraft> drafts)
    {
        occasions.Hear(sentence);
        _hasPlace = sentence.Items.Exists(i => i.Chunk?.As("at") is not null) || sentence.Found.Exists(f => f.Has("sidelines"));
        var told = new List<(Chunk Chunk, EventDraft Draft)>();
        foreach (var found in sentence.Found)
        {
            if (found.KindName != "event" || Told(found, index, calls, told) is not { } draft) continue;
            told.Add((found, draft));
            if (found.Has("apart")) told.AddRange(Others(found, index, draft));
        }

        foreach (var found in sentence.Found)
        {
            if (found.KindName == "presides") Preside(found, index, told);
            else if (found.KindName == "invites" && told.Find(t => t.Draft.Kind == "visit").Draft is { } visit) AddAll(found, "host", index, "host", visit);
        }

        var predicates = told.ToList();
        foreach (var found in sentence.Found)
        {
            if (found.KindName == "joins" && !IsForetold(sentence, found.Part("event")!) && Joined(found, index, calls, told, predicates) is { } draft) told.Add((found, draft));
        }

        var around = new List<(Chunk Chunk, EventDraft Draft)>();
        foreach (var found in sentence.Found)
        {
            if (found.KindName is "around" or "beside" && Around(found, index, calls, told) is { } draft) around.Add((found, draft));
        }

        foreach (var item in sentence.Items)
        {
            if (item.Chunk?.As("occasion") is not { } occasion || told.Concat(around).Any(t => SpeaksOf(t, occasion, calls))) continue;
            if (Named(occasion, index, calls) is not { } draft) continue;
            told.Add((occasion, draft));
        }

        foreach (var ahead in sentence.Found.Where(f => f.KindName == "foretold").Select(f => f.Part("event")).OfType<Chunk>())
        {
            foreach (var (_, draft) in told.Concat(around).Where(t => !t.Draft.IsTold && Speaks(t.Chunk, ahead))) draft.Status ??= "upcoming";
        }

        foreach (var (chunk, draft) in told)
        {
            // a speech given at an occasion that the sentence names is a part of it
            if (chunk.Part("at")?.As("occasion") is { } stage) draft.Whole ??= told.Concat(around).FirstOrDefault(t => t.Draft != draft && (t.Chunk == stage || Speaks(t.Chunk, stage))).Draft;
        }

        var all = told.Concat(around).OrderBy(t => t.Draft.Position).ToList();
        circumstances.Read(sentence, all);
        foreach (var (chunk, draft) in around) Attend(sentence, index, chunk, draft);
        foreach (var (chunk, draft) in all)
        {
            // "in the course of the visit" is the one told before, whoever else the sentence names
            if (!draft.IsAnaphor || !drafts.Exists(d => d.Kind == draft.Kind)) Belonging.Travellers(draft, all);
            _belonging.Read(sentence, index, chunk, draft);
        }

        SideNames.Complete([.. all.Select(t => t.Draft)]);

        foreach (var (chunk, draft) in told)
        {
            if (chunk.Has("at") && draft.Whole is { } stage) Programme.Share(draft, stage);
        }

        foreach (var (chunk, draft) in all)
        {
            draft.InTitle = sentence.Sentence.IsTitle;
            draft.Sentences.Add(index);
            Enclose(chunk, draft, around, predicates);
            Foretell(draft, predicates);
            if (!drafts.Contains(draft)) drafts.Add(draft);
        }

        foreach (var (_, draft) in predicates)
        {
            _latest[draft.Kind] = draft;
            _host = draft.Parties.Find(p => p.Role == "host").Member ?? _host;
        }

        if (!sentence.Sentence.IsTitle && predicates.Find(p => p.Draft.Kind is "session" or "forum" or "meeting" or "visit").Draft is { } latest) _current = latest;
        if (sentence.Sentence.IsTitle) _titled ??= told.Find(t => t.Draft.Kind is "session" or "forum" or "meeting").Draft;
        Attend(sentence, index);
    }

    // "met the Presidents of two states apart": an occasion with each
    private List<(Chunk Chunk, EventDraft Draft)> Others(Chunk found, int sentence, EventDraft first)
    {
        var met = found.Parts("b").SelectMany(b => cast.Resolve(b, sentence)).ToList();
        var others = new List<(Chunk, EventDraft)>();
        foreach (var one in met.Skip(1))
        {
            var other = new EventDraft { Kind = first.Kind, Rule = first.Rule, Position = first.Position, FirstToken = first.FirstToken, IsTold = true, Status = first.Status };
            foreach (var (member, role) in first.Parties.Where(p => !met.Exists(m => m.IsSame(p.Member)))) other.Add(member, role);
            other.Add(one, "participant");
            others.Add((found, other));
        }

        first.Parties.RemoveAll(p => met.Skip(1).Any(m => m.IsSame(p.Member)));
        return others;
    }

    // who is in the chair presides over the session of the sentence; where it tells of none, over the one told last
    private void Preside(Chunk found, int sentence, List<(Chunk Chunk, EventDraft Draft)> told)
    {
        var session = told.Find(t => t.Draft.Kind is "session" or "forum").Draft ?? (_current?.Kind is "session" or "forum" or "meeting" ? _current : null);
        if (session is not null) AddAll(found, "chair", sentence, "chair", session);
    }

    // "Those joining him were …": who was there, of the occasion told last; after a colon, one a line
    private void Attend(ParsedSentence sentence, int index)
    {
        if (sentence.Sentence.IsTitle) return;
        var lists = false;
        foreach (var found in sentence.Found)
        {
            if (found.KindName != "attends" || (_current ?? _titled) is not { } occasion) continue;
            lists |= found.Has("list");
            var attended = found.Text("of") is { } kind ? _latest.GetValueOrDefault(kind) : occasion;
            if (attended is not null) AddAll(found, "who", index, "participant", attended);
        }

        if (_isListing && _current is not null && !lists)
        {
            // behind a dash or a dot
            var first = sentence.Items.Find(i => i.Chunk is not null || !IsBeforeName(i)).Chunk;
            _isListing = first?.As("party") is { } party && (party.As("person") is not null || party.As("holder") is not null);
            if (_isListing) foreach (var member in cast.Attendees(first!, index)) _current.Add(member, "participant");
        }

        _isListing |= lists;
    }

    // a dash, a dot, or a word of a title and name that no rule took whole: "His Excellency Mr"
    private bool IsBeforeName(Item item) => text.Tokens[item.First].Is(TokenTraits.Punctuation | TokenTraits.Capital);

    private static bool IsForetold(ParsedSentence sentence, Chunk occasion) => sentence.Found.Exists(f => f.KindName == "foretold" && f.Part("event") is { } ahead && ahead.First == occasion.First);

    private static bool SpeaksOf((Chunk Chunk, EventDraft Draft) told, Chunk occasion, bool calls) =>
        Speaks(told.Chunk, occasion) && (told.Draft.Kind == OccasionReader.KindOf(occasion, calls) || told.Chunk.Text("kind") is null or "meeting");

    // what stands around an event holds it; what stands before or after it in a programme is held with it
    private void Enclose(Chunk chunk, EventDraft draft, List<(Chunk Chunk, EventDraft Draft)> around, List<(Chunk Chunk, EventDraft Draft)> predicates)
    {
        var own = around.Find(a => a.Draft == draft);
        if (own.Draft is not null)
        {
            if (own.Chunk.KindName == "beside" && draft.Kind == "ceremony" && predicates.Count > 0) draft.Whole ??= predicates[0].Draft;
            return;
        }

        var whole = around.Find(a => a.Chunk.KindName == "around");
        if (whole.Draft is null || draft.Whole is not null) return;
        // "his visit …, signed during the visit" is the same; and what a conversation is about, and still to come, is no part of it
        if (whole.Draft.IsAnaphor && !whole.Chunk.Has("sidelines") && (whole.Draft.Kind == draft.Kind || (whole.Draft.Kind is "meeting" or "call" && draft.Status == "upcoming"))) return;
        // "within the framework of his visit to the country he came to its capital": one journey
        if (draft.Kind == "visit" && whole.Draft.Kind == "visit" && draft.Country is not null && draft.Country.Value == whole.Draft.Country?.Value) return;
        // "met at the summit": what happens there stands right before it
        if (whole.Chunk.Has("right") && !(draft.IsTold && draft.Kind is "meeting" or "ceremony" or "address" && chunk.End == whole.Chunk.First)) return;
        draft.Whole = whole.Draft;
        if (draft.Status == "upcoming" && !whole.Draft.IsTold && whole.Draft.Kind is "session" or "forum") whole.Draft.Status ??= draft.Status;
        if (whole.Chunk.Has("sidelines") && !draft.Formats.Exists(f => f.Value == "sidelines")) draft.Formats.Add(new Stated<string>("sidelines", chunk.Span(text.Tokens)));
    }

    // an occasion named behind what is still to come is itself still to come
    private static void Foretell(EventDraft draft, List<(Chunk Chunk, EventDraft Draft)> predicates)
    {
        if (draft.Status is not null || draft.IsTold || predicates.Find(p => p.Draft.Status == "upcoming" && p.Chunk.First <= draft.FirstToken).Draft is not { } coming) return;
        (draft.Status, draft.IsForeseen) = ("upcoming", coming.IsForeseen);
    }

    // "to attend the summit": who comes for it takes part in it
    private EventDraft? Joined(Chunk found, int sentence, bool calls, List<(Chunk Chunk, EventDraft Draft)> told, List<(Chunk Chunk, EventDraft Draft)> predicates)
    {
        var occasion = found.Part("event")!.As("occasion")!;
        var subject = predicates.FindLast(p => p.Chunk.First < found.First && !SpeaksOf(p, occasion, calls)).Draft;
        if (subject is null) return null;
        if (subject.Kind == "visit" && told.Find(t => t.Draft != subject && SpeaksOf(t, occasion, calls)).Draft is { } known) (known.Whole, known.IsComeFor) = (subject, true);
        if (told.Exists(t => SpeaksOf(t, occasion, calls)) || OccasionReader.KindOf(occasion, calls) is not { } kind || kind == subject.Kind) return null;
        var draft = new EventDraft { Kind = kind, Rule = found.Rule ?? "", Position = text.Tokens[found.First].Start, FirstToken = found.First, IsTold = true, IsJoined = true, Status = subject.Status };
        occasions.Read(occasion, sentence, draft);
        if (subject.Kind == "visit") (draft.Whole, draft.IsComeFor) = (subject, true);
        foreach (var (member, role) in subject.Parties)
        {
            if (role != "host") draft.Add(member, "participant");
        }

        return draft;
    }

    // "During his conversation with the Ambassador, the President …": who acts in the sentence is who met
    private void Attend(ParsedSentence sentence, int index, Chunk found, EventDraft draft)
    {
        if (draft.Kind is not ("meeting" or "call") || draft.Parties.Count >= 2 || (draft is { IsAnaphor: true, Kind: "meeting" } && _current?.Kind is "session" or "forum")) return;
        foreach (var item in sentence.Items)
        {
            if (item.First < found.End || item.Chunk?.As("party") is not { } party) continue;
            foreach (var member in cast.Resolve(party, index))
            {
                if (draft.Parties.Count < 2 && (member.Person is not null || member.Office is not null)) draft.Add(member, "participant");
            }

            if (draft.Parties.Count >= 2) return;
        }
    }

    private static bool Speaks(Chunk found, Chunk occasion) => found == occasion || (found.First <= occasion.First && found.End >= occasion.End && Inner(found).Any(c => c.First == occasion.First && c.End == occasion.End));

    private static IEnumerable<Chunk> Inner(Chunk found) => found.Parts("event").Append(found);

    private EventDraft? Told(Chunk found, int sentence, bool calls, List<(Chunk Chunk, EventDraft Draft)> told)
    {
        var occasion = found.Part("event")?.As("occasion");
        // a conversation that someone "had", with no place given, was a call
        var said = found.Text("kind") is { } given && !(given == "meeting" && occasion is not null) ? (given == "talk" ? calls ? "call" : "meeting" : given) : null;
        var kind = said ?? (occasion is null ? null : OccasionReader.KindOf(occasion, calls || !(_hasPlace || found.Has("follows"))));
        if (kind is null || (found.Text("only") is { } only && kind != only)) return null;
        if (kind == "message" && occasion is not null && OccasionReader.KindOf(occasion, calls) != kind) return null;
        if (found.Part("at")?.As("occasion") is { } stage && OccasionReader.KindOf(stage, calls) is "message" or "address") return null;
        // what two rules find in one place is one event: the first (longer) says most, the other adds
        var same = told.Find(t => t.Draft.Kind == kind && (occasion is not null && t.Chunk.Part("event")?.First == occasion.First || (occasion is null || t.Chunk.Part("event") is null) && Overlap(t.Chunk, found)));
        if (same.Draft is not null && same.Chunk.Has("apart")) return null;
        var draft = same.Draft ?? new EventDraft { Kind = kind, Rule = found.Rule ?? "", Position = text.Tokens[found.First].Start, FirstToken = found.First, IsTold = true };
        // what is said last counts: "will be | held at another time"
        var stated = found.Fields.LastOrDefault(f => f.Key == "status").Value as string;
        draft.Status = stated is "postponed" or "cancelled" ? stated : draft.Status ?? stated switch { null => null, Foreseen => "upcoming", Ahead => text.Sentences[sentence].IsTitle ? null : "upcoming", var status => status };
        draft.IsForeseen |= found.Fields.Any(f => f.Key == "status" && f.Value is Foreseen);
        draft.IsPast |= draft.Status is null && occasions.TellsPast(found);
        draft.IsMore |= occasions.TellsMore(found, text.Sentences[sentence].First);
        if (kind == "ceremony" && found.Text("sort") is { } sort) draft.Sort ??= new HashSet<string>(StringComparer.Ordinal) { OccasionReader.Stem(sort) };
        foreach (var role in Roles) AddAll(found, role, sentence, role, draft);
        AddAll(found, "guest", sentence, "participant", draft);
        AddAll(found, "a", sentence, kind switch { "address" => "speaker", "message" => "sender", _ => "participant" }, draft);
        AddAll(found, "b", sentence, kind == "message" ? "recipient" : "participant", draft);
        foreach (var key in (ReadOnlySpan<string>)["dest", "where", "seat"])
        {
            if (found.Part(key) is { } place) places.Read(place, draft);
        }

        draft.IsAddressToBody |= kind == "address" && (found.Has("audience") || found.Has("body") || found.Has("org"));
        if (found.Part("body") is { } body) occasions.Body(body, draft);
        if (found.Part("org") is { } org && cast.SideOf(org) is { } code) draft.Organisation ??= new Stated<string>(code, org.Span(text.Tokens));
        if (found.Has("again") && _host is { } host && !draft.Parties.Exists(p => p.Member.Side == host.Side)) draft.Add(host, "host");
        draft.IsAlone |= found.Has("alone");
        draft.Follows |= found.Has("follows");
        if (occasion is not null && (said is null || OccasionReader.KindOf(occasion, calls) == kind)) occasions.Read(occasion, sentence, draft);
        if (found.Has("now") && !text.Sentences[sentence].IsTitle) circumstances.Now(found, draft);
        occasions.MembersMeeting(found.Part("a"), occasion, draft);
        if (same.Draft is not null) return null;
        return IsPossible(draft, found.Has("ours")) ? draft : null;
    }

    private static bool Overlap(Chunk a, Chunk b) => a.First < b.End && b.First < a.End;

    // A meeting or call told as someone's act needs two sides, or a collective.
    private static bool IsPossible(EventDraft draft, bool isOurs) => draft.Kind is not ("meeting" or "call") || draft.Title is not null || draft.Parties.Count >= 2 || isOurs;

    private EventDraft? Around(Chunk found, int sentence, bool calls, List<(Chunk Chunk, EventDraft Draft)> told)
    {
        var occasion = found.Part("event")?.As("occasion");
        if (occasion is not null && told.Find(t => Speaks(t.Chunk, occasion)).Draft is { } already) return already.IsTold ? null : already;
        // "on its sidelines": of the one just told
        if (occasion is null && !found.Has("body") && !found.Has("org")) return told.Find(t => t.Draft.Kind is "session" or "forum").Draft ?? (_current?.Kind is "session" or "forum" ? _current : null);
        var draft = new EventDraft { Kind = "session", Rule = found.Rule ?? "", Position = text.Tokens[found.First].Start, FirstToken = found.First };
        if (occasion is not null)
        {
            if (OccasionReader.KindOf(occasion, calls) is not { } kind) return null;
            draft.Kind = kind;
            occasions.Read(occasion, sentence, draft);
        }
        else
        {
            if (found.Part("body") is { } body) occasions.Body(body, draft);
            if (found.Part("org") is { } org && cast.SideOf(org) is { } code) draft.Organisation = new Stated<string>(code, org.Span(text.Tokens));
        }

        return draft;
    }

    private EventDraft? Named(Chunk occasion, int sentence, bool calls)
    {
        if (OccasionReader.KindOf(occasion, calls) is not { } kind) return null;
        var draft = new EventDraft { Kind = kind, Rule = occasion.Rule ?? "", Position = text.Tokens[occasion.First].Start, FirstToken = occasion.First };
        occasions.Read(occasion, sentence, draft);
        return draft;
    }

    private void AddAll(Chunk found, string key, int sentence, string role, EventDraft draft)
    {
        foreach (var part in found.Parts(key))
        {
            // a body that holds or opens a session is whose it is, and takes no part beside its members
            if (draft.Kind is ("session" or "forum" or "meeting") && role != "host" && IsOrganisation(part, draft)) continue;
            foreach (var member in cast.Attendees(part, sentence, found.Part("side"))) draft.Add(member, role);
        }
    }

    private bool IsOrganisation(Chunk part, EventDraft draft)
    {
        if (part.As("body") is { } body)
        {
            occasions.Body(body, draft);
        }
        else if (part.As("organisation") is { Value: { } code } organisation && draft.Kind != "meeting")
        {
            draft.Organisation ??= new Stated<string>(code, organisation.Span(text.Tokens));
        }
        else
        {
            return false;
        }

        if (draft.Kind == "meeting") draft.Kind = "session";
        return true;
    }
}
