namespace Rapporteur.Benchmarks;

/// <summary>The measure of text: words, numbers and marks. A run of letters and digits is one, any other character but white space is one.</summary>
internal static class TokenCount
{
    public static long Of(string text)
    {
        var (count, inWord) = (0L, false);
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            if (isWord ? !inWord : !char.IsWhiteSpace(c)) count++;
            inWord = isWord;
        }

        return count;
    }
}
