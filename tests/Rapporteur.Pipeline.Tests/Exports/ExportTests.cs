using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

public sealed class ExportTests
{
    [Fact]
    public void A_cell_that_a_spreadsheet_would_take_for_a_formula_is_escaped()
    {
        using var folder = new TemporaryFolder();
        using var archive = SqliteArchive.Open(folder["record.db"]);
        var document = Document.Of("=cmd()", null, "Text");
        archive.Keep(
            [
                new ReadDocument(
                    document,
                    new DocumentReading
                    {
                        Document = document.Id,
                        Events = [new ReportedEvent { Id = "e1", Kind = "other", Status = "held", Venue = new Stated<string>("=HYPERLINK(\"x\"), hall", default) }],
                    },
                    "a.txt",
                    []),
            ],
            States.Maker.Settlement);
        using var table = new MemoryStream();
        ExportForm.Named("csv").Write(new ExportOrder { Archive = archive, Today = default }, table);
        var lines = System.Text.Encoding.UTF8.GetString(table.ToArray()).Split('\n');
        Assert.StartsWith("event,kind,main,status,", lines[0]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"), hall\"", lines[1]);
        Assert.Contains("'=cmd()", lines[1]);
    }
}
