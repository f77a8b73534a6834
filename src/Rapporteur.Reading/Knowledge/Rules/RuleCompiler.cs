namespace Rapporteur.Reading.Rules;

/// <summary>What a pattern may speak of: the words, lists and chunk kinds of one language.</summary>
internal interface IRuleTerms
{
    /// <summary>The words that will do for a lemma as written in a rule; empty when its form is unknown.</summary>
    int[] Forms(string written);

    /// <summary>The number of an exact word.</summary>
    int Exact(string word);

    /// <summary>The number of a list, or -1.</summary>
    int List(string name);

    /// <summary>The number of a chunk kind; a new kind gets a number.</summary>
    int Kind(string name);

    /// <summary>The bits of cases that a rule lists.</summary>
    /// <exception cref="FormatException">The language has no such case.</exception>
    int Cases(string list);

    IEnumerable<string> ListNames { get; }

    WordList ListAt(int list);
}

/// <summary>
/// Compiles one pattern into instructions for a backtracking matcher. The notation is in docs/rules.md; the code below follows it
/// from the loosest binding (alternatives) to the tightest (one element with its capture and its quantifier).
/// </summary>
internal sealed class RuleCompiler(IRuleTerms terms, IReadOnlyDictionary<string, string> macros, WordSets wordSets)
{
    private readonly List<Instruction> _program = [];
    private readonly List<string> _captures = [];
    private readonly List<(string, string)> _assignments = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private string[] _parts = [];
    private int _at;
    private bool _mayJoin;

    public Instruction[] Program => [.. _program];

    public string[] Captures => [.. _captures];

    public (string, string)[] Assignments => [.. _assignments];

    /// <exception cref="FormatException">The pattern is wrong; the message says where and what to do.</exception>
    public void Compile(string pattern)
    {
        Needs = Parse(pattern).Sets;
        _program.Add(new Instruction(Op.Match));
    }

    /// <summary>Of each of these sets every match takes one.</summary>
    public Instruction[][] Needs { get; private set; } = [];

    // each part answers with what a match of it cannot do without
    private RuleNeeds Parse(string pattern)
    {
        var (parts, at) = (_parts, _at);
        (_parts, _at) = ([.. RuleScanner.Scan(pattern)], 0);
        var needs = Alternatives();
        if (_at < _parts.Length) throw new FormatException($"unexpected '{_parts[_at]}'");
        (_parts, _at) = (parts, at);
        return needs;
    }

    private bool More => _at < _parts.Length && _parts[_at] is not ("|" or ")");

    // a | b | c
    private RuleNeeds Alternatives()
    {
        var ways = new List<RuleNeeds>();
        var jumps = new List<int>();
        while (true)
        {
            var split = _program.Count;
            _program.Add(default);
            ways.Add(Sequence());
            if (_at >= _parts.Length || _parts[_at] != "|")
            {
                _program[split] = new Instruction(Op.Jump, split + 1);
                break;
            }

            _at++;
            jumps.Add(_program.Count);
            _program.Add(default);
            _program[split] = new Instruction(Op.Split, split + 1, _program.Count);
        }

        foreach (var jump in jumps) _program[jump] = new Instruction(Op.Jump, _program.Count);
        return RuleNeeds.OneOf(ways);
    }

    private RuleNeeds Sequence()
    {
        var needs = new List<RuleNeeds>();
        _mayJoin = false;
        while (More)
        {
            var isNot = _parts[_at][0] == '!' && _parts[_at].Length > 1 && _parts[_at][1] != '@';
            needs.Add(Element());
            _mayJoin = isNot;
        }

        return RuleNeeds.All(needs);
    }

    private RuleNeeds Element()
    {
        var start = _program.Count;
        var capture = _parts[_at].Length > 1 && _parts[_at][^1] == ':' ? _parts[_at++][..^1] : null;
        if (capture is not null) Save(capture, 0);
        var needs = Atom();
        if (capture is not null) Save(capture, 1);
        if (_at >= _parts.Length || _parts[_at] is not ("?" or "*" or "+")) return needs;
        var quantifier = _parts[_at++];
        if (quantifier != "?" && MayTakeNothing(start)) throw new FormatException($"what '{quantifier}' repeats may take nothing; make it take something, or leave '{quantifier}' out");
        if (quantifier == "+")
        {
            _program.Add(new Instruction(Op.Split, start, _program.Count + 1));
            return needs;
        }

        Insert(start, new Instruction(Op.Split, start + 1, _program.Count + (quantifier == "*" ? 2 : 1)));
        if (quantifier == "*") _program.Add(new Instruction(Op.Jump, start));
        return RuleNeeds.None;
    }

    // from a place to the end of the program as it stands
    private bool MayTakeNothing(int start)
    {
        var isReached = new bool[_program.Count + 1];
        isReached[start] = true;
        for (var place = start; place < _program.Count; place++)
        {
            var (op, a, b) = _program[place];
            if (!isReached[place] || op is Op.Word or Op.List or Op.Chunk or Op.Trait or Op.Mark or Op.TitleWord or Op.Any) continue;
            // a loop within leads nowhere new
            if (op is Op.Split or Op.Jump) isReached[a] = true;
            if (op != Op.Jump) isReached[op == Op.Split ? b : op == Op.Look ? place + 2 : place + 1] = true;
        }

        return isReached[_program.Count];
    }

    private RuleNeeds Atom()
    {
        if (_at >= _parts.Length) throw new FormatException("something is missing at the end");
        var part = _parts[_at++];
        switch (part)
        {
            case "(":
                var needs = Alternatives();
                if (_at >= _parts.Length) throw new FormatException("a '(' is not closed");
                _at++;
                return needs;
            case "^": return Emit(Op.SentenceStart);
            case "&": return Look();
            case "$": return Emit(Op.SentenceEnd);
            case "_": return Emit(Op.Any);
            case "," or ";" or ":" or "-": return Emit(Op.Mark, part[0]);
            case "''": return Emit(Op.Mark, '"');
        }

        if (part[^1] == ']' && part.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0) return InCase(part[..bracket], terms.Cases(part[(bracket + 1)..^1]));
        if (part[0] == '{') return Macro(part[1..^1]);
        if (part[0] == '%') return Listed(part[1..]);
        if (part[0] == '"') return Quoted(part[1..^1]);

        if (part.StartsWith("..", StringComparison.Ordinal)) return Gap(part);
        if (part[0] == '<') return Assign(part);
        if (part[0] == '@') return Emit(Op.Chunk, terms.Kind(part[1..]));
        if (part[0] == '!') return Not(part[1..]);
        if (part == "#titleword") return Emit(Op.TitleWord);
        if (part[0] == '#') return Emit(Op.Trait, Trait(part[1..]));
        return Words(terms.Forms(part), part);
    }

    // "@party[gen]": what stands in one of the cases, or in none that is known
    private RuleNeeds InCase(string part, int cases)
    {
        var (parts, at) = (_parts, _at);
        (_parts, _at) = ([part], 0);
        Atom();
        (_parts, _at) = (parts, at);
        if (_program[^1].Op is not (Op.Word or Op.List or Op.Chunk)) throw new FormatException("a case is asked of one word, list or kind");
        _program[^1] = _program[^1] with { B = cases };
        return RuleNeeds.Of(_program[^1]);
    }

    // "&" before one word, mark, trait or kind: it must come next, and is not taken
    private RuleNeeds Look()
    {
        Emit(Op.Look);
        var look = _program.Count;
        var needs = Atom();
        if (_program.Count != look + 1 || _program[look].Op is not (Op.Word or Op.Mark or Op.Trait or Op.Chunk)) throw new FormatException("'&' looks at one word, mark, trait or kind");
        return needs;
    }

    private RuleNeeds Words(int[] forms, string part)
    {
        if (forms.Length == 0) throw new FormatException($"'{part}' asks for a form that the word lists do not give; add the word to words.tsv");
        return Emit(Op.Word, wordSets.Of(forms));
    }

    private RuleNeeds Quoted(string text)
    {
        var needs = new List<RuleNeeds>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            needs.Add(word.Length == 1 && !char.IsLetterOrDigit(word[0]) ? Emit(Op.Mark, word[0]) : Words([terms.Exact(word)], word));
        }

        return RuleNeeds.All(needs);
    }

    // what must not come next: a chunk kind, or a word
    private RuleNeeds Not(string part)
    {
        if (part.StartsWith('@')) return Emit(Op.NotChunk, terms.Kind(part[1..]));

        int[] forms = part.StartsWith('"') ? [terms.Exact(part[1..^1])] : terms.Forms(part);
        if (forms.Length == 0) throw new FormatException($"'{part}' asks for a form that the word lists do not give; add the word to words.tsv");
        if (_mayJoin && _program[^1].Op == Op.NotWord)
        {
            // "!a !b" is one question
            _program[^1] = new Instruction(Op.NotWord, wordSets.Of([.. wordSets[_program[^1].A], .. forms]));
            return RuleNeeds.None;
        }

        return Emit(Op.NotWord, wordSets.Of(forms));
    }

    // ".." up to four items, "..." up to twelve, "..7" up to seven; the fewest that will do
    private RuleNeeds Gap(string part)
    {
        var most = part == ".." ? 4 : part == "..." ? 12 : int.TryParse(part[2..], out var n) ? n : throw new FormatException($"'{part}' is no gap; write '..', '...' or '..7'");
        return Emit(Op.Gap, most);
    }

    private RuleNeeds Assign(string part)
    {
        var pair = part[1..^1].Split('=');
        if (pair.Length != 2) throw new FormatException($"'{part}' sets nothing; write '<key=value>'");
        _assignments.Add((pair[0], pair[1]));
        return Emit(Op.Assign, _assignments.Count - 1);
    }

    private RuleNeeds Macro(string name)
    {
        if (!macros.TryGetValue(name, out var body)) throw new FormatException($"there is no 'def {name}'{Problems.Proposal(name, macros.Keys)}");
        if (!_open.Add(name)) throw new FormatException($"'def {name}' uses itself");
        var needs = Parse(body);
        _open.Remove(name);
        return needs;
    }

    private RuleNeeds Listed(string name)
    {
        var list = terms.List(name);
        if (list < 0) throw new FormatException($"there is no list '{name}'{Problems.Proposal(name, terms.ListNames)}");
        return Emit(Op.List, list);
    }

    private static int Trait(string name) => (int)(name switch
    {
        "capital" => Text.TokenTraits.Capital,
        "number" => Text.TokenTraits.Number,
        "ordinal" => Text.TokenTraits.Ordinal,
        "capitals" => Text.TokenTraits.AllCapitals,
        "hyphenated" => Text.TokenTraits.Hyphenated,
        "word" => Text.TokenTraits.Word,
        "time" => Text.TokenTraits.Time,
        _ => throw new FormatException($"there is no trait '#{name}'; there are #capital, #capitals, #number, #ordinal, #hyphenated, #word, #time, #titleword"),
    });

    private void Save(string capture, int side)
    {
        var index = _captures.IndexOf(capture);
        if (index < 0)
        {
            index = _captures.Count;
            _captures.Add(capture);
        }

        Emit(Op.Save, (index * 2) + side);
    }

    private RuleNeeds Emit(Op op, int a = 0)
    {
        _program.Add(new Instruction(op, a));
        return RuleNeeds.Of(_program[^1]);
    }

    // Making room moves what stands behind, so jumps into it move too.
    private void Insert(int at, Instruction instruction)
    {
        for (var i = at; i < _program.Count; i++)
        {
            var moved = _program[i];
            if (moved.Op is Op.Split or Op.Jump) _program[i] = moved with { A = moved.A >= at ? moved.A + 1 : moved.A, B = moved.Op == Op.Split && moved.B >= at ? moved.B + 1 : moved.B };
        }

        _program.Insert(at, instruction);
    }
}
