using CsCheck;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.AnyText;

/// <summary>Texts that nobody would write, and texts that somebody wrote and something broke.</summary>
internal static class Scraps
{
    private static readonly string[] Pieces =
    [
        "President", "of", "the", "Republic", "Uzbekistan", "Shavkat Mirziyoyev", "met", "with", "Foreign Minister", "visit", "to", "on", "in", "Moscow", "CIS",
        "Council of Heads of State", "said", "that", "\"", "\u201C", "\u201D", "'", "\u2019s", "'s", "(", ")", "[", "]", ",", ".", "...", "\u2026", ":", ";", "-", "\u2013", "\u2014", "*", "/",
        "10-11 October", "2017", "31 February 2024", "0 May", "today", "on Monday", "97th", "XIV", "$4.7 billion", "15.5 percent", "99999999999999999999", "16.05.2018", "00:00", "\n", "\n\n", "\t", " ",
        "\u00AD", "\u200B", "\uFEFF", "\u0301", "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "\u007F", "\u0627\u0644\u0631\u0626\u064A\u0633", "\u041F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442",
        "\u7FD2\u8FD1\u5E73", "\u05D4\u05E0\u05E9\u05D9\u05D0", "o\u02BBzbek", "\u0130stanbul", "\u212A", "\uFB01", "\u3002", "U.S.", "Mr.", "J.", "e.g.", "H.E.", "A&B", "C5+1", "he", "they", "both sides", "signed", "agreed",
    ];

    /// <summary>Words and marks of reports, oddities of Unicode and bare surrogates, in any order, with and without spaces.</summary>
    public static readonly Gen<string> Salad = Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 120], Gen.Bool.Array[120], (pieces, spaces) =>
        string.Concat(pieces.Select((p, i) => Pieces[p] + (spaces[i] ? " " : ""))));

    /// <summary>Any UTF-16 code units at all.</summary>
    public static readonly Gen<string> Noise = Gen.Char['\0', '\uFFFF'].Array[0, 400].Select(units => new string(units));

    /// <summary>A document of the corpus after some cuts, doublings, swaps and blots.</summary>
    public static readonly Gen<string> Broken = Gen.Select(Gen.Int[0, Corpus.Documents.Count - 1], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9999], Gen.Int[0, 400], Gen.Int[0, Pieces.Length - 1]).Array[1, 12], (which, wounds) =>
        wounds.Aggregate(Corpus.Documents[which].Text, (text, wound) => Wound(text, wound.Item1, wound.Item2, wound.Item3, Pieces[wound.Item4])));

    /// <summary>Any of them, with or without a title, a date and a publisher.</summary>
    public static readonly Gen<Document> Any = Gen.Select(Gen.OneOf(Salad, Noise, Broken), Salad, Gen.Int[0, 15], (body, title, given) =>
        Document.Of("any", (given & 1) == 0 ? null : title, body) with
        {
            Published = (given & 2) == 0 ? null : PartialDate.OfDay(2024, 2, 29),
            Publisher = (given & 4) == 0 ? null : "Kremlin",
            Language = (given & 8) == 0 ? null : "en",
        });

    private static string Wound(string text, int how, int where, int much, string piece)
    {
        if (text.Length == 0) return piece;
        var at = where % text.Length;
        var end = Math.Min(text.Length, at + much);
        return how switch
        {
            0 => text[..at] + text[end..],
            1 => text[..end] + text[at..],
            2 => text[end..] + text[..at],
            3 => text[..at] + piece + text[at..],
            4 => text[..at] + text[at..end].ToUpperInvariant() + text[end..],
            _ => text[..at] + text[at..end].Replace(" ", "", StringComparison.Ordinal) + text[end..],
        };
    }
}
