using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Rules;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Runs the examples that stand under each rule: the rule must make of the sentence what the example says.</summary>
internal static class RuleExamples
{
    /// <summary>One line for each example that fails, or that is marked a known gap and no longer is one.</summary>
    public static IEnumerable<string> Failures(Knowledge knowledge)
    {
        foreach (var pack in knowledge.Languages.All)
        {
            var parser = new MentionParser(pack);
            foreach (var rule in pack.Phases.SelectMany(p => p.Rules))
            {
                foreach (var example in rule.Examples)
                {
                    var failure = Failure(pack, parser, rule, example);
                    if (failure is not null && !example.KnownGap) yield return $"{pack.Tag}/{rule.File}.rules({example.Line}): {rule.Name}: {failure}: {example.Text}";
                    if (failure is null && example.KnownGap) yield return $"{pack.Tag}/{rule.File}.rules({example.Line}): {rule.Name}: this known gap is closed; take the mark away: {example.Text}";
                }
            }
        }
    }

    public static int Count(Knowledge knowledge) => knowledge.Languages.All.Sum(p => p.Phases.Sum(f => f.Rules.Sum(r => r.Examples.Length)));

    private static string? Failure(LanguagePack pack, MentionParser parser, Rule rule, RuleExample example)
    {
        var text = DocumentText.Of(Document.Of("example", null, example.Text), pack.Vocabulary, pack.Habits);
        var made = parser.Parse(text).SelectMany(All).Where(c => c.Rule == rule.Id).ToList();
        if (made.Count == 0) return "the rule finds nothing";
        return made.Select(c => Unlike(text, c, example)).FirstOrDefault(d => d is null) is null && made.Any(c => Unlike(text, c, example) is null) ? null : Unlike(text, made[0], example);
    }

    private static string? Unlike(DocumentText text, Chunk chunk, RuleExample example)
    {
        foreach (var (key, expected) in example.Expects)
        {
            var parts = chunk.Fields.Where(f => f.Key == key).Select(f => f.Value).ToList();
            if (key == "value" && chunk.Value == expected) continue;
            if (!parts.Any(p => p is Chunk part ? text.Words(part.Span(text.Tokens)) == expected || part.Value == expected : p as string == expected))
                return $"{key} is '{string.Join("', '", parts.Select(p => p is Chunk part ? text.Words(part.Span(text.Tokens)) : p))}', not '{expected}'";
        }

        return null;
    }

    private static IEnumerable<Chunk> All(ParsedSentence sentence) =>
        sentence.Found.Concat(sentence.Items.Where(i => i.Chunk is not null).Select(i => i.Chunk!)).SelectMany(c => Within(c, 0));

    private static IEnumerable<Chunk> Within(Chunk chunk, int depth)
    {
        for (var sense = chunk; sense is not null && depth < 12; sense = sense.Next)
        {
            yield return sense;
            foreach (var field in sense.Fields)
            {
                if (field.Value is not Chunk part) continue;
                foreach (var inner in Within(part, depth + 1)) yield return inner;
            }
        }
    }
}
