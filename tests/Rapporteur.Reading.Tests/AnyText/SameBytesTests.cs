using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.AnyText;

/// <summary>The same documents give the same bytes: by one reader or another, in any order, on any number of threads.</summary>
public sealed class SameBytesTests
{
    private static readonly Lazy<string[]> InOrder = new(() => Read(new Reader(English.Knowledge), Corpus.Documents));

    [Fact]
    public void In_the_opposite_order() =>
        Assert.Equal(InOrder.Value, Read(new Reader(English.Knowledge), Corpus.Documents.Reverse()).Reverse());

    [Fact]
    public void On_two_threads_and_on_eight()
    {
        foreach (var threads in new[] { 2, 8 })
        {
            var reader = new Reader(English.Knowledge);
            var read = new string[Corpus.Documents.Count];
            Parallel.For(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => read[i] = One(reader, Corpus.Documents[i]));
            Assert.Equal(InOrder.Value, read);
        }
    }

    [Fact]
    public void With_knowledge_loaded_anew() =>
        Assert.Equal(InOrder.Value, Read(new Reader(Knowledge.Load(Path.Combine(English.Root(), "knowledge"))), Corpus.Documents));

    [Fact]
    public void After_a_text_that_nobody_would_write()
    {
        var reader = new Reader(English.Knowledge);
        foreach (var scrap in new[] { "", "(((((", "\uD800", "\u201Che said \u201Cthat", new string('\n', 1000) }) reader.Read(Document.Of("scrap", scrap, scrap));
        Assert.Equal(InOrder.Value, Read(reader, Corpus.Documents));
    }

    private static string[] Read(Reader reader, IEnumerable<Document> documents) => [.. documents.Select(d => One(reader, d))];

    private static string One(Reader reader, Document document) => ReadingJson.Write(reader.Read(document), document.Text);
}
