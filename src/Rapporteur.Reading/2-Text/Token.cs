namespace Rapporteur.Reading.Text;

[Flags]
internal enum TokenTraits
{
    None = 0,
    Word = 1,
    Number = 1 << 1,
    Ordinal = 1 << 2,
    Punctuation = 1 << 3,
    /// <summary>The first letter is upper case.</summary>
    Capital = 1 << 4,
    /// <summary>All letters are upper case, and there are at least two, or one with a period.</summary>
    AllCapitals = 1 << 5,
    /// <summary>Joined by a hyphen or dash, without space, to the token before.</summary>
    Hyphenated = 1 << 6,
    /// <summary>White space stands before it.</summary>
    Spaced = 1 << 7,
    /// <summary>A line break stands before it.</summary>
    NewLine = 1 << 8,
    /// <summary>An empty line, or the end of the title, stands before it.</summary>
    NewParagraph = 1 << 9,
    /// <summary>Ends with a period that belongs to it: an abbreviation or an initial.</summary>
    Abbreviation = 1 << 10,
    /// <summary>A part split off the word before: a possessive, an enclitic.</summary>
    Clitic = 1 << 11,
    /// <summary>One capital letter with a period: an initial.</summary>
    Initial = 1 << 12,
    /// <summary>A number written as a time of day, with a colon.</summary>
    Time = 1 << 13,
}

/// <summary>One word, number or mark of the text.</summary>
/// <param name="Start">UTF-16 offset into the document's text.</param>
/// <param name="End">Offset after its last code unit.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>; 0 when unknown.</param>
/// <param name="Traits">Its outer form.</param>
/// <param name="Value">For a number or ordinal its integer part, for a mark its character, else 0.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenTraits Traits, int Value)
{
    /// <summary>The grammatical cases that its endings put it into, as bits; 0 where they tell none.</summary>
    public int Cases { get; init; }

    public int Length => End - Start;

    public bool Is(TokenTraits trait) => (Traits & trait) != 0;

    public bool IsMark(char mark) => (Traits & TokenTraits.Punctuation) != 0 && Value == mark;
}

/// <summary>A run of tokens: <see cref="First"/> included, <see cref="End"/> not.</summary>
internal readonly record struct Sentence(int First, int End, bool IsTitle, int Paragraph);
