using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Reading.Images;

/// <summary>An image in the making, in a file of its own beside the place where it will be.</summary>
/// <remarks>Begun before the knowledge is looked at. Where it cannot be written, the next start compiles again: slower, not otherwise.</remarks>
internal sealed class ImageDraft : IDisposable
{
    private readonly string _path;
    private readonly string _beside;
    private readonly DateTime? _begun;

    public ImageDraft(string path)
    {
        (_path, _beside) = (path, $"{path}.{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(_beside, []);
            _begun = File.GetLastWriteTimeUtc(_beside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // no place for it
        }
    }

    /// <summary>Puts the image in its place, dated by when it was begun.</summary>
    public void Keep(ImageKey key, IReadOnlyDictionary<string, ImageWriter> parts)
    {
        if (_begun is not { } begun) return;
        try
        {
            File.WriteAllBytes(_beside, Bytes(key.Value, parts));
            File.SetLastWriteTimeUtc(_beside, begun);
            File.Move(_beside, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // as above
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_beside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // where it could not be written it need not be there
        }
    }

    private static byte[] Bytes(ulong key, IReadOnlyDictionary<string, ImageWriter> parts)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body, Encoding.UTF8);
        var starts = new List<(long Place, string Name)>();
        writer.Write(key);
        writer.Write(0UL);
        writer.Write(parts.Count);
        foreach (var (name, _) in parts)
        {
            writer.Write(name);
            starts.Add((body.Position, name));
            writer.Write(0);
        }

        foreach (var (place, name) in starts)
        {
            var start = (int)body.Position;
            parts[name].WriteTo(writer);
            var end = body.Position;
            body.Position = place;
            writer.Write(start);
            body.Position = end;
        }

        var bytes = body.ToArray();
        MemoryMarshal.Write(bytes.AsSpan(sizeof(ulong)), Checksum.Of(bytes.AsSpan(ImageFile.Head)));
        return bytes;
    }
}
