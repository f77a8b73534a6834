using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Statements;

/// <summary>Cuts the reported words out of a sentence: without the marks around them and without the final period.</summary>
internal sealed class ReportedWords(DocumentText text)
{
    /// <summary>The words between two tokens, or null when none are left.</summary>
    public Span? Between(int first, int end)
    {
        while (first < end && Sheds(first, end)) first++;
        while (end > first && ShedsLast(first, end)) end--;
        return end > first ? text.SpanOf(first, end) : null;
    }

    public int Count(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Is(TokenTraits.Word | TokenTraits.Number) && !text.Tokens[i].Is(TokenTraits.Clitic)) count++;
        }

        return count;
    }

    /// <summary>Where a match of a rule says the reported words are, from and to token; empty when it leaves none.</summary>
    public static (int First, int End) Of(Chunk match, int from, int to)
    {
        switch (match.Text("words"))
        {
            case "after": return (match.End, to);
            case "after-cue": return (match.Part("cue")?.End ?? match.End, to);
            case "before": return (from, match.First);
            case "within" when match.Part("content") is { } content: return (content.First, content.End);
            case "around": return match.First - from >= to - match.End ? (from, match.First) : (match.End, to);
            default: return (match.End, match.End);
        }
    }

    private bool Sheds(int first, int end)
    {
        var token = text.Tokens[first];
        if (!token.Is(TokenTraits.Punctuation)) return false;
        return token.Value switch
        {
            '"' => PairOf(first, end) is var pair && (pair < 0 || ShedsAllAfter(pair + 1, end)),
            '(' or '[' or '<' => false,
            _ => true,
        };
    }

    private bool ShedsLast(int first, int end)
    {
        var token = text.Tokens[end - 1];
        if (!token.Is(TokenTraits.Punctuation)) return false;
        return token.Value switch
        {
            '"' => QuotesBefore(first, end - 1) % 2 == 0,
            '.' => true,
            '!' or '?' or ')' or ']' or '%' or '>' or 0x2026 => false,
            _ => !char.IsSymbol((char)token.Value),
        };
    }

    private bool ShedsAllAfter(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Tokens[i].Is(TokenTraits.Punctuation)) return false;
        }

        return true;
    }

    private int PairOf(int quote, int end)
    {
        for (var i = quote + 1; i < end; i++)
        {
            if (text.Tokens[i].IsMark('"')) return i;
        }

        return -1;
    }

    private int QuotesBefore(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].IsMark('"')) count++;
        }

        return count;
    }
}
