using System.Text.RegularExpressions;

namespace Rapporteur.Reading.Tests;

public sealed partial class RuleExampleTests : IDisposable
{
    private readonly string _folder = English.CopyOfKnowledge();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_rule_reads_its_examples_as_they_say()
    {
        Assert.Empty(RuleExamples.Failures(English.Knowledge));
        Assert.True(RuleExamples.Count(English.Knowledge) > 100);
    }

    [Fact]
    public void The_rule_that_the_documentation_begins_with_reads_its_examples()
    {
        var rules = Rules().Match(File.ReadAllText(Path.Combine(English.Root(), "docs", "rules.md"))).Groups[1].Value;
        var file = Path.Combine(_folder, "languages", "en", "events.rules");
        File.AppendAllText(file, "\n" + rules);
        var knowledge = Knowledge.Load(_folder);
        Assert.Equal(RuleExamples.Count(English.Knowledge) + 3, RuleExamples.Count(knowledge));
        Assert.Empty(RuleExamples.Failures(knowledge));
    }

    [GeneratedRegex("^```rules\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Rules();
}
