namespace Rapporteur.Pipeline;

/// <summary>A stream taken line by line, or whole, with a cap; it never holds more than the cap in memory.</summary>
internal sealed class ByteLines(Stream stream, int cap)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _over;

    /// <summary>The first bytes, without taking them; fewer where the stream has fewer.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Takes the next line without its end.</summary>
    /// <returns>False at the end of the stream. A line beyond the cap comes back as null.</returns>
    public bool TryLine(out byte[]? line)
    {
        line = null;
        var searched = _start;
        var tooLong = false;
        while (true)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                if (!tooLong && searched + at - _start <= cap) line = _buffer[_start..(searched + at)];
                _start = searched + at + 1;
                return true;
            }

            if (_end - _start > cap)
            {
                tooLong = true;
                _start = _end;
            }

            var held = _end - _start;
            if (!Fill())
            {
                var last = _buffer[_start.._end];
                _start = _end;
                if (!tooLong) line = last;
                return tooLong || last.Length > 0;
            }

            searched = _start + held;
        }
    }

    /// <summary>Takes everything that is left; null where that is more than the cap.</summary>
    public byte[]? Rest()
    {
        while (_end - _start <= cap && Fill())
        {
        }

        return _end - _start > cap ? null : _buffer[_start.._end];
    }

    private bool Fill()
    {
        if (_over) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, cap + (64 * 1024)));
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _over = read == 0;
        return !_over;
    }
}
