using Rapporteur.Record;

namespace Rapporteur.Reading.Text;

/// <summary>A document cut into tokens and sentences.</summary>
internal sealed class DocumentText
{
    private DocumentText(Document document, List<Token> tokens, List<Sentence> sentences) => (Document, Tokens, Sentences) = (document, tokens, sentences);

    public Document Document { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public static DocumentText Of(Document document, Vocabulary vocabulary, TextHabits habits)
    {
        var tokens = new List<Token>(document.Text.Length / 5);
        var sentences = new List<Sentence>();
        new Tokenizer(vocabulary, habits).Tokenize(document.Text, document.TitleSpan.End, tokens);
        SentenceSplitter.Split(tokens, document.TitleSpan.End, document.Text, sentences);
        return new DocumentText(document, tokens, sentences);
    }

    public Span SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Start, Tokens[endToken - 1].End);

    public Span SpanOf(Sentence sentence) => SpanOf(sentence.First, sentence.End);

    public string Words(Span span) => Document.Text[span.Start..span.End];
}
