using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

/// <summary>Occasions that documents recall or announce, held against the reports of them: <c>Recalled/</c>.</summary>
public sealed class RecalledOccasionTests
{
    private const double Least = 0.85;

    [Fact]
    public void What_is_recalled_or_announced_is_the_event_that_a_report_tells_of()
    {
        var reader = new Reader(Knowledge.Load(Path.Combine(Corpus.Corpus.Root(), "knowledge")));
        var reports = Rows("reports.tsv").Select(r => (Id: r[0], Reading: Read(reader, r[0], r[1..]))).ToDictionary(r => r.Id, r => r.Reading);
        var recalls = Rows("recalls.tsv").Select((r, i) => (Of: r[0], Reading: Read(reader, $"recall-{i}", r[1..]))).ToList();
        Assert.True(recalls.Count >= 60);

        var record = States.Maker.Settle([.. reports.Values, .. recalls.Select(r => r.Reading)]);
        var (linked, right, wrong) = (0, 0, new List<string>());
        foreach (var (of, reading) in recalls)
        {
            // which report it hangs together with, if with any
            var with = record.Where(e => e.Sources.Any(s => s.Document == reading.Document)).SelectMany(e => e.Sources).Select(s => s.Document).Where(reports.ContainsKey).Distinct().ToList();
            linked += with.Count;
            if (with.Contains(of)) right++;
            if (with is not [var one] || one != of) wrong.Add($"{reading.Document} of {of}: [{string.Join(' ', with)}] {string.Join("; ", reading.Events.Select(e => $"{e.Kind} {e.Status} {e.Start?.Value} {e.City?.Value} {string.Join('+', e.Participants.Select(p => p.Name ?? p.Affiliation ?? p.Group))}"))}");
        }

        var (precision, recall) = (right / (double)linked, right / (double)recalls.Count);
        var f1 = 2 * precision * recall / (precision + recall);
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}\n{string.Join('\n', wrong)}");
        Assert.True(f1 >= Least, $"precision {precision:0.000}, recall {recall:0.000}, F1 {f1:0.000}\n{string.Join('\n', wrong)}");
    }

    private static DocumentReading Read(Reader reader, string id, string[] row)
    {
        var document = Document.Of(id, null, row[2]) with { Language = row[0], Published = PartialDate.TryParse(row[1], out var day) ? day : null };
        return ReadingJson.Read(ReadingJson.Write(reader.Read(document), document.Text));
    }

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Corpus.Corpus.Root(), "tests", "Rapporteur.Pipeline.Tests", "Recalled", name)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));
}
