using Rapporteur.Reading.Dates;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Dates;

/// <summary>A line of expressions.tsv: a sentence whose date stands in brackets, and what it means.</summary>
internal sealed record Expression(string Line, string Text, Span Marked, DateContext Context, string Start, string End)
{
    public static IReadOnlyList<Expression> All { get; } = [.. Lines().Select(Parse)];

    public string Read()
    {
        var resolved = EnglishDates.In(Text).Where(d => d.Span.Overlaps(Marked)).Select(d => DateResolver.Resolve(d.Chunk, Context)).FirstOrDefault(d => d is not null);
        return resolved is { } when ? $"{when.Start}\t{when.End}" : "-\t-";
    }

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(English.Root(), "tests/Rapporteur.Reading.Tests/Dates/expressions.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1);

    private static Expression Parse(string line)
    {
        var cells = line.Split('\t');
        int open = cells[3].IndexOf('[', StringComparison.Ordinal), close = cells[3].IndexOf(']', StringComparison.Ordinal);
        bool? ahead = cells[1] switch { "ahead" => true, "past" => false, _ => null };
        var context = new DateContext(Date(cells[0]), Date(cells[2]), ahead);
        return new Expression(line, cells[3].Remove(close, 1).Remove(open, 1), new Span(open, close - 1), context, cells[4], cells[5]);
    }

    private static PartialDate? Date(string text) => PartialDate.TryParse(text, out var date) ? date : null;
}

/// <summary>The date chunks of English texts.</summary>
internal static class EnglishDates
{
    private static readonly LanguagePack Pack = English.Knowledge.Languages["en"];

    public static (DocumentText Text, List<ParsedSentence> Sentences) Parse(string body, string? title = null, PartialDate? published = null)
    {
        var text = DocumentText.Of(Document.Of("example", title, body) with { Published = published }, Pack.Vocabulary, Pack.Habits);
        return (text, new MentionParser(Pack).Parse(text));
    }

    public static IEnumerable<(Chunk Chunk, Span Span)> In(string body)
    {
        var (text, sentences) = Parse(body);
        return sentences.SelectMany(s => s.Items).Select(i => i.Chunk).OfType<Chunk>().SelectMany(c => Within(c, 0)).Where(c => c.KindName == "date").Select(c => (c, c.Span(text.Tokens)));
    }

    private static IEnumerable<Chunk> Within(Chunk chunk, int depth)
    {
        for (var sense = chunk; sense is not null && depth < 12; sense = sense.Next)
        {
            yield return sense;
            foreach (var inner in sense.Fields.Select(f => f.Value).OfType<Chunk>().SelectMany(c => Within(c, depth + 1))) yield return inner;
        }
    }
}
