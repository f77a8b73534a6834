namespace Rapporteur.Reading.Rules;

/// <summary>One step of <see cref="RuleCode"/> towards the beginning: from which places the rule comes to its end, if it stands at <see cref="Place"/> of its program.</summary>
/// <param name="Op">What is done there.</param>
/// <param name="Place">Place in the program.</param>
/// <param name="Question">The question put; for a gap the most items it takes.</param>
/// <param name="Next">The place that decides about what comes behind.</param>
/// <param name="Other">For a split, that of its other way.</param>
/// <param name="Again">The step at which to begin again when this one has found more places, for it heads a loop; -1 where there is none.</param>
/// <param name="IsOnEveryWay">No match goes past it: when it is reached from nowhere, there is none.</param>
internal readonly record struct BackStep(Op Op, int Place, int Question, int Next, int Other, int Again, bool IsOnEveryWay);

/// <summary>A rule made ready for the questions of its phase.</summary>
internal sealed class RuleCode
{
    public RuleCode(Rule rule, PhaseQuestions questions)
    {
        Program = [.. rule.Program.Select(i => questions.Of(i) is var question and >= 0 ? i with { A = question, B = 0 } : i)];
        Decisive = [.. Enumerable.Range(0, Program.Length).Select(DecisiveAt)];
        BackSteps = MakeBackSteps();
        Heads = [.. BackSteps.Where(s => s.Again >= 0).Select(s => s.Place)];
    }

    /// <summary>The program, with the number of its question for what each instruction asks.</summary>
    public Instruction[] Program { get; }

    /// <summary>By place in the program the place that decides there: the next one that is neither a jump nor a mere note.</summary>
    public int[] Decisive { get; }

    /// <summary>From the end of the program to its beginning.</summary>
    public BackStep[] BackSteps { get; }

    /// <summary>Places that head a loop.</summary>
    public int[] Heads { get; }

    private int DecisiveAt(int place)
    {
        while (Program[place].Op is Op.Save or Op.Assign or Op.Jump) place = Program[place].Op == Op.Jump ? Program[place].A : place + 1;
        return place;
    }

    private BackStep[] MakeBackSteps()
    {
        var isSkipped = SkippedPlaces();
        var loops = Loops();
        var steps = new List<BackStep>();
        var stepOf = new int[Program.Length];
        for (var place = Program.Length - 1; place >= 0; place--)
        {
            stepOf[place] = steps.Count;
            var (op, a, b) = Program[place];
            if (Decisive[place] != place) continue;
            var next = op switch { Op.Match => place, Op.Split => Decisive[a], Op.Look => Decisive[place + 2], _ => Decisive[place + 1] };
            var again = loops.TryGetValue(place, out var last) ? stepOf[last] : -1;
            steps.Add(new BackStep(op, place, op == Op.Look ? Program[place + 1].A : a, next, op == Op.Split ? Decisive[b] : 0, again, !isSkipped[place]));
        }

        return [.. steps];
    }

    // head of each loop and the last place from which it is gone back to
    private Dictionary<int, int> Loops()
    {
        var loops = new Dictionary<int, int>();
        for (var place = 0; place < Program.Length; place++)
        {
            var (op, a, _) = Program[place];
            if (op is Op.Jump or Op.Split && a <= place) loops[Decisive[a]] = place;
        }

        return loops;
    }

    // places that a way forward may leave out
    private bool[] SkippedPlaces()
    {
        var ways = new int[Program.Length + 1];
        for (var place = 0; place < Program.Length; place++)
        {
            var (op, a, b) = Program[place];
            var to = op switch { Op.Jump => a, Op.Split => Math.Max(a, b), Op.Look => place + 2, _ => 0 };
            if (to <= place + 1) continue;
            ways[place + 1]++;
            ways[to]--;
        }

        for (var place = 1; place < ways.Length; place++) ways[place] += ways[place - 1];
        return [.. ways.Take(Program.Length).Select(w => w > 0)];
    }
}
