using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Images;

/// <summary>Writes one part of an image of knowledge: whole numbers, with each text kept once and known by its number.</summary>
internal sealed class ImageWriter
{
    private readonly List<int> _body = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Length => _body.Count;

    public void Number(int value) => _body.Add(value);

    public void Numbers(IReadOnlyCollection<int> values)
    {
        _body.Add(values.Count);
        _body.AddRange(values);
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            _body.Add(-1);
            return;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _texts.Count;
            _texts.Add(text);
        }

        _body.Add(number);
    }

    public void Texts(IReadOnlyCollection<string> texts)
    {
        _body.Add(texts.Count);
        foreach (var text in texts) Text(text);
    }

    /// <summary>Writes what stands behind its own length, so that a reader can pass over it.</summary>
    public void Measured(Action write)
    {
        var at = _body.Count;
        _body.Add(0);
        write();
        _body[at] = _body.Count - at - 1;
    }

    /// <summary>The part as bytes: the number of numbers and texts, the numbers, where each text ends, the characters of all texts.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(_body.Count);
        writer.Write(_texts.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_body)));
        var end = 0;
        foreach (var text in _texts) writer.Write(end += text.Length);
        foreach (var text in _texts) writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
