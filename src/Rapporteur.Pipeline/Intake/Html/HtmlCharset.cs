using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Pipeline;

/// <summary>The encoding that a page declares in its head.</summary>
internal static partial class HtmlCharset
{
    // browsers look no further either
    private const int Head = 4096;

    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
