using System.Text;

namespace Rapporteur.Pipeline;

/// <summary>Turns bytes into text: by their mark, as UTF-8, by what they declare, at last by which of two code pages makes plausible words.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>What the bytes turned out to be.</summary>
    /// <param name="Text">The text; null where there is none.</param>
    /// <param name="Guessed">The code page, where it was guessed.</param>
    /// <param name="IsBinary">True where the bytes are no text at all.</param>
    internal readonly record struct Outcome(string? Text, string? Guessed = null, bool IsBinary = false);

    public static Outcome Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        else if (ByteOrder.IsUtf16(bytes)) return new Outcome((bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]));
        else if (UnmarkedUtf16(bytes) is { } utf16) return new Outcome(utf16.GetString(bytes));
        if (IsBinary(bytes)) return new Outcome(null, IsBinary: true);
        try
        {
            return new Outcome(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            if (declared is not null && Named(declared) is { } encoding) return new Outcome(encoding.GetString(bytes));
            return Guess(bytes);
        }
    }

    /// <summary>A code page by the name that pages declare; null where there is none of that name, or it is UTF-8, which was tried.</summary>
    private static Encoding? Named(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return encoding.CodePage == Encoding.UTF8.CodePage ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // small Cyrillic letters are upper half bytes one after another; in a western text such bytes stand alone between Latin letters
    private static Outcome Guess(ReadOnlySpan<byte> bytes)
    {
        int high = 0, paired = 0, letters = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            if (bytes[i] >= 0xC0 || bytes[i] is 0xA8 or 0xB8) letters++;
            if (i > 0 && bytes[i] >= 0xC0 && bytes[i - 1] >= 0xC0) paired++;
        }

        var name = paired * 2 > letters ? "windows-1251" : "windows-1252";
        var undefined = name == "windows-1251" ? bytes.Count((byte)0x98) : bytes.Count((byte)0x81) + bytes.Count((byte)0x8D) + bytes.Count((byte)0x8F) + bytes.Count((byte)0x90) + bytes.Count((byte)0x9D);
        if (undefined > 0 || (name == "windows-1252" && high * 3 > bytes.Length)) return default;
        return new Outcome(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetString(bytes), name);
    }

    private static UnicodeEncoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 512) & ~1)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            // the upper halves of Latin and Cyrillic letters
            if (sample[i] is not (0 or 4)) continue;
            if ((i & 1) == 0) even++;
            else odd++;
        }

        var most = sample.Length * 2 / 5;
        if (odd > most && even * 8 < odd) return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        return even > most && odd * 8 < even ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 8192)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value == 0) return true;
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls++;
        }

        return controls * 50 > sample.Length;
    }
}
