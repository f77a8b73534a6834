namespace Rapporteur.Reading.Tests;

public sealed class RuleExampleTests
{
    [Fact]
    public void Every_rule_reads_its_examples_as_they_say()
    {
        Assert.Empty(RuleExamples.Failures(English.Knowledge));
        Assert.True(RuleExamples.Count(English.Knowledge) > 100);
    }
}
