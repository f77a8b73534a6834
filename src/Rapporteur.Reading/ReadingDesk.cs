using System.Collections.Immutable;
using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Documents;
using Rapporteur.Reading.Events;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Outcomes;
using Rapporteur.Reading.Statements;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Carries one document through the stages. Holds working memory; one document at a time.</summary>
internal sealed class ReadingDesk(Knowledge knowledge, LanguageIdentifier languages)
{
    private readonly Dictionary<string, MentionParser> _parsers = new(StringComparer.Ordinal);
    private readonly List<Token> _tokens = [];

    public DocumentReading Read(Document document) => languages.Of(document) is { } tag ? Read(document, knowledge.Languages[tag]) : Unread(document);

    private DocumentReading Unread(Document document) => new()
    {
        Document = document.Id,
        Language = string.IsNullOrEmpty(document.Language) ? null : document.Language,
        Publisher = document.Publisher,
        Published = document.Published,
        KnowledgeVersion = knowledge.Version,
        Diagnostics = [Remarks.Unread(document)],
    };

    private DocumentReading Read(Document document, LanguagePack pack)
    {
        var source = knowledge.Publishers.Of(document.Publisher, document.Url) ?? pack.Settings.Home;
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits, _tokens);
        var sentences = ParserOf(pack).Parse(text);
        var cast = Cast.Of(text, pack, knowledge, source, sentences);
        var places = new PlaceReader(text, knowledge.World, cast);
        var occasions = new OccasionReader(text, pack, knowledge, cast, places, Organisations(sentences));
        var dateline = Dateline.Find(text, sentences);
        var anchor = dateline?.Date ?? document.Published ?? DateReader.FirstOf(sentences);
        var dates = new DateReader(text, anchor);
        var drafts = new EventMerger(knowledge.Kinds, new Relevance(source?.State ?? source?.Organisation)).Merge(new EventFinder(text, cast, occasions, places, new Circumstances(text, occasions, places, dates, dateline)).Find(sentences));
        var events = new EventWriter(text, knowledge.Kinds).Write(drafts, dateline, places, dates, SpokenDay.Find(text, pack, sentences, anchor));
        var statements = StatementReader.Read(text, sentences, knowledge.World, cast, events);
        var positions = Positions(cast);
        var mentions = new MentionWriter(text, knowledge, cast, anchor, Settled(events)).Write(sentences);
        events = Attendance.Complete(events, statements, positions);
        return new DocumentReading
        {
            Document = document.Id,
            Language = pack.Tag,
            Publisher = document.Publisher,
            Published = document.Published,
            KnowledgeVersion = knowledge.Version,
            Events = events,
            Statements = statements,
            Agreements = new AgreementReader(text, events.FirstOrDefault(e => e.IsMain)?.Id).Read(sentences),
            Figures = new FigureReader(text, anchor, events).Read(sentences),
            Presidencies = new PresidencyReader(text, knowledge.World, cast, anchor, events).Read(sentences),
            Relations = new RelationReader(text, cast, events, statements).Read(sentences),
            Topics = TopicReader.Read(text, pack, sentences),
            Positions = positions,
            Mentions = mentions,
            Diagnostics = new Remarks(text, knowledge.World).On(sentences, events, mentions),
        };
    }

    public int CountTokens(Document document)
    {
        if (languages.Of(document) is not { } tag) return 0;
        var pack = knowledge.Languages[tag];
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits, _tokens);
        ParserOf(pack).LookUp(text);
        return text.Tokens.Length;
    }

    public string Explain(Document document)
    {
        if (languages.Of(document) is not { } tag) return Remarks.Unread(document).Message;
        var pack = knowledge.Languages[tag];
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits, _tokens);
        return Explanation.Of(text, ParserOf(pack).Parse(text));
    }

    // codes of the organisations named, in the order of the text
    private static List<string> Organisations(List<ParsedSentence> sentences)
    {
        var codes = new List<string>();
        foreach (var sentence in sentences)
        {
            foreach (var item in sentence.Items) Gather(item.Chunk, 0);
        }

        return codes;

        // a chunk, its other senses, and what they are made of
        void Gather(Chunk? chunk, int depth)
        {
            for (; chunk is not null && depth < 6; chunk = chunk.Next)
            {
                if (chunk is { KindName: "organisation", Value: { } code } && !codes.Contains(code)) codes.Add(code);
                foreach (var field in chunk.Fields) Gather(field.Value as Chunk, depth + 1);
            }
        }
    }

    // the words that date an event are known by the event: whether it lies ahead or behind decides which Monday is meant
    private static Dictionary<Span, string> Settled(ImmutableArray<ReportedEvent> events)
    {
        var settled = new Dictionary<Span, string>();
        foreach (var e in events)
        {
            if (e.Start is { } start && MentionWriter.IsoInterval(start.Value, e.End is { } end && end.Span == start.Span ? end.Value : start.Value) is { } date) settled.TryAdd(start.Span, date);
        }

        return settled;
    }

    private static ImmutableArray<Position> Positions(Cast cast) =>
        [.. cast.People.Where(p => p.Office is not null || p.Affiliation is not null).Select(p => new Position(p.Name, p.Office, p.Affiliation, p.Span, p.AsWritten))];

    private MentionParser ParserOf(LanguagePack pack)
    {
        if (!_parsers.TryGetValue(pack.Tag, out var parser)) _parsers[pack.Tag] = parser = new MentionParser(pack);
        return parser;
    }
}
