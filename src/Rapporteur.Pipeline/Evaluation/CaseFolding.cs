using System.Text;

namespace Rapporteur.Pipeline.Evaluation;

/// <summary>Full case folding (Unicode's C and F mappings) of text in compatibility decomposition.</summary>
/// <remarks>
/// .NET has lower case only. In decomposed text the two differ in few places, all listed here; everything that Unicode
/// decomposes first (ligatures, dotted capitals, Greek with iota) needs no entry.
/// </remarks>
internal static class CaseFolding
{
    private const int CyrillicVariants = 0x1C80;
    private const string VariantsFolded = "\u0432\u0434\u043E\u0441\u0442\u0442\u044A\u0463\uA64B";

    public static void Append(StringBuilder target, Rune rune)
    {
        var code = rune.Value;
        switch (code)
        {
            case 0x00DF or 0x1E9E:
                target.Append("ss");
                break;
            case 0x0345:
                target.Append('\u03B9');
                break;
            case 0x03C2:
                target.Append('\u03C3');
                break;
            // Cherokee folds to its capitals, which are older than its small letters
            case >= 0x13A0 and <= 0x13F5:
                target.Append((char)code);
                break;
            case >= 0x13F8 and <= 0x13FD:
                target.Append((char)(code - 8));
                break;
            case >= 0xAB70 and <= 0xABBF:
                target.Append((char)(code - 0xAB70 + 0x13A0));
                break;
            case >= CyrillicVariants and < CyrillicVariants + 9:
                target.Append(VariantsFolded[code - CyrillicVariants]);
                break;
            default:
                target.Append(Rune.ToLowerInvariant(rune));
                break;
        }
    }
}
