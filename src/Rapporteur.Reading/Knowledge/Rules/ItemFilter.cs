using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Rules;

/// <summary>What the way from one instruction may take next: a branch whose filter does not admit the next item is not gone.</summary>
internal sealed class ItemFilter
{
    private readonly SortedDictionary<int, ulong> _classes = [];
    private (int Block, ulong Bits)[] _words = [];

    /// <summary>It may go on without taking an item, or takes any.</summary>
    public bool AdmitsAll { get; private set; }

    /// <summary>Bits of the chunk kinds it may take.</summary>
    public ulong Kinds { get; private set; }

    public TokenTraits Traits { get; private set; }

    private UInt128 _marks;

    public static ItemFilter At(Instruction[] program, int start, WordClasses classes)
    {
        var filter = new ItemFilter();
        var seen = new HashSet<int>();
        var stack = new Stack<int>([start]);
        while (stack.TryPop(out var pc) && !filter.AdmitsAll)
        {
            if (!seen.Add(pc)) continue;
            var (op, a, b) = program[pc];
            switch (op)
            {
                case Op.Split: stack.Push(a); stack.Push(b); break;
                case Op.Jump: stack.Push(a); break;
                case Op.Word: filter.Add(classes.OfSet(a)); break;
                case Op.List: filter.Add(classes.OfList(a)); break;
                case Op.Chunk when a < 64: filter.Kinds |= 1UL << a; break;
                case Op.Mark when a < 128: filter._marks |= UInt128.One << a; break;
                case Op.Trait: filter.Traits |= (TokenTraits)a; break;
                case Op.Save or Op.Assign or Op.NotChunk or Op.NotWord or Op.SentenceStart or Op.Look: stack.Push(pc + 1); break;
                default: filter.AdmitsAll = true; break;
            }
        }

        // few blocks are in use, so only those are looked at
        filter._words = [.. filter._classes.Select(c => (c.Key, c.Value))];
        return filter;
    }

    /// <summary>True when the token, standing alone as an item, may be taken.</summary>
    public bool Admits(in Token token, WordClasses classes) =>
        token.Is(Traits) || (token.Word != 0 ? classes.HasAny(token.Word, _words) : token.Is(TokenTraits.Punctuation) && token.Value < 128 && (_marks >> token.Value & UInt128.One) != 0);

    private void Add(int @class) => _classes[@class >> 6] = _classes.GetValueOrDefault(@class >> 6) | 1UL << (@class & 63);
}
