namespace Rapporteur.Reading.Text;

/// <summary>Tells a date in figures with points between from a number with points: one or two figures, one or two, then two or four.</summary>
internal static class DottedDate
{
    /// <summary>Where the date ends whose first number runs from <paramref name="start"/> to <paramref name="end"/>; 0 when it is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 2 || !Point(text, end)) return 0;
        var second = AfterFigures(text, end + 1);
        if (second - end > 3 || !Point(text, second)) return 0;
        var third = AfterFigures(text, second + 1);
        var figures = third - second - 1;
        var more = third < text.Length && (char.IsLetter(text[third]) || Point(text, third));
        return figures is 2 or 4 && !more ? third : 0;
    }

    private static bool Point(ReadOnlySpan<char> text, int i) => i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]);

    private static int AfterFigures(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        return i;
    }
}
