using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Carries one document through the stages. Holds working memory; one document at a time.</summary>
internal sealed class ReadingDesk(Knowledge knowledge)
{
    private readonly Dictionary<string, MentionParser> _parsers = new(StringComparer.Ordinal);

    public DocumentReading Read(Document document)
    {
        var pack = knowledge.Languages["en"];
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits);
        var parsed = ParserOf(pack).Parse(text);
        return new DocumentReading
        {
            Document = document.Id,
            Language = pack.Tag,
            Publisher = document.Publisher,
            Published = document.Published,
            KnowledgeVersion = knowledge.Version,
        };
    }

    public string Explain(Document document)
    {
        var pack = knowledge.Languages["en"];
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits);
        return Explanation.Of(text, ParserOf(pack).Parse(text));
    }

    private MentionParser ParserOf(LanguagePack pack)
    {
        if (!_parsers.TryGetValue(pack.Tag, out var parser)) _parsers[pack.Tag] = parser = new MentionParser(pack);
        return parser;
    }
}
