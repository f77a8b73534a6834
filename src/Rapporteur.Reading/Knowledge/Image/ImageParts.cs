using System.Text;

namespace Rapporteur.Reading.Images;

/// <summary>The parts of an image in memory, known by name.</summary>
internal sealed class ImageParts
{
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly byte[] _bytes;

    /// <param name="bytes">The file.</param>
    /// <param name="head">Where the names of the parts begin in it.</param>
    public ImageParts(byte[] bytes, int head)
    {
        _bytes = bytes;
        using var reader = new BinaryReader(new MemoryStream(bytes) { Position = head }, Encoding.UTF8);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            _starts[name] = reader.ReadInt32();
        }
    }

    public ImageReader Part(string name) => new(_bytes, _starts[name]);
}
