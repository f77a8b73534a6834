namespace Rapporteur.Reading.Images;

/// <summary>
/// The file of an image: for which knowledge and program it was made, a checksum, the parts. Made beside its place and moved there whole,
/// so that two programs that write at a time do each other no harm, and a file cut short or damaged is found out and not used.
/// </summary>
internal static class ImageFile
{
    /// <summary>Bytes before the parts: the key and the checksum of what follows.</summary>
    public const int Head = 2 * sizeof(ulong);

    /// <summary>Opens the image that was made for the key; null where there is none that is whole.</summary>
    public static ImageParts? Open(string path, ImageKey key)
    {
        try
        {
            if (!File.Exists(path) || !key.IsSettledAt(File.GetLastWriteTimeUtc(path))) return null;
            var bytes = File.ReadAllBytes(path);
            return bytes.Length >= Head && BitConverter.ToUInt64(bytes, 0) == key.Value && BitConverter.ToUInt64(bytes, sizeof(ulong)) == Checksum.Of(bytes.AsSpan(Head))
                ? new ImageParts(bytes, Head)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
