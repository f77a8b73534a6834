using Rapporteur.Record;

namespace Rapporteur.Reading.Documents;

/// <summary>
/// Tells which language a document is in: the declared one unless the text speaks against it, else the one whose letters, small
/// words and, in a text of few words, endings fit best. All it knows of a language is data.
/// </summary>
internal sealed class LanguageIdentifier(Writings writings)
{
    /// <summary>Characters that are looked at.</summary>
    private const int Sample = 6000;

    /// <summary>What a letter outside the alphabet weighs against a small word.</summary>
    private const double StrangeLetter = 2;

    /// <summary>By how much another language must fit better for a declaration to be wrong.</summary>
    private const double Doubt = 0.12;

    /// <summary>The least share of letters that are the language's.</summary>
    private const double LeastFit = 0.8;

    /// <summary>Words from which on a text shows its small words, and their least share in it.</summary>
    private const int ManyWords = 40;
    private const double LeastSmall = 0.04;

    /// <summary>The small words by which a short text must rather be in a language that cannot be read.</summary>
    private const double FewWords = 0.5;

    /// <summary>What an ending weighs against a small word.</summary>
    private const double Ending = 0.5;

    /// <summary>The share of strange letters at which a short text no longer speaks for a language that can be read.</summary>
    private const double TooStrange = 0.1;

    /// <summary>The small words by which a short text must be in another language than it declares, beyond what a longer one must.</summary>
    private const double Trust = 1.5;

    private const int NearLetters = 0x590;

    private readonly IReadOnlyList<Writing> _writings = writings.All;

    /// <summary>The tag of a language that can be read and that the document is in, or null.</summary>
    public string? Of(Document document)
    {
        var declared = Declared(document.Language);
        var signs = SignsOf(document.Text.AsSpan(0, Math.Min(document.Text.Length, Sample)));
        var best = -1;
        for (var i = 0; i < _writings.Count; i++)
        {
            if (best < 0 || Weight(i, signs) > Weight(best, signs)) best = i;
        }

        if (best < 0) return null;
        if (declared is not null && (signs.Letters == 0 || BestOf(declared, signs) is var own and >= 0 && signs.Fit(own) >= LeastFit && signs.Score(own) >= signs.Score(best) - DoubtOf(signs)))
            return writings.Read.Contains(declared) ? declared : null;
        if (declared is not null && !_writings.Any(w => w.Tag == declared)) return null;
        var isShown = signs.Words < ManyWords || signs.Small(best) >= LeastSmall;
        return isShown && signs.Fit(best) >= LeastFit && writings.Read.Contains(_writings[best].Tag) ? _writings[best].Tag : null;
    }

    private static double DoubtOf(Signs signs) => Doubt + (signs.Words is > 0 and < ManyWords ? Trust / signs.Words : 0);

    // a few words prove little, so they speak for a language that can be read
    private double Weight(int writing, Signs signs)
    {
        if (signs.Words is 0 or >= ManyWords || !writings.Read.Contains(_writings[writing].Tag)) return signs.Score(writing);
        return signs.Score(writing) + (FewWords / signs.Words * Math.Max(0, 1 - ((1 - signs.Fit(writing)) / TooStrange)));
    }

    // the primary language of a tag; "und" and the like declare nothing
    private static string? Declared(string? tag)
    {
        var primary = tag?.Split('-', '_')[0].ToLowerInvariant();
        return primary is null or "" or "und" or "mul" or "zxx" or "mis" ? null : primary;
    }

    private int BestOf(string tag, Signs signs)
    {
        var best = -1;
        for (var i = 0; i < _writings.Count; i++)
        {
            if (_writings[i].Tag == tag && (best < 0 || signs.Score(i) > signs.Score(best))) best = i;
        }

        return best;
    }

    private Signs SignsOf(ReadOnlySpan<char> text)
    {
        var small = new int[_writings.Count];
        var ended = new int[_writings.Count];
        // counted in place up to the end of Cyrillic and Armenian, where nearly all letters are: a dictionary of all took half the time of telling a language
        Span<int> near = stackalloc int[NearLetters];
        near.Clear();
        Dictionary<char, int> far = [];
        int words = 0, letters = 0, start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                letters++;
                var letter = char.ToLowerInvariant(text[i]);
                if (letter < NearLetters) near[letter]++;
                else far[letter] = far.GetValueOrDefault(letter) + 1;
            }
            else if (start >= 0 && !(i < text.Length && Writings.MayJoin(text[i])))
            {
                writings.Count(text[start..i], small, words++ < ManyWords ? ended : null);
                start = -1;
            }
        }

        var own = new int[_writings.Count];
        for (var letter = 0; letter < NearLetters; letter++)
        {
            if (near[letter] > 0) writings.Count((char)letter, near[letter], own);
        }

        foreach (var (letter, count) in far) writings.Count(letter, count, own);

        return new Signs(words, letters, small, ended, own);
    }

    /// <summary>What a text shows of each writing.</summary>
    private sealed record Signs(int Words, int Letters, int[] SmallWords, int[] EndedWords, int[] OwnLetters)
    {
        public double Small(int writing) => Words == 0 ? 0 : (double)SmallWords[writing] / Words;

        public double Fit(int writing) => Letters == 0 ? 1 : (double)OwnLetters[writing] / Letters;

        public double Score(int writing) => Small(writing) + Ended(writing) - (StrangeLetter * (1 - Fit(writing)));

        // the more words, the less their endings are needed
        private double Ended(int writing) => Words is 0 or >= ManyWords ? 0 : Ending * EndedWords[writing] / Words;
    }
}
