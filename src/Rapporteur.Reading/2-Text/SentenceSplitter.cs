namespace Rapporteur.Reading.Text;

/// <summary>Groups tokens into sentences: at end marks before a new beginning, at empty lines, at lines of their own.</summary>
internal static class SentenceSplitter
{
    /// <summary>A sentence is cut here at the latest, so that one endless line costs no more than many short ones.</summary>
    public const int LongestSentence = 400;

    public static void Split(List<Token> tokens, int titleEnd, ReadOnlySpan<char> text, TextHabits habits, List<Sentence> sentences)
    {
        int first = 0, paragraph = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > first && (StartsParagraph(tokens, i, titleEnd, text) || tokens[i].IsMark('*') != tokens[i - 1].IsMark('*') || i - first >= LongestSentence))
            {
                Close(first, i);
                first = i;
            }

            if (tokens[i].Is(TokenTraits.NewParagraph)) paragraph++;
            if (!EndsSentence(tokens, i, text, habits)) continue;
            var end = i + 1;
            while (end < tokens.Count && end - first < LongestSentence && IsCloser(tokens[end])) end++;
            if (end < tokens.Count && !Begins(tokens, end, text)) continue;
            Close(first, end);
            first = end;
            i = end - 1;
        }

        if (first < tokens.Count) Close(first, tokens.Count);

        void Close(int from, int to) => sentences.Add(new Sentence(from, to, tokens[from].Start < titleEnd, paragraph));
    }

    // A paragraph that goes on in lower case is a broken line, not a new thought.
    private static bool StartsParagraph(List<Token> tokens, int i, int titleEnd, ReadOnlySpan<char> text)
    {
        var token = tokens[i];
        if (!token.Is(TokenTraits.NewLine | TokenTraits.NewParagraph)) return false;
        if (token.Start >= titleEnd && tokens[i - 1].Start < titleEnd) return true;
        return !char.IsLower(text[token.Start]) || tokens[i - 1].IsMark(';') || tokens[i - 1].IsMark(':');
    }

    private static bool EndsSentence(List<Token> tokens, int i, ReadOnlySpan<char> text, TextHabits habits)
    {
        var token = tokens[i];
        if (token.Is(TokenTraits.Punctuation)) return token.Value == '.' && !WithinNumber(tokens, i) || token.Value is '!' or '?' or 0x2026 or 0x3002;
        // "... in the U.S. The President ...": an abbreviation of several letters may end a sentence, an initial or a title may not
        return token.Is(TokenTraits.Abbreviation) && token.Is(TokenTraits.AllCapitals) && token.Length > 3
            && i + 1 < tokens.Count && tokens[i + 1].Is(TokenTraits.Capital) && habits.IsOpener(text[tokens[i + 1].Start..tokens[i + 1].End]);
    }

    private static bool WithinNumber(List<Token> tokens, int i) =>
        i > 0 && i + 1 < tokens.Count && tokens[i - 1].Is(TokenTraits.Number) && tokens[i + 1].Is(TokenTraits.Number) && !tokens[i + 1].Is(TokenTraits.Spaced);

    private static bool IsCloser(Token token) =>
        token.Is(TokenTraits.Punctuation) && !token.Is(TokenTraits.NewLine) && (token.Value is ')' or ']' || token.Value is '"' or '\'' && !token.Is(TokenTraits.Spaced));

    private static bool Begins(List<Token> tokens, int i, ReadOnlySpan<char> text)
    {
        var token = tokens[i];
        if (token.Is(TokenTraits.NewLine)) return true;
        if (token.Is(TokenTraits.Punctuation)) return token.Value is '"' or '(' or '[' or '-' or '*' or '\'' or '<';
        return !char.IsLower(text[token.Start]);
    }
}
