using System.Globalization;

namespace Rapporteur.Reading.Text;

/// <summary>Cuts text into tokens in one pass. What is special to a language (clitics, abbreviations, ordinal endings) is in its <see cref="TextHabits"/>.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary, TextHabits habits)
{
    private const char Hyphen = '-';

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>; what stands after <paramref name="titleEnd"/> begins a paragraph.</summary>
    public void Tokenize(ReadOnlySpan<char> text, int titleEnd, List<Token> tokens)
    {
        var i = 0;
        var pending = TokenTraits.NewParagraph;
        var pastTitle = titleEnd == 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (!pastTitle && i >= titleEnd)
            {
                pastTitle = true;
                pending |= TokenTraits.NewParagraph | TokenTraits.NewLine;
            }

            if (char.IsWhiteSpace(c))
            {
                if (c == '\n') pending |= (pending & TokenTraits.NewLine) != 0 ? TokenTraits.NewParagraph : TokenTraits.NewLine;
                pending |= TokenTraits.Spaced;
                i++;
            }
            else if (Folding.Fold(c) == '\0')
            {
                i++;
            }
            else if (char.IsLetterOrDigit(c) || char.IsHighSurrogate(c))
            {
                i = Word(text, i, pending, tokens);
                pending = TokenTraits.None;
            }
            else if (OpensTag(text, i))
            {
                i = Tag(text, i + 1, pending, tokens);
                pending = TokenTraits.None;
            }
            else if (IsDash(c) && Glued(text, i))
            {
                pending |= TokenTraits.Hyphenated;
                i++;
            }
            else
            {
                tokens.Add(new Token(i, i + 1, 0, TokenTraits.Punctuation | pending, Mark(c)));
                pending = TokenTraits.None;
                i++;
            }
        }
    }

    /// <summary>The mark that a character stands for: any dash is '-', any double quotation mark is '"', any apostrophe is '\''.</summary>
    internal static char Mark(char c)
    {
        if (IsDash(c)) return Hyphen;
        if (Folding.IsApostrophe(c)) return Folding.Apostrophe;
        return char.GetUnicodeCategory(c) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation || (int)c is 0x201E or 0x22 ? '"' : c;
    }

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    private static bool Glued(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.') && NextVisible(text, i + 1) is { } next && char.IsLetterOrDigit(next);

    private static char? NextVisible(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && Folding.Fold(text[i]) == '\0') i++;
        return i < text.Length ? text[i] : null;
    }

    // "#Astana", "@ForeignOffice": the tags of short messages
    private static bool OpensTag(ReadOnlySpan<char> text, int i) =>
        text[i] is '#' or '@' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || (text[i + 1] == '_' && i + 2 < text.Length && char.IsLetter(text[i + 2])));

    // a tag is read as the words it was written together from: each capital behind a small letter begins one, an underscore parts them
    private int Tag(ReadOnlySpan<char> text, int start, TokenTraits before, List<Token> tokens)
    {
        while (text[start] == '_') start++;
        for (var i = start + 1; i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'); i++)
        {
            if (text[i] != '_' && !(char.IsUpper(text[i]) && char.IsLower(text[i - 1]))) continue;
            Add(text, start, i, before, tokens);
            before = TokenTraits.Spaced;
            while (i < text.Length && text[i] == '_') i++;
            start = i;
            if (start == text.Length || !char.IsLetterOrDigit(text[start])) return start;
        }

        return Word(text, start, before, tokens);
    }

    private int Word(ReadOnlySpan<char> text, int start, TokenTraits before, List<Token> tokens)
    {
        var end = EndOfRun(text, start);
        if (char.IsAsciiDigit(text[start])) return Number(text, start, end, before, tokens);
        end = WithPeriods(text, start, end);
        var clitic = habits.CliticAt(text[start..end]);
        if (clitic > 0)
        {
            Add(text, start, start + clitic, before, tokens);
            Add(text, start + clitic, end, TokenTraits.Clitic, tokens);
            return end;
        }

        Add(text, start, end, before, tokens);
        return end;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int i)
    {
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Folding.Fold(c) == '\0') continue;
            var joins = Folding.IsApostrophe(c) || c is '+' or '&';
            if (joins && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) continue;
            break;
        }

        return i;
    }

    // "U.S.", "e.g.", "J.": letters each with a period; and known abbreviations such as "Mr."
    private int WithPeriods(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.') return end;
        if (end - start == 1 && char.IsLetter(text[start]))
        {
            var i = end + 1;
            while (i + 1 < text.Length && char.IsLetter(text[i]) && text[i + 1] == '.') i += 2;
            // "U.S" at the end of a clause, or an initial glued to a surname ("S.Mirziyoyev")
            if (i > end + 1 && i < text.Length && char.IsLetter(text[i]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]))) i++;
            if (i > end + 1 || char.IsUpper(text[start])) return i;
            // a letter that shortens a word goes on to a name; behind a number it may end the sentence
            return habits.IsAbbreviation(text[start..end]) && text[..start].TrimEnd() is not [.., >= '0' and <= '9'] ? i : end;
        }

        return habits.IsAbbreviation(text[start..end]) ? end + 1 : end;
    }

    private int Number(ReadOnlySpan<char> text, int start, int end, TokenTraits before, List<Token> tokens)
    {
        var digits = start;
        while (digits < end && char.IsAsciiDigit(text[digits])) digits++;
        if (digits < end)
        {
            // "97th", or a name that begins with a digit
            var ordinal = habits.IsOrdinalEnding(text[digits..end]);
            var traits = ordinal ? TokenTraits.Ordinal | TokenTraits.Number : TokenTraits.Word;
            tokens.Add(new Token(start, end, vocabulary.Find(text[start..end]), traits | before, ordinal ? Integer(text[start..digits]) : 0));
            return end;
        }

        // "23-rd" as some languages write it
        if (digits + 1 < text.Length && IsDash(text[digits]) && char.IsLetter(text[digits + 1]) && EndOfRun(text, digits + 1) is var last && habits.IsOrdinalEnding(text[(digits + 1)..last]))
        {
            tokens.Add(new Token(start, last, vocabulary.Find(text[start..digits]), TokenTraits.Ordinal | TokenTraits.Number | before, Integer(text[start..digits])));
            return last;
        }

        var dotted = DottedDate.EndOf(text, start, digits);
        if (dotted > 0)
        {
            Parts(text, start, dotted, before, tokens);
            return dotted;
        }

        while (digits + 1 < text.Length && text[digits] is '.' or ',' or ':' && char.IsAsciiDigit(text[digits + 1]))
        {
            digits++;
            while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        }

        // a decimal or grouped number keeps its integer part here; who needs more reads the span
        var whole = start;
        while (whole < digits && char.IsAsciiDigit(text[whole])) whole++;
        var numberTraits = TokenTraits.Number | before;
        if (whole < digits && text[whole] == ':' && whole - start <= 2) numberTraits |= TokenTraits.Time;
        tokens.Add(new Token(start, digits, vocabulary.Find(text[start..digits]), numberTraits, Integer(text[start..whole])));
        return digits;
    }

    private static int Integer(ReadOnlySpan<char> figures) => int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // the parts of a date in figures are numbers with marks between, as they are where slashes stand
    private void Parts(ReadOnlySpan<char> text, int start, int end, TokenTraits before, List<Token> tokens)
    {
        for (var i = start; i < end; i++)
        {
            var from = i;
            while (i < end && text[i] != '.') i++;
            tokens.Add(new Token(from, i, vocabulary.Find(text[from..i]), TokenTraits.Number | (from == start ? before : TokenTraits.None), Integer(text[from..i])));
            if (i < end) tokens.Add(new Token(i, i + 1, 0, TokenTraits.Punctuation, '.'));
        }
    }

    private void Add(ReadOnlySpan<char> text, int start, int end, TokenTraits before, List<Token> tokens)
    {
        var word = text[start..end];
        var letters = word[^1] == '.' ? word[..^1] : word;
        var traits = TokenTraits.Word | before;
        if (word[^1] == '.') traits |= TokenTraits.Abbreviation;
        if (char.IsUpper(word[0])) traits |= TokenTraits.Capital;
        if (char.IsUpper(word[0]) && word.Length == 2 && word[1] == '.') traits |= TokenTraits.Initial;
        if (IsAllCapitals(letters)) traits |= TokenTraits.AllCapitals;
        var found = vocabulary.Find(letters, out var cases);
        if (found == 0 && (traits & TokenTraits.Capital) != 0) vocabulary.EndingOfName(letters, out cases);
        // an abbreviation with small endings behind it
        if (cases != 0 && CapitalsIn(letters) is var capitals and > 1 && IsSmall(letters[capitals..])) traits |= TokenTraits.AllCapitals;
        tokens.Add(new Token(start, end, found, traits, RomanNumber(letters)) { Cases = cases });
    }

    private static int CapitalsIn(ReadOnlySpan<char> word)
    {
        var count = 0;
        while (count < word.Length && char.IsUpper(word[count])) count++;
        return count;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c)) return false;
        }

        return true;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        var upper = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) upper++;
        }

        return upper >= 2 || (upper == 1 && word.Length > 1);
    }

    private static int RomanNumber(ReadOnlySpan<char> word)
    {
        if (word.Length > 7) return 0;
        int total = 0, last = 0;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (value == 0) return 0;
            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return total;
    }
}
