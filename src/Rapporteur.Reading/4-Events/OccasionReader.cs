using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Events;

/// <summary>Reads what the name of an occasion says by itself: kind, formats, number, body, whose it is, where it leads. <c>organisations</c> are those the document names, in order.</summary>
internal sealed class OccasionReader(DocumentText text, LanguagePack pack, Knowledge knowledge, Cast cast, PlaceReader places, IReadOnlyList<string> organisations)
{
    /// <summary>Letters that words of one stem share.</summary>
    private const int StemLetters = 5;

    private readonly List<(string Body, string? Organisation)> _bodies = [];
    private readonly Dictionary<string, CastMember[]> _sides = new(StringComparer.Ordinal);

    /// <summary>Puts what the occasion says into the draft.</summary>
    public void Read(Chunk occasion, int sentence, EventDraft draft)
    {
        var mods = occasion.Part("mods");
        draft.Title ??= Title(occasion);
        var told = draft.Parties.Count;
        if (mods is not null)
        {
            Formats(mods, draft);
            Sides(mods, sentence, draft);
            if (HasIn(mods, "upcoming_word")) draft.Status ??= "upcoming";
            draft.IsOther |= HasIn(mods, "other_word");
        }

        if (occasion.Part("body") is { } body) Body(body, draft);
        if (occasion.Part("ministers") is { } ministers && draft.Kind is ("meeting" or "session") && HasIn(ministers, "ministers_word"))
        {
            draft.Kind = "session";
            draft.IsBodyLoose = draft.Body is null;
            draft.Body ??= new Stated<string>(ValueIn(ministers, "ministers_word")!, ministers.Span(text.Tokens));
        }

        // "the 6th meeting": a number without a body counts the sittings of the body spoken of, and the previous session was one of them
        if (draft is { Kind: "meeting" or "session", Body: null, Organisation: null } && (draft.Number is not null || draft is { Kind: "session", IsOther: true, Parties.Count: 0 }) && occasion.Part("who") is null && _bodies.Count > 0)
        {
            draft.Kind = "session";
            var span = draft.Number?.Span ?? occasion.Span(text.Tokens);
            draft.Body = new Stated<string>(_bodies[^1].Body, span);
            Members(_bodies[^1].Body, draft);
            if (_bodies[^1].Organisation is { } of) draft.Organisation = new Stated<string>(of, span);
        }

        if (occasion.Part("org") is { } org && cast.SideOf(org) is { } code) draft.Organisation ??= new Stated<string>(code, org.Span(text.Tokens));
        var isTheirs = occasion.Has("members");
        // "conveyed the greetings of the President": who passes them on does not send them
        if (draft.Kind == "message" && isTheirs) draft.Parties.RemoveAll(p => p.Role == "sender");
        foreach (var who in occasion.Parts("who"))
        {
            foreach (var member in cast.Attendees(who, sentence)) draft.Add(member, draft.Kind switch { "message" => isTheirs ? "sender" : "recipient", "address" => "speaker", _ => "participant" });
        }

        // talks by video between sides are a conversation at a distance
        if (draft is { Kind: "meeting", Parties.Count: > 1, Body: null, Organisation: null } && draft.Formats.Exists(f => f.Value == "video")) draft.Kind = "call";
        // "held a foreign ministers' meeting with his guest": of two sides it is no sitting of a body
        var isOfTwo = draft is { Organisation: null, Number: null } && draft.Parties.Select(p => p.Member.Side).OfType<string>().Distinct(StringComparer.Ordinal).Count() == 2;
        if (mods is not null && draft.Kind is ("meeting" or "session") && draft.Body is null && !isOfTwo && ValueIn(mods, "ministers_word") is { } whose)
        {
            draft.Body = new Stated<string>(whose, mods.Span(text.Tokens));
            draft.IsBodyLoose = true;
        }

        if (occasion.Part("dest") is { } dest) places.Read(dest, draft);
        var members = draft.Parties.Find(p => p.Member.Group is not null && p.Member.Affiliation is { } of && knowledge.World.Organisations.Contains(of)).Member;
        if (draft.Kind is ("meeting" or "session") && members is not null && occasion.Has("members")) draft.Organisation ??= new Stated<string>(members.Affiliation!, members.Span);
        // "the first summit between the GCC and Central Asia"
        if (draft.Kind == "session" && draft.Organisation is null && draft.Parties.Count == 2 && string.Join('-', draft.Parties.Select(p => p.Member.Affiliation)) is var both && knowledge.World.Organisations.Contains(both))
            draft.Organisation = new Stated<string>(both, occasion.Span(text.Tokens));
        if (draft.Kind == "meeting" && (draft.Body is not null || draft.Organisation is not null)) draft.Kind = "session";
        if (draft.Kind == "session" && draft.Body is null && ValueIn(occasion, "summit_word") is { } summit)
        {
            // "the next summit": of whom the text spoke last
            if (draft.Organisation is null && draft.Parties.Count == 0 && _bodies.Count > 0 && (_bodies.FindLast(b => b.Body == summit).Organisation ?? _bodies[^1].Organisation) is { } of) draft.Organisation = new Stated<string>(of, occasion.Span(text.Tokens));
            if (draft.Organisation is not null)
            {
                draft.Body = new Stated<string>(summit, occasion.Span(text.Tokens));
                _bodies.Add((summit, draft.Organisation.Value));
            }
        }

        if (draft.IsBodyLoose) Organ(occasion, draft);
        if (draft.Kind == "address" && occasion.Part("audience") is { } audience) Audience(audience, draft);
        // "a sitting of the government of Japan"
        if (draft.Kind == "ceremony" && pack.ListNamed("any_ceremony") is not null) draft.Sort ??= SortOf(occasion);
        draft.IsHome |= occasion.Has("home") || occasion.Part("who")?.As("group") is { } organ && HasAt(organ.First, organ.End, "home_body");
        draft.IsAnother = occasion.Part("det") is { } article && HasIn(article, "indefinite");
        draft.IsGeneral = HasIn(occasion, "general_word");
        draft.IsAnaphor = (!draft.IsOther || draft.Status == "upcoming") && draft.Body is null && draft.Organisation is null && draft.Number is null && draft.Parties.Count == (draft.Kind == "visit" ? 0 : told)
            && draft.City is null && draft.Country is null
            && (occasion.Part("det") is { } det ? HasIn(det, "definite") : mods?.Parts("item").Append(mods).Any(m => m.As("date")?.Text("rel") == "0") == true);
    }

    // "the meeting of the heads of state of the CIS": where the organisation has one organ of that level besides its summits, it is the one that meets
    private void Organ(Chunk occasion, EventDraft draft)
    {
        if (draft is not { Organisation: { } organisation, Body: { } body } || ValueIn(occasion, "organ_level") is not { } level) return;
        var organs = knowledge.World.Bodies.Values.Where(o => o.Organisation == organisation.Value && o.Level == level && !o.Name.EndsWith("summit", StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (organs.Count != 1) return;
        draft.Body = new Stated<string>(organs[0].Name, body.Span);
        draft.IsBodyLoose = false;
    }

    /// <summary>The kind that the occasion's head word tells, or null where it is no occasion.</summary>
    public static string? KindOf(Chunk occasion, bool callsAreMeant)
    {
        var kind = occasion.Text("head");
        return kind == "talk" ? (callsAreMeant ? "call" : "meeting") : kind;
    }

    /// <summary>True when a word of the chunk is in a list.</summary>
    public bool HasIn(Chunk chunk, string listName) => ValueIn(chunk, listName) is not null;

    /// <summary>The value that a list gives for the first words of the chunk that it has, or null.</summary>
    public string? ValueIn(Chunk chunk, string listName)
    {
        if (pack.ListNamed(listName) is not { } list) return null;
        for (var i = chunk.First; i < chunk.End; i++)
        {
            var node = 0;
            for (var j = i; j < chunk.End && node >= 0; j++)
            {
                node = list.Step(node, text.Tokens[j].Word);
                if (node > 0 && list.ValueAt(node) is { } value) return value;
            }
        }

        return null;
    }

    /// <summary>True when the words of a finding that name nothing tell the past.</summary>
    public bool TellsPast(Chunk found)
    {
        for (var i = found.First; i < found.End; i++)
        {
            if (HasAt(i, i + 1, "past") && !found.Fields.Any(f => f.Value is Chunk part && part.First <= i && part.End > i)) return true;
        }

        return false;
    }

    /// <summary>True when the words of a finding, or those before it in its sentence, tell that it came besides others.</summary>
    public bool TellsMore(Chunk found, int first)
    {
        for (var i = first; i < found.End; i++)
        {
            if (HasAt(i, found.End, "more_word") && !found.Fields.Any(f => f.Value is Chunk part && part.First <= i && part.End > i)) return true;
        }

        return false;
    }

    /// <summary>True when a phrase of a list begins at a token and ends before another.</summary>
    public bool HasAt(int first, int end, string listName)
    {
        if (pack.ListNamed(listName) is not { } list) return false;
        var node = 0;
        for (var i = first; i < end && node >= 0; i++)
        {
            node = list.Step(node, text.Tokens[i].Word);
            if (node > 0 && list.ValueAt(node) is not null) return true;
        }

        return false;
    }

    /// <summary>Notes the bodies that a sentence speaks of: "its 13th session" is of the one named last.</summary>
    public void Hear(ParsedSentence sentence)
    {
        foreach (var item in sentence.Items)
        {
            if (item.Chunk?.As("body") is not { } body || body.Has("short")) continue;
            if (body.Value is null) _bodies.Add((text.Words(body.Span(text.Tokens)), cast.SideOf(body.Part("org"))));
            else if (knowledge.World.Bodies.TryGetValue(body.Value, out var organ)) _bodies.Add((organ.Name, organ.Organisation));
        }
    }

    public void Body(Chunk body, EventDraft draft)
    {
        for (var sense = body; sense is not null; sense = sense.Next)
        {
            if (sense.KindName != "body") continue;
            var span = sense.Span(text.Tokens);
            if (cast.SideOf(sense.Part("org")) is { } owned) draft.Organisation ??= new Stated<string>(owned, span);
            if (sense.Has("short"))
            {
                // "the Council" is the one named in full before, if that was one
                if (_bodies.FindLast(b => b.Body.EndsWith(Last(sense), StringComparison.OrdinalIgnoreCase) || b.Body.StartsWith(Last(sense), StringComparison.OrdinalIgnoreCase)) is { Body: not null } known)
                {
                    draft.Body ??= new Stated<string>(known.Body, span);
                    if (known.Organisation is not null) draft.Organisation ??= new Stated<string>(known.Organisation, span);
                    Members(known.Body, draft);
                }

                return;
            }

            if (sense.Value is null)
            {
                // a body that no list names is called what the text calls it
                var called = text.Words(span);
                draft.Body ??= new Stated<string>(called, span);
                _bodies.Add((called, null));
                _sides[called] = SidesOf(sense);
                Members(called, draft);
                return;
            }

            if (sense.Value.StartsWith("*:", StringComparison.Ordinal))
            {
                var name = sense.Value[2..];
                draft.Body ??= new Stated<string>(name, span);
                // a name that many organisations use is the one's of which the text speaks
                draft.Organisation ??= Owner(name) is { } owner ? new Stated<string>(owner, span) : null;
                _bodies.Add((name, draft.Organisation?.Value));
                return;
            }

            if (!knowledge.World.Bodies.TryGetValue(sense.Value, out var organ)) continue;
            draft.Body ??= new Stated<string>(organ.Name, span);
            draft.Organisation ??= new Stated<string>(organ.Organisation, span);
            _bodies.Add((organ.Name, organ.Organisation));
            return;
        }
    }

    // "the Japanese-Jordanian commission": the two states that its name tells sit in it
    private CastMember[] SidesOf(Chunk body)
    {
        CastMember[] sides = [.. body.Parts("sides").SelectMany(s => s.Parts("item").DefaultIfEmpty(s)).Select(i => (Item: i, Side: cast.SideOf(i.As("state") ?? i.As("adjective"))))
            .Where(s => s.Side is { Length: 2 }).DistinctBy(s => s.Side).Select(s => new CastMember(null, null, s.Side, null, s.Item.Span(text.Tokens)))];
        return sides.Length == 2 ? sides : [];
    }

    private void Members(string body, EventDraft draft)
    {
        if (draft.Kind is not ("meeting" or "session") || !_sides.TryGetValue(body, out var sides)) return;
        foreach (var side in sides) draft.Add(side, "participant");
    }

    /// <summary>A parliament hears its own head of state at home.</summary>
    public void Audience(Chunk audience, EventDraft draft)
    {
        draft.IsAddressToBody = true;
        if (!HasIn(audience, "chamber")) return;
        var span = audience.Span(text.Tokens);
        draft.Body ??= new Stated<string>(text.Words(span), span);
        var speaker = draft.Parties.Find(p => p.Role == "speaker").Member;
        if (speaker?.Side is { Length: 2 } side) draft.Country ??= new Stated<string>(side, speaker.Span);
    }

    /// <summary>Makes a session of a meeting in which none but the ministers or leaders of an organisation take part; a summit of theirs is the organisation's.</summary>
    public void MembersMeeting(Chunk? members, Chunk? occasion, EventDraft draft)
    {
        if (members is null || draft.Kind is not ("meeting" or "session") || draft.Parties.Count != 1 || draft.Parties[0].Member is not { Group: not null, Affiliation: { } of } group) return;
        if (!knowledge.World.Organisations.Contains(of) || !HasIn(members, "ministers_word")) return;
        draft.Kind = "session";
        if (draft.Organisation is not null || draft.Body is not null) return;
        draft.Organisation = new Stated<string>(of, group.Span);
        if (occasion is not null && ValueIn(occasion, "summit_word") is { } summit) draft.Body = new Stated<string>(summit, occasion.Span(text.Tokens));
    }

    private string? Owner(string body) =>
        _bodies.FindLast(b => b.Body == body && b.Organisation is not null).Organisation
        ?? organisations.FirstOrDefault(o => knowledge.World.HasBody(o, body));

    private string Last(Chunk body) => text.Words(text.SpanOf(body.End - 1, body.End));

    // what sort of ceremony: the words of its name without those for any ceremony, each cut to its stem
    private HashSet<string>? SortOf(Chunk occasion)
    {
        var end = occasion.Fields.Select(f => f.Value).OfType<Chunk>().Where(c => c.KindName == "party" || c.As("party") is not null).Select(c => c.First).DefaultIfEmpty(occasion.End).Min();
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = occasion.Part("det")?.End ?? occasion.First; i < end; i++)
        {
            if (text.Tokens[i].Is(TokenTraits.Word) && !HasAt(i, i + 1, "any_ceremony")) stems.Add(Stem(text.Words(text.SpanOf(i, i + 1))));
        }

        return stems.Count == 0 ? null : stems;
    }

    /// <summary>The beginning of a word that its forms and those made of it share.</summary>
    public static string Stem(string word) => Folding.Fold(word)[..Math.Min(word.Length, StemLetters)];

    private Stated<string> Title(Chunk occasion)
    {
        var first = occasion.Part("det") is { } det ? det.End : occasion.First;
        var span = text.SpanOf(Math.Min(first, occasion.End - 1), occasion.End);
        return new Stated<string>(text.Words(span), span);
    }

    private void Formats(Chunk mods, EventDraft draft)
    {
        var list = pack.ListNamed("format");
        var ordinals = pack.ListNamed("ordinal");
        for (var i = mods.First; i < mods.End; i++)
        {
            var token = text.Tokens[i];
            if (token.Is(TokenTraits.Ordinal)) draft.Number ??= new Stated<int>(token.Value, new Span(token.Start, token.End));
            if (ordinals?.Step(0, token.Word) is > 0 and var ordinal && int.TryParse(ordinals.ValueAt(ordinal), out var number))
                draft.Number ??= new Stated<int>(number, new Span(token.Start, token.End));
            if (list is null) continue;
            var node = 0;
            for (var j = i; j < mods.End && node >= 0; j++)
            {
                node = list.Step(node, text.Tokens[j].Word);
                if (node > 0 && list.ValueAt(node) is { } format) AddFormat(draft, format, text.SpanOf(i, j + 1));
            }
        }
    }

    private static void AddFormat(EventDraft draft, string format, Span span)
    {
        // "state visit" is a format of visits, "state" before anything else is not
        if ((format is "state" or "official" or "working" or "private") && draft.Kind != "visit") return;
        if (!draft.Formats.Exists(f => f.Value == format)) draft.Formats.Add(new Stated<string>(format, span));
    }

    // "the G7 leaders' meeting", "the Eastern Partnership Summit": an organisation before the word is whose occasion it is;
    // "President Biden's meeting": a person before it takes part
    private void Sides(Chunk mods, int sentence, EventDraft draft)
    {
        var states = mods.Parts("item").Where(i => i.As("state") is not null || i.As("adjective") is not null).Select(i => (Item: i, Side: cast.SideOf(i.As("state") ?? i.As("adjective")))).Where(s => s.Side is not null).ToList();
        if (states.Select(s => s.Side).Distinct().Count() > 1 && draft.Kind is ("meeting" or "session" or "forum" or "call"))
        {
            foreach (var (item, side) in states) draft.Add(new CastMember(null, null, side, null, item.Span(text.Tokens)), "participant");
        }

        if (draft.Kind == "election" && states.Count > 0) places.Read(states[0].Item, draft);
        var pair = string.Join('-', mods.Parts("item").Select(i => i.As("organisation")?.Value ?? i.As("state")?.Value).OfType<string>());
        if (knowledge.World.Organisations.Contains(pair)) draft.Organisation ??= new Stated<string>(pair, mods.Span(text.Tokens));
        foreach (var item in mods.Parts("item").DefaultIfEmpty(mods))
        {
            if (item.As("body") is { } body) Body(body, draft);
            else if ((item.As("venue") ?? item.As("town") ?? item.As("place")) is { } where) places.Read(where, draft);
            else if (item.As("organisation") is { Value: { } code } org) draft.Organisation ??= new Stated<string>(code, org.Span(text.Tokens));
            else if (item.As("group") is { } group && cast.SideOf(group.Part("aff")) is { } of && knowledge.World.Organisations.Contains(of))
                draft.Organisation ??= new Stated<string>(of, group.Span(text.Tokens));
            else if (item.As("person") is not null || item.As("holder") is not null || item.As("name") is not null)
                foreach (var member in cast.Attendees(item, sentence)) draft.Add(member, draft.Kind switch { "message" => "sender", "address" => "speaker", _ => "participant" });
        }
    }
}
