using System.Buffers.Binary;
using System.Numerics;

namespace Rapporteur.Reading.Images;

/// <summary>A checksum against accidents, not against malice: fast, and the same on every machine.</summary>
internal static class Checksum
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        var sum = Mix(seed, (ulong)bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = Mix(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var last in bytes) sum = Mix(sum, last);
        return sum ^ (sum >> 32);
    }

    /// <summary>Takes one more number into a checksum.</summary>
    public static ulong Mix(ulong sum, ulong value) => BitOperations.RotateLeft((sum ^ value) * Multiplier, 29);
}
