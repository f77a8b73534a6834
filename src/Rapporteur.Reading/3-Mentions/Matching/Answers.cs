using System.Numerics;
using System.Runtime.InteropServices;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Matching;

/// <summary>Answers the questions of a phase for one sentence: for each question the places behind which stands an item of which it is so.</summary>
/// <remarks>Holds working memory: one for each thread that reads.</remarks>
internal sealed class Answers<TPlaces>(LanguagePack pack) where TPlaces : struct, IPlaces<TPlaces>
{
    private readonly List<LongEntry> _longEntries = [];
    private TPlaces[] _places = [];
    // of each token of the document, looked up once for all phases
    private int[] _sorts = [];
    private Token[] _tokens = [];
    private ulong[] _answered = [];

    /// <summary>An entry of several words stands at a place: of so many as the bits say, bit 0 for one.</summary>
    public readonly record struct LongEntry(int Question, int At, ulong Lengths);

    public ref readonly TPlaces this[int question] => ref _places[question];

    /// <summary>The questions that are answered yes of any item, as bits.</summary>
    public ReadOnlySpan<ulong> Answered => _answered;

    /// <summary>Entries of lists that have several words.</summary>
    public List<LongEntry> LongEntries => _longEntries;

    public void Ask(PhaseQuestions questions, Token[] tokens, List<Item> items)
    {
        Clear(questions.Count);
        if (_tokens != tokens) Sort(tokens);
        var all = CollectionsMarshal.AsSpan(items);
        for (var at = 0; at < all.Length; at++) Ask(questions, in all[at], at);
        foreach (var (question, list) in questions.Lists)
        {
            if (IsAnswered(question + 1)) FindLongEntries(question, pack.Lists[list], tokens, items);
        }

        foreach (var narrow in questions.Narrow)
        {
            if (narrow.Of < 0 || IsAnswered(narrow.Of) || narrow.Asks.Op == Op.List && IsAnswered(narrow.Of + 1)) Narrow(narrow, tokens, items);
        }
    }

    private void Sort(Token[] tokens)
    {
        _tokens = tokens;
        if (_sorts.Length < tokens.Length) _sorts = new int[tokens.Length * 2];
        for (var i = 0; i < tokens.Length; i++) _sorts[i] = pack.Classes.SortOf(tokens[i].Word);
    }

    private void Clear(int questions)
    {
        for (var block = 0; block < _answered.Length; block++)
        {
            for (var bits = _answered[block]; bits != 0; bits &= bits - 1) _places[(block << 6) + BitOperations.TrailingZeroCount(bits)] = default;
            _answered[block] = 0;
        }

        _longEntries.Clear();
        if (_places.Length >= questions) return;
        _places = new TPlaces[questions];
        _answered = new ulong[(questions + 63) / 64];
    }

    private void Ask(PhaseQuestions questions, in Item item, int at)
    {
        if (item.Chunk is { } chunk)
        {
            for (var kinds = chunk.KindBits & questions.Kinds; kinds != 0; kinds &= kinds - 1) Yes(questions.OfKind(BitOperations.TrailingZeroCount(kinds)), at);
        }

        if (!item.IsOneToken) return;
        ref readonly var token = ref _tokens[item.First];
        var traits = token.Traits & questions.Traits;
        // a name of one word is no mere word
        if (item.Chunk is not null) traits &= ~TokenTraits.Word;
        for (var bits = (uint)traits; bits != 0; bits &= bits - 1) Yes(questions.OfTrait(BitOperations.TrailingZeroCount(bits)), at);
        if (token.Is(TokenTraits.Punctuation) && questions.OfMark(token.Value) is var mark and >= 0) Yes(mark, at);
        var sort = _sorts[item.First];
        if (sort == 0) return;
        foreach (var question in questions.OfSort(sort)) Yes(question, at);
        if (questions.TitleWord >= 0 && token.Is(TokenTraits.Capital) && pack.Classes.IsCommon(sort)) Yes(questions.TitleWord, at);
    }

    private void Yes(int question, int at)
    {
        _places[question] |= TPlaces.At(at);
        _answered[question >> 6] |= 1UL << question;
    }

    private bool IsAnswered(int question) => (_answered[question >> 6] >> question & 1) != 0;

    private void No(int question)
    {
        _places[question] = default;
        _answered[question >> 6] &= ~(1UL << question);
    }

    // until here it is known only where one may begin
    private void FindLongEntries(int question, WordList list, Token[] tokens, List<Item> items)
    {
        var begin = _places[question + 1];
        No(question + 1);
        for (var at = begin.First(0); at >= 0; at = begin.First(at + 1))
        {
            var (node, lengths) = (list.Step(0, tokens[items[at].First].Word), 0UL);
            for (var i = at + 1; i < items.Count && items[i].IsOneToken && i - at < 64; i++)
            {
                node = list.Step(node, tokens[items[i].First].Word);
                if (node < 0) break;
                if (list.ValueAt(node) is not null) lengths |= 1UL << (i - at);
            }

            if (lengths != 0) Add(new LongEntry(question + 1, at, lengths));
        }
    }

    private void Add(LongEntry entry)
    {
        _longEntries.Add(entry);
        Yes(entry.Question, entry.At);
    }

    // in a case; or of a kind that has no bit
    private void Narrow(NarrowQuestion narrow, Token[] tokens, List<Item> items)
    {
        var (op, a, cases) = narrow.Asks;
        var among = narrow.Of < 0 ? TPlaces.UpTo(items.Count) : _places[narrow.Of];
        for (var at = among.First(0); at >= 0 && at < items.Count; at = among.First(at + 1))
        {
            if (op == Op.Chunk ? HasKind(items[at].Chunk, a, cases) : MayStand(tokens[items[at].First], cases)) Yes(narrow.Question, at);
        }

        if (op != Op.List) return;
        for (var (i, known) = (0, _longEntries.Count); i < known; i++)
        {
            var entry = _longEntries[i];
            if (entry.Question == narrow.Of + 1 && InCase(entry, cases, tokens, items) is var lengths and not 0) Add(new LongEntry(narrow.Question + 1, entry.At, lengths));
        }
    }

    // the first word of an entry stands in the case, or the last where that one inflects
    private ulong InCase(LongEntry entry, int cases, Token[] tokens, List<Item> items)
    {
        if (!pack.Settings.LastInflects) return MayStand(tokens[items[entry.At].First], cases) ? entry.Lengths : 0;
        var lengths = 0UL;
        for (var rest = entry.Lengths; rest != 0; rest &= rest - 1)
        {
            var last = BitOperations.TrailingZeroCount(rest);
            if (MayStand(tokens[items[entry.At + last].First], cases)) lengths |= 1UL << last;
        }

        return lengths;
    }

    private static bool HasKind(Chunk? chunk, int kind, int cases)
    {
        for (; chunk is not null; chunk = chunk.Next)
        {
            if (chunk.Kind == kind && (cases == 0 || chunk.Cases == 0 || (chunk.Cases & cases) != 0)) return true;
        }

        return false;
    }

    // a word of no known case may stand in any
    private bool MayStand(in Token token, int cases) => pack.CasesOf(token) is var known && (known == 0 || (known & cases) != 0);
}
