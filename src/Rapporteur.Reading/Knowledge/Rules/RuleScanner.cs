namespace Rapporteur.Reading.Rules;

/// <summary>Cuts a pattern into its parts: words, <c>name:</c>, <c>@kind</c>, <c>%list</c>, <c>{macro}</c>, <c>&lt;key=value&gt;</c>, quoted words, gaps and signs.</summary>
internal static class RuleScanner
{
    /// <exception cref="FormatException">A quotation or bracket is not closed.</exception>
    public static IEnumerable<string> Scan(string pattern)
    {
        for (var i = 0; i < pattern.Length;)
        {
            var c = pattern[i];
            if (c == ' ')
            {
                i++;
                continue;
            }

            var end = c switch
            {
                '"' => Closing(pattern, i, '"'),
                '!' when i + 1 < pattern.Length && pattern[i + 1] == '"' => Closing(pattern, i + 1, '"'),
                '{' => Closing(pattern, i, '}'),
                '<' => Closing(pattern, i, '>'),
                '(' or ')' or '|' or '?' or '*' or '+' or '^' or '&' or '$' or ',' or ';' => i + 1,
                '.' => RunOf(pattern, i, static x => x == '.' || char.IsAsciiDigit(x)),
                _ => WordEnd(pattern, i),
            };
            yield return pattern[i..end];
            i = end;
        }
    }

    private static int Closing(string pattern, int start, char sign)
    {
        var end = pattern.IndexOf(sign, start + 1);
        return end > 0 ? end + 1 : throw new FormatException($"a '{pattern[start]}' is not closed");
    }

    private static int RunOf(string pattern, int i, Func<char, bool> within)
    {
        while (i < pattern.Length && within(pattern[i])) i++;
        return i;
    }

    private static int WordEnd(string pattern, int start)
    {
        var i = start;
        while (i < pattern.Length && pattern[i] is not (' ' or '(' or ')' or '|' or '?' or '*' or '+' or '{' or '<' or '"' or ',' or ';' or '$'))
        {
            // the cases asked for are a part of the word
            if (pattern[i] == '[') i = Closing(pattern, i, ']') - 1;
            if (pattern[i++] == ':' && i - start > 1) return i;
        }

        return Math.Max(i, start + 1);
    }
}
