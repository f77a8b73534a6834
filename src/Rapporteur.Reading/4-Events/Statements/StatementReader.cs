using System.Collections.Immutable;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Statements;

/// <summary>Reads who says what: reported speech by the rules of the language, direct speech by labels and quotation marks.</summary>
internal sealed class StatementReader
{
    private const int MostBeforeCue = 12;
    private readonly DocumentText _text;
    private readonly IReadOnlyList<ParsedSentence> _sentences;
    private readonly SpeakerNames _speakers;
    private readonly ReportedWords _words;
    private readonly DirectSpeech _direct;
    private readonly Speaker? _author;
    private readonly List<ReportedEvent> _events;
    private readonly ImmutableArray<Statement>.Builder _statements = ImmutableArray.CreateBuilder<Statement>();

    private StatementReader(DocumentText text, IReadOnlyList<ParsedSentence> sentences, World world, Cast cast, IReadOnlyList<ReportedEvent> events)
    {
        _text = text;
        _sentences = sentences;
        _speakers = new SpeakerNames(text, world, cast);
        _words = new ReportedWords(text);
        _direct = new DirectSpeech(text, sentences, _speakers, _words, events);
        var title = sentences.TakeWhile(s => s.Sentence.IsTitle).SelectMany((s, i) => s.Items.Where(item => item.Chunk?.As("party") is not null).Select(item => (item.Chunk, Index: i))).ToList();
        _author = title.Select(p => _speakers.PersonOf(p.Chunk, p.Index)).FirstOrDefault(p => p is not null) ?? title.Select(p => _speakers.Of(p.Chunk, p.Index)).FirstOrDefault();
        _events = [.. events.Where(e => e.IsMain)];
    }

    /// <summary>All statements, in the order of the text.</summary>
    public static ImmutableArray<Statement> Read(DocumentText text, IReadOnlyList<ParsedSentence> sentences, World world, Cast cast, IReadOnlyList<ReportedEvent> events) =>
        new StatementReader(text, sentences, world, cast, events).Read();

    private ImmutableArray<Statement> Read()
    {
        var chooser = new ReportingSentence(_words);
        for (var i = 0; i < _sentences.Count; i++)
        {
            if (_sentences[i].Sentence.IsTitle) continue;
            var sentence = i;
            if (_direct.At(i) is { } spoken)
            {
                if (spoken.InTranscript && Told(spoken, i) is { } told)
                {
                    Report(told, i);
                    continue;
                }

                Add(spoken.Speaker, spoken.Cue, _words.Between(spoken.First, spoken.End), i);
                continue;
            }

            if (_direct.IsSilent(i)) continue;
            foreach (var reporting in chooser.Choose(_sentences[i], m => _direct.IsFree(m, sentence), (a, b) => SameSpeaker(a, b, sentence))) Report(reporting, i);
        }

        return [.. _statements.DistinctBy(s => s.Content.Span)];
    }

    // "He said that …" in a transcript: the statement is his of whom it is told, not the one's who tells it
    private Reporting? Told(Spoken spoken, int sentence)
    {
        foreach (var match in _sentences[sentence].Found)
        {
            if (match.KindName != "statement" || match.Text("words") != "after" || match.Has("break") || match.Has("author") || match.Part("cue") is not { } cue || cue.First > spoken.First + MostBeforeCue) continue;
            if (_speakers.PersonOf(match.Part("speaker"), sentence) is { } person && person.Name != spoken.Speaker?.Name) return new Reporting(match, match.End, spoken.End);
        }

        return null;
    }

    private void Report(Reporting reporting, int sentence)
    {
        var speaker = reporting.Match.Has("author") || reporting.Match.Part("speaker")?.As("ref")?.Text("who") == "author" ? _author : reporting.Match.Has("organ") ? Organ(sentence) : _speakers.Of(reporting.Match.Part("speaker"), sentence);
        var cue = reporting.Match.Part("cue")!.Span(_text.Tokens);
        if (reporting.Match.Text("words") != "sentence-before")
        {
            Add(speaker, cue, _words.Between(reporting.First, reporting.End), sentence);
        }
        else if (sentence > 0 && !_sentences[sentence - 1].Sentence.IsTitle && !_statements.Any(s => s.Sentence == _text.SpanOf(_sentences[sentence - 1].Sentence)))
        {
            var before = _sentences[sentence - 1].Sentence;
            Add(speaker, cue, _words.Between(before.First, before.End), sentence - 1);
        }
    }

    // "It decided": the body that a sentence before begins with
    private Speaker? Organ(int sentence)
    {
        for (var i = sentence - 1; i >= 0; i--)
        {
            var first = _sentences[i].Items.Find(item => item.Chunk is not null).Chunk;
            if (first?.As("body") is not null || first?.As("organisation") is not null || first?.As("state") is not null) return _speakers.Of(first, i);
        }

        return null;
    }

    private void Add(Speaker? speaker, Span? cue, Span? content, int sentence)
    {
        if (content is not { } span) return;
        _statements.Add(new Statement
        {
            Speaker = speaker?.Name,
            SpeakerSpan = speaker?.Span,
            Cue = cue is { } c ? new Stated<string>(_text.Words(c), c) : null,
            Content = new Stated<string>(_text.Words(span), span),
            Event = EventAt(_sentences[sentence].Sentence),
            Sentence = _text.SpanOf(_sentences[sentence].Sentence),
        });
    }

    // where the document reports several occasions, a statement is made at the one told last
    private string? EventAt(Sentence sentence)
    {
        var end = _text.SpanOf(sentence).End;
        return (_events.Where(e => e.Evidence.Any(s => s.Start < end)).MaxBy(e => e.Evidence.Where(s => s.Start < end).Max(s => s.Start)) ?? _events.FirstOrDefault())?.Id;
    }

    private bool SameSpeaker(Chunk a, Chunk b, int sentence) => _speakers.Of(a.Part("speaker"), sentence)?.Name == _speakers.Of(b.Part("speaker"), sentence)?.Name;
}
