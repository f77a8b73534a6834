using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests.Corpus;

/// <summary>
/// What the corpus reports must be read: of every main event its kind, day, city and those who take part; of a document without an
/// occasion, none. What is not read yet stands in <c>corpus/gaps.tsv</c>, and must be taken out once it is.
/// </summary>
public sealed class FactTests
{
    private const string Header = "document\tfact";

    [Fact]
    public void Every_fact_is_read_that_is_no_known_gap()
    {
        var missing = Corpus.Documents.SelectMany(Missing).ToList();
        if (Corpus.Accepts) Write(missing);
        var gaps = File.ReadLines(Corpus.File("gaps.tsv")).SkipWhile(l => l != Header).Skip(1).ToHashSet(StringComparer.Ordinal);
        var lost = missing.Where(m => !gaps.Contains(m)).ToList();
        Assert.True(lost.Count == 0, $"no longer read; if that is right, RAPPORTEUR_ACCEPT=1 adds them to corpus/gaps.tsv:\n{string.Join('\n', lost)}");
        var closed = gaps.Except(missing).ToList();
        Assert.True(closed.Count == 0, $"these known gaps are closed; take them out of corpus/gaps.tsv, or let RAPPORTEUR_ACCEPT=1 do so:\n{string.Join('\n', closed)}");
    }

    [Fact]
    public void Most_facts_are_read()
    {
        var all = Corpus.Documents.SelectMany(d => d.Gold.Events).Where(e => e.IsMain).Sum(e => Facts(e).Count());
        var missing = Corpus.Documents.SelectMany(Missing).Count();
        Assert.True(all > 200, $"{all} facts");
        Assert.True(missing < all / 2, $"{missing} of {all} are not read");
    }

    [Fact]
    public void Documents_without_an_occasion_yield_no_main_event()
    {
        var silent = Corpus.Documents.Where(d => d.Gold.Events.IsEmpty).ToList();
        Assert.True(silent.Count >= 5);
        Assert.Empty(silent.Where(d => d.Read.Events.Any(e => e.IsMain)).Select(d => d.Gold.Document));
    }

    // the event read that holds most facts of an event is the one meant
    private static IEnumerable<string> Missing(Golden document) =>
        from gold in document.Gold.Events
        where gold.IsMain
        let facts = Facts(gold).ToList()
        let read = document.Read.Events.Where(e => e.Kind == gold.Kind).MaxBy(e => facts.Count(f => Holds(e, f)))
        from fact in facts
        where read is null || !Holds(read, fact)
        select $"{document.Gold.Document}\t{gold.Id} {gold.Kind}: {fact}";

    private static IEnumerable<string> Facts(ReportedEvent e)
    {
        yield return "main";
        yield return $"is {e.Status}";
        if (e.Start is { } start) yield return $"on {start.Value}";
        if (e.City is { } city) yield return $"in {city.Value}";
        if (e.Body is { } body) yield return $"of {body.Value}";
        foreach (var who in e.Participants.Select(p => p.Name).OfType<string>().Distinct(StringComparer.Ordinal)) yield return $"with {who}";
    }

    private static bool Holds(ReportedEvent read, string fact) => fact.Split(' ', 2) switch
    {
        ["is", var status] => read.Status == status,
        ["on", var day] => read.Start?.Value.ToString() == day,
        ["in", var city] => read.City?.Value == city,
        ["of", var body] => read.Body?.Value == body,
        ["with", var who] => read.Participants.Any(p => p.Name == who),
        _ => read.IsMain,
    };

    private static void Write(List<string> missing)
    {
        string[] head = ["# Facts of the main events of the corpus that are not read yet. A line whose fact is read fails a test until it is taken out.", Header];
        File.WriteAllText(Corpus.File("gaps.tsv"), string.Join('\n', head.Concat(missing)) + "\n");
    }
}
