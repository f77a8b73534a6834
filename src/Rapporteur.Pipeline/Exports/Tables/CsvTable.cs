using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rapporteur.Pipeline;

/// <summary>Writes a table as CSV (RFC 4180). Cells that a spreadsheet would take for a formula begin with an apostrophe.</summary>
internal static class CsvTable
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.Escape };

    public static void Write(RecordTable table, ExportOrder order, TextWriter output)
    {
        using var csv = new CsvWriter(output, Form, leaveOpen: true);
        foreach (var column in table.Columns) csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in table.Rows(order))
        {
            foreach (var cell in row) csv.WriteField(Text(cell));
            csv.NextRecord();
        }
    }

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
