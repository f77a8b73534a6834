using System.Numerics;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Rules;

/// <summary>A question that needs a look at the item beyond those that another question is answered yes of, or at all where <paramref name="Of"/> is -1.</summary>
internal readonly record struct NarrowQuestion(int Question, int Of, Instruction Asks);

/// <summary>
/// The different questions that the rules of one phase put to the items of a sentence, numbered, and by what an item shows the questions
/// answered yes of it. A list takes two: whether an entry of one word stands there, and whether one of several words does.
/// </summary>
internal sealed class PhaseQuestions
{
    private readonly Dictionary<Instruction, int> _numbers = [];
    private readonly WordClasses _classes;
    private readonly List<NarrowQuestion> _narrow = [];
    private readonly List<(int Question, int List)> _lists = [];
    private readonly List<(int Class, int Question)> _ofClasses = [];
    private readonly int[] _ofKind = Unasked(64);
    private readonly int[] _ofTrait = Unasked(32);
    private readonly Dictionary<int, int> _ofMark = [];
    // the questions of sort n stand from _bySort[n] to _bySort[n + 1]
    private readonly int[] _bySort;
    private readonly ushort[] _ofSorts;

    public PhaseQuestions(IEnumerable<Rule> rules, WordClasses classes)
    {
        _classes = classes;
        foreach (var instruction in rules.SelectMany(r => r.Program)) Add(instruction);
        (_bySort, _ofSorts) = BySort();
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bits of the chunk kinds asked for; those from 64 on have none.</summary>
    public ulong Kinds { get; private set; }

    public TokenTraits Traits { get; private set; }

    /// <summary>The question whether a common word is written with a capital, or -1.</summary>
    public int TitleWord { get; private set; } = -1;

    /// <summary>Lists asked for: the question of an entry of one word; behind it comes that of a longer one.</summary>
    public IReadOnlyList<(int Question, int List)> Lists => _lists;

    /// <summary>In the order in which they can be answered.</summary>
    public IReadOnlyList<NarrowQuestion> Narrow => _narrow;

    /// <summary>Number of the question that an instruction puts, or -1.</summary>
    public int Of(Instruction instruction) => _numbers.GetValueOrDefault(Key(instruction), -1);

    public ReadOnlySpan<ushort> OfSort(int sort) => _ofSorts.AsSpan(_bySort[sort], _bySort[sort + 1] - _bySort[sort]);

    public int OfKind(int kind) => _ofKind[kind];

    public int OfTrait(int bit) => _ofTrait[bit];

    public int OfMark(int mark) => _ofMark.GetValueOrDefault(mark, -1);

    private static int[] Unasked(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
    }

    // what is asked not to come next is the same question; a place in the program tells them apart
    private static Instruction Key(Instruction asks) => asks.Op switch
    {
        Op.NotWord => asks with { Op = Op.Word },
        Op.NotChunk => asks with { Op = Op.Chunk },
        _ => asks,
    };

    private void Add(Instruction instruction)
    {
        var asks = Key(instruction);
        if (asks.Op is not (Op.Word or Op.List or Op.Chunk or Op.Trait or Op.Mark or Op.TitleWord) || _numbers.ContainsKey(asks)) return;
        // in a case: the question without it comes first
        if (asks.B != 0) Add(asks with { B = 0 });
        var question = _numbers[asks] = Count;
        Count += asks.Op == Op.List ? 2 : 1;
        if (asks.B != 0 || asks.Op == Op.Chunk && asks.A >= _ofKind.Length)
        {
            _narrow.Add(new NarrowQuestion(question, asks.B == 0 ? -1 : Of(asks with { B = 0 }), asks));
            return;
        }

        switch (asks.Op)
        {
            case Op.Word: _ofClasses.Add((asks.A, question)); break;
            case Op.Chunk:
                _ofKind[asks.A] = question;
                Kinds |= 1UL << asks.A;
                break;
            case Op.Trait:
                _ofTrait[BitOperations.TrailingZeroCount(asks.A)] = question;
                Traits |= (TokenTraits)asks.A;
                break;
            case Op.Mark: _ofMark[asks.A] = question; break;
            case Op.TitleWord: TitleWord = question; break;
            default:
                _lists.Add((question, asks.A));
                _ofClasses.AddRange([(_classes.OfEntry(asks.A), question), (_classes.OfLongerEntry(asks.A), question + 1)]);
                break;
        }
    }

    private (int[] BySort, ushort[] OfSorts) BySort()
    {
        var ofClass = Unasked(_classes.Count);
        foreach (var (@class, question) in _ofClasses) ofClass[@class] = question;
        var bySort = new int[_classes.Sorts + 1];
        var ofSorts = new List<ushort>();
        for (var sort = 0; sort < _classes.Sorts; sort++)
        {
            foreach (var @class in _classes.ClassesOf(sort))
            {
                if (ofClass[@class] >= 0) ofSorts.Add((ushort)ofClass[@class]);
            }

            bySort[sort + 1] = ofSorts.Count;
        }

        return (bySort, [.. ofSorts]);
    }
}
