using System.Text;

namespace Rapporteur.Pipeline;

/// <summary>The marks that UTF-16 files begin with.</summary>
internal static class ByteOrder
{
    public static bool IsUtf16(ReadOnlySpan<byte> start) => start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    public static byte[] Utf16ToUtf8(ReadOnlySpan<byte> bytes)
    {
        var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        return Encoding.UTF8.GetBytes(encoding.GetString(bytes[2..]));
    }
}
