using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Tests;

/// <summary>What a reading takes of memory, by allocations and not by seconds, which other work on the machine would change.</summary>
public sealed class AllocationTests
{
    /// <summary>Bytes for each token: a fifth more than was measured when this was written. Lower it when reading takes less.</summary>
    private const int MostBytes = 1060;

    // its own, since a desk lent to another test would be made anew here
    private readonly Reader _reader = new(English.Knowledge);

    [Fact]
    public void A_token_costs_no_more_than_it_did()
    {
        var pack = English.Knowledge.Languages["en"];
        var tokens = Corpus.Documents.Sum(d => DocumentText.Of(d, pack.Vocabulary, pack.Habits).Tokens.Length);
        ReadAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / tokens;
        Assert.True(bytes <= MostBytes, $"{bytes} bytes a token, {MostBytes} allowed");
    }

    [Fact]
    public void The_tenth_document_costs_what_the_first_did()
    {
        var document = Corpus.Documents[0];
        _reader.Read(document);
        var first = Cost();
        for (var i = 0; i < 8; i++) _reader.Read(document);
        Assert.Equal(first, Cost(), first / 100.0);

        double Cost()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _reader.Read(document);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private void ReadAll()
    {
        foreach (var document in Corpus.Documents) _reader.Read(document);
    }
}
