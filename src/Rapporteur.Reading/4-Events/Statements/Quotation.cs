using System.Globalization;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Statements;

/// <summary>What stands between quotation marks.</summary>
/// <param name="First">The opening mark.</param>
/// <param name="End">After the closing mark.</param>
internal readonly record struct Quotation(int First, int End)
{
    public bool Holds(int token) => token > First && token < End - 1;
}

/// <summary>Finds quotations by their marks, also over several sentences and paragraphs.</summary>
internal sealed class QuotationFinder(DocumentText text)
{
    private const int LongestParagraphs = 40;

    public List<Quotation> Find()
    {
        var found = new List<Quotation>();
        int open = -1, depth = 0, paragraphs = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (open >= 0 && token.Is(TokenTraits.NewParagraph) && (++paragraphs > LongestParagraphs || !GoesOn(i)))
            {
                (open, depth) = (-1, 0);
            }

            if (!token.IsMark('"')) continue;
            if (open < 0)
            {
                if (Closes(i) && !Opens(i)) continue;
                (open, depth, paragraphs) = (i, 1, 0);
            }
            else if (Opens(i))
            {
                if (!token.Is(TokenTraits.NewParagraph)) depth++;
            }
            else if (--depth == 0)
            {
                found.Add(new Quotation(open, i + 1));
                open = -1;
            }
        }

        return found;
    }

    // The next paragraph belongs to the same quotation if it opens anew or if the mark that comes next closes one.
    private bool GoesOn(int paragraph)
    {
        for (var i = paragraph; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].IsMark('"')) return i == paragraph || !Opens(i);
        }

        return false;
    }

    private bool Opens(int i)
    {
        var kind = char.GetUnicodeCategory(text.Document.Text[text.Tokens[i].Start]);
        if (kind == UnicodeCategory.InitialQuotePunctuation) return true;
        if (kind == UnicodeCategory.FinalQuotePunctuation) return false;
        var next = i + 1 < text.Tokens.Length ? text.Tokens[i + 1] : default;
        return next.Length > 0 && !next.Is(TokenTraits.Spaced) && (i == 0 || text.Tokens[i].Is(TokenTraits.Spaced | TokenTraits.NewLine) || text.Tokens[i - 1].IsMark('('));
    }

    private bool Closes(int i) => char.GetUnicodeCategory(text.Document.Text[text.Tokens[i].Start]) == UnicodeCategory.FinalQuotePunctuation;
}
