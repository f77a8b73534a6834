using Rapporteur.Record;

namespace Rapporteur.Reading.Text;

/// <summary>A document cut into tokens and sentences.</summary>
internal sealed class DocumentText
{
    /// <summary>What stands behind this many UTF-16 code units is not read: no report is that long, and memory must end somewhere.</summary>
    public const int MostCharacters = 500_000;

    private DocumentText(Document document, List<Token> tokens, List<Sentence> sentences) => (Document, Tokens, Sentences) = (document, [.. tokens], sentences);

    public Document Document { get; }

    public Token[] Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Where reading stopped: the end of the text, or the cap.</summary>
    public int ReadTo => Math.Min(Document.Text.Length, MostCharacters);

    /// <param name="document">The document.</param>
    /// <param name="vocabulary">The words of its language.</param>
    /// <param name="habits">How the language writes.</param>
    /// <param name="tokens">Working memory of the caller, which is emptied.</param>
    public static DocumentText Of(Document document, Vocabulary vocabulary, TextHabits habits, List<Token>? tokens = null)
    {
        var read = document.Text.AsSpan(0, Math.Min(document.Text.Length, MostCharacters));
        tokens ??= [];
        tokens.Clear();
        var sentences = new List<Sentence>();
        new Tokenizer(vocabulary, habits).Tokenize(read, document.TitleSpan.End, tokens);
        SentenceSplitter.Split(tokens, document.TitleSpan.End, read, habits, sentences);
        return new DocumentText(document, tokens, sentences);
    }

    public Span SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Start, Tokens[endToken - 1].End);

    public Span SpanOf(Sentence sentence) => SpanOf(sentence.First, sentence.End);

    public string Words(Span span) => Document.Text[span.Start..span.End];
}
