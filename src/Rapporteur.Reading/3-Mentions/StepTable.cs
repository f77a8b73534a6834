namespace Rapporteur.Reading.Mentions;

/// <summary>Where a way goes on with which answers: open addressing over flat entries, one cache line a look.</summary>
internal sealed class StepTable
{
    private (ulong Bits, int Way, int Next)[] _entries = new (ulong, int, int)[1 << 10];

    public int Count { get; private set; }

    /// <summary>Where it goes on, or -1 when that is not known yet.</summary>
    public int Find(int way, ulong bits)
    {
        var mask = _entries.Length - 1;
        for (var slot = Slot(way, bits) & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly var entry = ref _entries[slot];
            if (entry.Way == way && entry.Bits == bits) return entry.Next;
            if (entry.Way == 0) return -1;
        }
    }

    public void Add(int way, ulong bits, int next)
    {
        if (++Count * 2 > _entries.Length)
        {
            var before = _entries;
            _entries = new (ulong, int, int)[before.Length * 2];
            foreach (var entry in before)
            {
                if (entry.Way != 0) Place(entry);
            }
        }

        Place((bits, way, next));
    }

    public void Clear()
    {
        Array.Clear(_entries);
        Count = 0;
    }

    private void Place((ulong Bits, int Way, int Next) entry)
    {
        var mask = _entries.Length - 1;
        var slot = Slot(entry.Way, entry.Bits) & mask;
        while (_entries[slot].Way != 0) slot = (slot + 1) & mask;
        _entries[slot] = entry;
    }

    private static int Slot(int way, ulong bits) => (int)(((ulong)way * 0xD6E8FEB86659FD93 ^ bits) * 0x9E3779B97F4A7C15 >> 33);
}
