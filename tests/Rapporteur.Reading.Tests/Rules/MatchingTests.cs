using Rapporteur.Reading.Matching;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Rules;

/// <summary>Rules are matched from their end, at all places of a sentence at once; what is found is what trying every way in the order written finds.</summary>
public sealed class MatchingTests
{
    /// <summary>The plain matcher takes long, so beside the rule that a sentence is an example of one in so many is compared, in turn.</summary>
    private const int Turn = 61;

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("uz")]
    public void What_is_found_is_what_trying_every_way_finds(string language)
    {
        var pack = English.Knowledge.Languages[language];
        RuleMatcher[] matchers = [new BackwardMatcher<FewPlaces>(pack), new BackwardMatcher<ManyPlaces>(pack)];
        var (turn, matches) = (0, 0);
        foreach (var (rule, example) in pack.Phases.SelectMany(p => p.Rules).SelectMany(r => r.Examples.Select(e => (r, e))))
        {
            var text = DocumentText.Of(Document.Of("example", null, example.Text), pack.Vocabulary, pack.Habits);
            foreach (var (phase, items) in Phases(pack, text))
            {
                foreach (var matcher in items.Count <= FewPlaces.MostItems ? matchers : matchers[1..])
                {
                    matcher.Begin(phase, text.Tokens, items);
                    for (var index = 0; index < phase.Rules.Length; index++)
                    {
                        if (phase.Rules[index] == rule || turn++ % Turn == 0) matches += Compare(pack, matcher, phase.Rules[index], index, text.Tokens, items);
                    }
                }
            }
        }

        Assert.True(matches > 50, $"only {matches} matches were compared");
    }

    [Fact]
    public void No_text_makes_a_rule_run_long()
    {
        var began = GC.GetAllocatedBytesForCurrentThread();
        var words = string.Join(", ", Enumerable.Repeat("the Minister said that the President and the Minister of Japan said", 400));
        var reading = English.Read(words + ".");
        Assert.NotNull(reading);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - began < 40_000_000);
    }

    private static int Compare(LanguagePack pack, RuleMatcher matcher, Rule rule, int index, Token[] tokens, List<Item> items)
    {
        var plain = new TryingMatcher(pack, rule, tokens, items);
        var found = Enumerable.Range(0, matcher.Count).Where(f => matcher.RuleAt(f) == index).Cast<int?>().FirstOrDefault();
        var matches = 0;
        for (var at = 0; at <= items.Count; at++)
        {
            var told = found is { } f && matcher.Matches(f, at)
                ? TryingMatcher.Told(matcher.Follow(f, at), Enumerable.Range(0, rule.Captures.Length).Select(matcher.Capture), matcher.Assigned)
                : null;
            Assert.Equal((rule.Id, at, plain.At(at)), (rule.Id, at, told));
            if (told is not null) matches++;
        }

        return matches;
    }

    // each phase with the items of each sentence as it gets them
    private static IEnumerable<(Phase Phase, List<Item> Items)> Phases(LanguagePack pack, DocumentText text)
    {
        var (gazetteer, names, cascade) = (new Gazetteer(pack), new NameFinder(pack), new Cascade(pack));
        foreach (var sentence in text.Sentences)
        {
            var items = gazetteer.Items(text.Tokens, sentence);
            foreach (var phase in pack.Phases)
            {
                if (phase.FindsNames)
                {
                    names.Find(text, items);
                    continue;
                }

                yield return (phase, items);
                if (!phase.Finds) cascade.Rewrite(phase, text.Tokens, items);
            }
        }
    }
}
