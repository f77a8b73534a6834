using System.Collections.Immutable;
using System.Text;
using Rapporteur.Record;
using UtfUnknown;

namespace Rapporteur.Pipeline;

/// <summary>Turns bytes into text: by their mark, as UTF-8, by what they declare, at last by what letters are frequent in which language.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // a guess is no better for more of the text
    private const int Sample = 20_000;

    private const float LeastConfidence = 0.5f;

    /// <summary>What the bytes turned out to be.</summary>
    /// <param name="Text">The text; null where there is none.</param>
    /// <param name="Noticed">What is to be said about it.</param>
    /// <param name="IsBinary">True where the bytes are no text at all.</param>
    internal readonly record struct Outcome(string? Text, ImmutableArray<Diagnostic> Noticed, bool IsBinary = false);

    public static Outcome Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        else if (bytes is [0xFF, 0xFE, 0, 0, ..]) return Plain(Encoding.UTF32.GetString(bytes[4..]));
        else if (bytes is [0, 0, 0xFE, 0xFF, ..]) return Plain(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]));
        else if (ByteOrder.IsUtf16(bytes)) return Plain((bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]));
        else if (UnmarkedUtf16(bytes) is { } utf16) return Plain(utf16.GetString(bytes));
        if (IsBinary(bytes)) return new Outcome(null, [], IsBinary: true);
        var encoding = declared is null ? null : Named(declared);
        // its escape sequences are ASCII, and so would pass for UTF-8
        if (encoding is not null && bytes.Contains((byte)0x1B)) return Plain(encoding.GetString(bytes));
        try
        {
            return Plain(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            if (encoding is not null) return Plain(encoding.GetString(bytes));
            return Mended(bytes) ?? Guess(bytes);
        }
    }

    private static Outcome Plain(string text) => new(text, []);

    /// <summary>A code page by the name that pages declare; null where there is none of that name, or it is UTF-8, which was tried.</summary>
    private static Encoding? Named(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return encoding.CodePage is 65001 or 65000 ? null : encoding;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // a text cut in the middle of a letter, or with a few bytes of another encoding, is still UTF-8
    private static Outcome? Mended(ReadOnlySpan<byte> bytes)
    {
        var (broken, letters) = (0, 0);
        for (var rest = bytes; rest.Length > 0;)
        {
            if (rest[0] < 0x80)
            {
                var ascii = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                rest = ascii < 0 ? [] : rest[ascii..];
                continue;
            }

            if (Rune.DecodeFromUtf8(rest, out _, out var taken) == System.Buffers.OperationStatus.Done) letters++;
            else broken += taken;
            rest = rest[taken..];
        }

        return broken * 20 < letters ? new Outcome(Encoding.UTF8.GetString(bytes), [Reasons.BrokenBytes(broken)]) : null;
    }

    private static Outcome Guess(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        var encoding = detected is { Encoding: not null, Confidence: >= LeastConfidence } && Named(detected.EncodingName) is { } known ? known : CyrillicOrWestern(bytes);
        if (encoding is null || Undefined(bytes, encoding)) return default(Outcome) with { Noticed = [] };
        return new Outcome(encoding.GetString(bytes), [Reasons.GuessedEncoding(encoding.WebName)]);
    }

    // too few letters to count: small Cyrillic letters are upper half bytes one after another; in a western text such bytes stand alone between Latin letters
    private static Encoding? CyrillicOrWestern(ReadOnlySpan<byte> bytes)
    {
        int high = 0, paired = 0, letters = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            if (bytes[i] >= 0xC0 || bytes[i] is 0xA8 or 0xB8) letters++;
            if (i > 0 && bytes[i] >= 0xC0 && bytes[i - 1] >= 0xC0) paired++;
        }

        if (paired * 2 > letters) return Named("windows-1251");
        return high * 3 > bytes.Length ? null : Named("windows-1252");
    }

    private static bool Undefined(ReadOnlySpan<byte> bytes, Encoding encoding) => encoding.CodePage switch
    {
        1251 => bytes.Contains((byte)0x98),
        1252 => bytes.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]) >= 0,
        _ => false,
    };

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
