using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;

namespace Rapporteur.Pipeline;

/// <summary>Writes a table as a workbook of one sheet. Cells are values, whatever they begin with: none is a formula.</summary>
internal static partial class WorkbookTable
{
    // what a cell of a workbook can hold
    private const int MostCharacters = 32_767;

    public static void Write(RecordTable table, ExportOrder order, Stream output)
    {
        using var workbook = new MemoryStream();
        var rows = table.Rows(order).Select(row => Named(table, row));
        workbook.SaveAs(rows.Any() ? (object)rows : Heads(table), sheetName: table.Name);
        workbook.Position = 0;
        Settle(workbook, output);
    }

    // a table without rows still has its columns
    private static DataTable Heads(RecordTable table)
    {
        var heads = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in table.Columns) heads.Columns.Add(column.Name);
        return heads;
    }

    // the same archive gives the same bytes: an entry says when it was made, and the sheet is named by chance
    private static void Settle(Stream workbook, Stream output)
    {
        using var made = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        using var settled = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in made.Entries)
        {
            var copy = settled.CreateEntry(entry.FullName);
            copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var from = entry.Open();
            using var to = copy.Open();
            to.Write(Encoding.UTF8.GetBytes(Halves().Replace(ByChance().Replace(new StreamReader(from).ReadToEnd(), "sheet1"), Character)));
        }
    }

    private static Dictionary<string, object?> Named(RecordTable table, object?[] row) =>
        table.Columns.Index().ToDictionary(c => c.Item.Name, c => row[c.Index] is string { Length: > MostCharacters } text ? text[..MostCharacters] : row[c.Index], StringComparer.Ordinal);

    private static string Character(Match halves) =>
        char.ConvertFromUtf32(char.ConvertToUtf32((char)Convert.ToInt32(halves.Groups[1].Value, 16), (char)Convert.ToInt32(halves.Groups[2].Value, 16)));

    // a character beyond the first plane is written as two that are none, which not every reader puts together
    [GeneratedRegex("_x([Dd][89ABab][0-9A-Fa-f]{2})__x([Dd][C-Fc-f][0-9A-Fa-f]{2})_")]
    private static partial Regex Halves();

    [GeneratedRegex("(?<=\")R[0-9a-f]{32}(?=\")")]
    private static partial Regex ByChance();
}
