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
        var table = new StringWriter();
        RecordExport.Table(archive, new EventFilter(), table);
        var lines = table.ToString().Split('\n');
        Assert.StartsWith("id,kind,main,status,", lines[0]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"), hall\"", lines[1]);
        Assert.EndsWith(",\"'=cmd()/e1\"", lines[1]);
    }
}
