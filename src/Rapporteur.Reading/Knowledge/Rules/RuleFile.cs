namespace Rapporteur.Reading.Rules;

/// <summary>Reads one <c>.rules</c> file: definitions, rules, and the examples under each rule.</summary>
internal sealed class RuleFile
{
    private readonly KnowledgeFiles _files;
    private readonly string _path;
    private readonly List<Draft> _drafts = [];

    private RuleFile(KnowledgeFiles files, string path) => (_files, _path) = (files, path);

    /// <summary>Reads the file; its definitions are added to <paramref name="macros"/>, to be used by files read later too.</summary>
    public static RuleFile Read(KnowledgeFiles files, string path, Dictionary<string, string> macros)
    {
        var file = new RuleFile(files, path);
        file.Read(macros);
        return file;
    }

    /// <summary>Compiles the rules of the file. What is wrong goes to the problems of <see cref="KnowledgeFiles"/>.</summary>
    public IEnumerable<Rule> Compile(IRuleTerms terms, IReadOnlyDictionary<string, string> macros, WordSets wordSets)
    {
        foreach (var draft in _drafts)
        {
            var rule = Compile(draft, terms, macros, wordSets);
            if (rule is not null) yield return rule;
        }
    }

    private Rule? Compile(Draft draft, IRuleTerms terms, IReadOnlyDictionary<string, string> macros, WordSets wordSets)
    {
        if (draft.Examples.Count == 0) Problem(draft.Line, "RAP2011", $"rule '{draft.Name}' has no example; write one under it: '  > sentence | key=value'");
        try
        {
            var compiler = new RuleCompiler(terms, macros, wordSets);
            compiler.Compile(draft.Pattern);
            foreach (var (key, value) in draft.Says)
            {
                if (key == "case" && !value.StartsWith('$')) _ = terms.Cases(value);
                if (value.StartsWith('$') && !compiler.Captures.Contains(value[1..].Split('.', '/')[0]))
                    throw new FormatException($"'{value}' is not captured{Problems.Proposal(value[1..], compiler.Captures)}");
            }

            return new Rule
            {
                File = Path.GetFileNameWithoutExtension(_path),
                Line = draft.Line,
                Name = draft.Name,
                Makes = draft.Makes,
                Program = compiler.Program,
                Captures = compiler.Captures,
                Assignments = compiler.Assignments,
                Says = [.. draft.Says.Select(s => Saying.Of(s.Key, s.Value, compiler.Captures))],
                Examples = [.. draft.Examples],
                Needs = compiler.Needs,
            };
        }
        catch (FormatException e)
        {
            Problem(draft.Line, "RAP2010", $"rule '{draft.Name}': {e.Message}");
            return null;
        }
    }

    private void Read(Dictionary<string, string> macros)
    {
        var lines = _files.Text(_path).Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            var line = lines[n].TrimEnd();
            if (line.Length == 0 || line[0] == '#') continue;
            var first = n;
            if (line[0] != ' ')
            {
                // a rule or definition goes on over lines that are set in and begin with anything but '>'
                while (n + 1 < lines.Length && lines[n + 1].StartsWith(' ') && lines[n + 1].Trim() is { Length: > 0 } next && next[0] != '>') line += " " + lines[++n].Trim();
                if (line.StartsWith("def ", StringComparison.Ordinal)) Define(line[4..], first + 1, macros);
                else Draw(line, first + 1);
            }
            else if (line.TrimStart().StartsWith('>'))
            {
                Example(line.TrimStart()[1..].Trim(), first + 1);
            }
        }
    }

    private void Define(string text, int line, Dictionary<string, string> macros)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0) Problem(line, "RAP2012", "a definition is written 'def name = pattern'");
        else macros[text[..at].Trim()] = text[(at + 1)..].Trim();
    }

    private void Draw(string text, int line)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var arrow = text.LastIndexOf("=>", StringComparison.Ordinal);
        if (colon <= 0 || arrow < colon)
        {
            Problem(line, "RAP2012", "a rule is written 'name: pattern => makes key=value'");
            return;
        }

        var says = Pairs(text[(arrow + 2)..].Trim(), ' ', line, out var makes);
        _drafts.Add(new Draft(line, text[..colon].Trim(), text[(colon + 2)..arrow].Trim(), makes, says));
    }

    private void Example(string text, int line)
    {
        if (_drafts.Count == 0)
        {
            Problem(line, "RAP2012", "an example stands under its rule");
            return;
        }

        var gap = text.StartsWith("known-gap ", StringComparison.Ordinal);
        var bar = text.IndexOf(" | ", StringComparison.Ordinal);
        var expects = bar < 0 ? [] : Pairs(text[(bar + 3)..], ';', line, out _);
        _drafts[^1].Examples.Add(new RuleExample(line, (bar < 0 ? text : text[..bar])[(gap ? 10 : 0)..].Trim(), [.. expects], gap));
    }

    private List<(string, string)> Pairs(string text, char separator, int line, out string first)
    {
        first = "";
        var pairs = new List<(string, string)>();
        foreach (var part in Split(text, separator))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0) pairs.Add((part[..at].Trim(), part[(at + 1)..].Trim().Trim('"')));
            else if (first.Length == 0) first = part;
            else Problem(line, "RAP2012", $"'{part}' is no 'key=value'");
        }

        return pairs;
    }

    // at the separator, but not inside quotation marks
    private static IEnumerable<string> Split(string text, char separator)
    {
        int start = 0, quotes = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"') quotes++;
            if (i < text.Length && (text[i] != separator || quotes % 2 == 1)) continue;
            if (text[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }

    private void Problem(int line, string code, string message) => _files.Problems.Add(_path, line, code, message);

    private sealed record Draft(int Line, string Name, string Pattern, string Makes, List<(string Key, string Value)> Says)
    {
        public List<RuleExample> Examples { get; } = [];
    }
}
