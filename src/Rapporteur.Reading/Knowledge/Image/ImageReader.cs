namespace Rapporteur.Reading.Images;

/// <summary>Reads what <see cref="ImageWriter"/> wrote, in the same order. Copies whole blocks: a start has no time to look at each number.</summary>
internal sealed class ImageReader
{
    private readonly int[] _body;
    private readonly int[] _ends;
    private readonly char[] _characters;
    private readonly string?[] _texts;
    private int _at;

    /// <param name="bytes">The file.</param>
    /// <param name="start">Where the part begins in it.</param>
    public ImageReader(byte[] bytes, int start)
    {
        _body = new int[BitConverter.ToInt32(bytes, start)];
        _ends = new int[BitConverter.ToInt32(bytes, start + sizeof(int))];
        _texts = new string?[_ends.Length];
        start += 2 * sizeof(int);
        Buffer.BlockCopy(bytes, start, _body, 0, _body.Length * sizeof(int));
        start += _body.Length * sizeof(int);
        Buffer.BlockCopy(bytes, start, _ends, 0, _ends.Length * sizeof(int));
        start += _ends.Length * sizeof(int);
        _characters = new char[_ends.Length == 0 ? 0 : _ends[^1]];
        Buffer.BlockCopy(bytes, start, _characters, 0, _characters.Length * sizeof(char));
    }

    public bool AtEnd => _at == _body.Length;

    /// <summary>The place of the next number.</summary>
    public int At { get => _at; set => _at = value; }

    public int Number() => _body[_at++];

    public int[] Numbers()
    {
        var values = new int[_body[_at++]];
        Array.Copy(_body, _at, values, 0, values.Length);
        _at += values.Length;
        return values;
    }

    /// <summary>A text that may be absent.</summary>
    public string? TextOrNone()
    {
        var number = _body[_at++];
        if (number < 0) return null;
        if (_texts[number] is { } known) return known;
        var start = number == 0 ? 0 : _ends[number - 1];
        return _texts[number] = new string(_characters, start, _ends[number] - start);
    }

    public string Text() => TextOrNone()!;

    public string[] Texts()
    {
        var texts = new string[_body[_at++]];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }
}
