using System.Numerics;
using System.Runtime.InteropServices;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Matching;

/// <summary>
/// Matches rules without ever going back. First each rule that the sentence may hold is run from its end to its beginning, at all places of
/// the sentence at once: what is kept of each place of its program is the set of places of the sentence from which the rest matches, a word
/// of bits (the idea of parallel bit streams, Cameron and others 2014). Where a match begins is known then, and going through one is a walk
/// that takes at each fork the way written first that leads to the end. So a rule costs its length, whatever the text, and what is found is
/// what trying all ways in the order written would find.
/// </summary>
/// <remarks>Holds working memory: one for each thread that reads.</remarks>
internal sealed class BackwardMatcher<TPlaces>(LanguagePack pack) : RuleMatcher where TPlaces : struct, IPlaces<TPlaces>
{
    private readonly Answers<TPlaces> _answers = new(pack);
    private readonly List<(int Rule, int Offset, TPlaces Starts)> _found = [];
    // for each rule found, by place in its program, from where the rest matches
    private TPlaces[] _reaches = new TPlaces[1 << 10];
    private TPlaces _starts;
    private Phase _phase = null!;
    private int _count;

    public override int Count => _found.Count;

    public override int RuleAt(int found) => _found[found].Rule;

    public override int Next(int at) => _starts.First(at);

    public override bool Matches(int found, int at) => _found[found].Starts.Has(at);

    public override bool Begin(Phase phase, Token[] tokens, List<Item> items)
    {
        (_phase, _count, _starts) = (phase, items.Count, default);
        _found.Clear();
        _answers.Ask(phase.Questions, tokens, items);
        var offset = 0;
        for (var rule = 0; rule < phase.Codes.Length; rule++)
        {
            if (!phase.Needs.AreMet(rule, _answers.Answered)) continue;
            var code = phase.Codes[rule];
            if (_reaches.Length < offset + code.Program.Length) Array.Resize(ref _reaches, (offset + code.Program.Length) * 2);
            if (!Reach(code, _reaches.AsSpan(offset, code.Program.Length))) continue;
            var starts = _reaches[offset + code.Decisive[0]];
            if (starts.IsEmpty) continue;
            _found.Add((rule, offset, starts));
            _starts |= starts;
            offset += code.Program.Length;
        }

        return _found.Count > 0;
    }

    public override int Follow(int found, int at)
    {
        var (rule, offset, _) = _found[found];
        Forget(_phase.Rules[rule].Captures.Length);
        var (program, decisive) = (_phase.Codes[rule].Program, _phase.Codes[rule].Decisive);
        for (var place = 0; ;)
        {
            var (op, a, b) = program[place];
            switch (op)
            {
                case Op.Match: return at;
                case Op.Jump: place = a; continue;
                case Op.Split: place = Leads(a) ? a : b; continue;
                case Op.Save: Save(a, at); break;
                case Op.Assign: Assign(a); break;
                case Op.Look: place++; break;
                case Op.NotChunk or Op.NotWord or Op.SentenceStart or Op.SentenceEnd: break;
                case Op.List: at += LongestEntry(a, at, _reaches[offset + decisive[place + 1]]); break;
                case Op.Gap:
                    while (!Leads(place + 1)) at++;
                    break;
                default: at++; break;
            }

            place++;
        }

        bool Leads(int place) => _reaches[offset + decisive[place]].Has(at);
    }

    // false when nothing leads to the beginning
    private bool Reach(RuleCode code, Span<TPlaces> reach)
    {
        foreach (var head in code.Heads) reach[head] = default;
        var steps = code.BackSteps;
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            ref readonly var next = ref reach[step.Next];
            var from = step.Op switch
            {
                Op.Match => TPlaces.UpTo(_count),
                Op.Split => next | reach[step.Other],
                Op.Any => next.Before(1),
                Op.Gap => WithGap(next, step.Question),
                Op.List => BeforeEntry(step.Question, next),
                Op.Look => next & _answers[step.Question],
                Op.NotChunk or Op.NotWord => next.Except(_answers[step.Question]),
                Op.SentenceStart => next & TPlaces.At(0),
                Op.SentenceEnd => next & TPlaces.At(_count),
                _ => next.Before(1) & _answers[step.Question],
            };
            if (step.IsOnEveryWay && from.IsEmpty) return false;
            // the first ways through a loop may open more
            var grown = step.Again >= 0 && !from.Same(reach[step.Place]);
            reach[step.Place] = from;
            if (grown) i = step.Again - 1;
        }

        return true;
    }

    // doubles what is covered
    private static TPlaces WithGap(TPlaces next, int most)
    {
        for (var covered = 0; covered < most;)
        {
            var more = Math.Min(Math.Min(covered + 1, most - covered), 63);
            next |= next.Before(more);
            covered += more;
        }

        return next;
    }

    private TPlaces BeforeEntry(int question, TPlaces next)
    {
        var from = next.Before(1) & _answers[question];
        if (_answers[question + 1].IsEmpty) return from;
        foreach (var entry in CollectionsMarshal.AsSpan(_answers.LongEntries))
        {
            if (entry.Question == question + 1 && LongestOf(entry.Lengths, entry.At, next) > 0) from |= TPlaces.At(entry.At);
        }

        return from;
    }

    private int LongestEntry(int question, int at, TPlaces next)
    {
        foreach (var entry in CollectionsMarshal.AsSpan(_answers.LongEntries))
        {
            if (entry.Question == question + 1 && entry.At == at && LongestOf(entry.Lengths, at, next) is var length and > 0) return length;
        }

        return 1;
    }

    // the most items behind which the rest matches, or 0
    private static int LongestOf(ulong lengths, int at, TPlaces next)
    {
        while (lengths != 0)
        {
            var length = BitOperations.Log2(lengths) + 1;
            if (next.Has(at + length)) return length;
            lengths &= ~(1UL << (length - 1));
        }

        return 0;
    }
}
