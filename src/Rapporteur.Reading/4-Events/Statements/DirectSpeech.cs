using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Statements;

/// <summary>Words that a sentence gives as spoken: who speaks, the cue if there is one, and where they stand.</summary>
internal sealed record Spoken(Speaker? Speaker, Span? Cue, int First, int End, bool InTranscript);

/// <summary>Direct speech of a document, sentence by sentence: transcripts with labels, quotations over several sentences, letters.</summary>
internal sealed class DirectSpeech
{
    private const int FewestWords = 4;
    private readonly DocumentText _text;
    private readonly IReadOnlyList<ParsedSentence> _sentences;
    private readonly SpeakerNames _speakers;
    private readonly ReportedWords _words;
    private readonly List<Quotation> _quotations;
    private readonly Spoken?[] _spoken;
    private readonly bool[] _silent;

    public DirectSpeech(DocumentText text, IReadOnlyList<ParsedSentence> sentences, SpeakerNames speakers, ReportedWords words, IReadOnlyList<ReportedEvent> events)
    {
        _text = text;
        _sentences = sentences;
        _speakers = speakers;
        _words = words;
        _quotations = new QuotationFinder(text).Find();
        _spoken = new Spoken?[sentences.Count];
        _silent = new bool[sentences.Count];
        Quotations(events);
        Transcript();
    }

    /// <summary>What the sentence gives as spoken, or null.</summary>
    public Spoken? At(int sentence) => _spoken[sentence];

    /// <summary>True for a sentence of direct speech that says nothing to keep: a greeting, a question.</summary>
    public bool IsSilent(int sentence) => _silent[sentence];

    /// <summary>True when a match of a rule does not stand within words that are quoted as spoken.</summary>
    public bool IsFree(Chunk match, int sentence)
    {
        var cue = match.Part("cue")!;
        return !_quotations.Exists(q => q.Holds(cue.First) && IsSpeech(q)) && (_spoken[sentence] is not { } spoken || cue.First < spoken.First || cue.First >= spoken.End);
    }

    private void Transcript()
    {
        Speaker? speaker = null;
        var on = false;
        for (var i = 0; i < _sentences.Count; i++)
        {
            var sentence = _sentences[i].Sentence;
            if (sentence.IsTitle) continue;
            var first = sentence.First;
            if (_sentences[i].Found.Find(f => f.KindName == "speech" && (!f.Has("speaker") || _speakers.PersonOf(f.Part("speaker"), i) is not null)) is { } label)
            {
                (on, speaker, first) = (true, _speakers.PersonOf(label.Part("speaker"), i), label.End);
            }
            else if (_text.Tokens[first].IsMark('*'))
            {
                on = false;
            }

            if (!on) continue;
            if (speaker is not null && !_sentences[i].Found.Exists(f => f.KindName == "courtesy") && Says(first, sentence.End)) _spoken[i] = new Spoken(speaker, null, first, sentence.End, true);
            else (_spoken[i], _silent[i]) = (null, true);
        }
    }

    private void Quotations(IReadOnlyList<ReportedEvent> events)
    {
        Speaker? last = null;
        var lastSentence = -9;
        foreach (var quotation in _quotations)
        {
            int from = SentenceAt(quotation.First), to = SentenceAt(quotation.End - 1);
            if (from < 0 || to < 0 || _sentences[from].Sentence.IsTitle || !IsSpeech(quotation)) continue;
            var attribution = Attribution(quotation, from, to);
            var speaker = attribution is not null ? _speakers.Of(attribution.Part("speaker"), attribution.First >= quotation.End ? to : from) : null;
            if (attribution is null && IsLetter(quotation, from, to)) speaker = Sender(events);
            speaker ??= attribution is null && (from - lastSentence <= 1 || StandsAlone(quotation, from, to) && last is not null) ? last : null;
            if (speaker is null) continue;
            for (var i = from; i <= to; i++)
            {
                var sentence = _sentences[i].Sentence;
                int first = Math.Max(sentence.First, quotation.First), end = Math.Min(sentence.End, quotation.End);
                if (!Says(first, end)) _silent[i] = first == sentence.First && end == sentence.End;
                else if (from < to || attribution is null) _spoken[i] = new Spoken(speaker, attribution?.Part("cue")?.Span(_text.Tokens), first, end, false);
            }

            (last, lastSentence) = (speaker, to);
        }
    }

    // who is told to speak after the closing mark, else before the opening one, else in the sentence that ends with a colon
    private Chunk? Attribution(Quotation quotation, int from, int to) =>
        Reports(to).Find(m => m.Text("words") == "before" && m.Has("quote") && m.First >= quotation.End - 1 && m.First <= quotation.End + 1)
        ?? Reports(from).FindLast(m => m.Text("words") == "after" && m.First < quotation.First && m.End >= quotation.First - 12 && m.End <= quotation.First + 1)
        ?? (from > 0 && _text.Tokens[quotation.First - 1].IsMark(':') && _sentences[from].Sentence.First == quotation.First ? Reports(from - 1).LastOrDefault() : null);

    private List<Chunk> Reports(int sentence) => _sentences[sentence].Found.FindAll(f => f.KindName == "statement" && f.Has("speaker"));

    private bool IsLetter(Quotation quotation, int sentence, int last) =>
        _sentences[sentence].Found.Exists(f => f.KindName == "letter" && f.End <= quotation.First + 1)
        || _sentences[last].Found.Exists(f => f.KindName == "letter" && f.First >= quotation.End - 1)
        || (sentence > 0 && _sentences[sentence].Sentence.First == quotation.First && _sentences[sentence - 1].Found.Exists(f => f.KindName == "letter"));

    private bool StandsAlone(Quotation quotation, int from, int to) =>
        _sentences[from].Sentence.First == quotation.First && _sentences[to].Sentence.End <= quotation.End + 1;

    // the sender of the message the document reports, else whoever the first sentence begins with
    private Speaker? Sender(IReadOnlyList<ReportedEvent> events)
    {
        var sender = events.SelectMany(e => e.Participants).FirstOrDefault(p => p.Role == "sender" && p.Name is not null);
        if (sender is not null) return new Speaker(sender.Name!, sender.Span);
        for (var i = 0; i < _sentences.Count; i++)
        {
            if (_sentences[i].Sentence.IsTitle) continue;
            foreach (var item in _sentences[i].Items)
            {
                if (item.Chunk is { } chunk && _speakers.PersonOf(chunk, i) is { } person) return person;
            }
        }

        return null;
    }

    // A quotation that opens a sentence or follows a mark is speech; words set off within a clause are not.
    private bool IsSpeech(Quotation quotation)
    {
        var opens = quotation.First == 0 || SentenceAt(quotation.First) is var s and >= 0 && _sentences[s].Sentence.First == quotation.First;
        return (opens || _text.Tokens[quotation.First - 1].Is(TokenTraits.Punctuation)) && _words.Count(quotation.First, quotation.End) >= FewestWords;
    }

    private bool Says(int first, int end)
    {
        if (_words.Count(first, end) < FewestWords) return false;
        var last = end - 1;
        while (last > first && _text.Tokens[last].IsMark('"')) last--;
        return !_text.Tokens[last].IsMark('?');
    }

    private int SentenceAt(int token)
    {
        for (var i = 0; i < _sentences.Count; i++)
        {
            if (token < _sentences[i].Sentence.End) return i;
        }

        return -1;
    }
}
