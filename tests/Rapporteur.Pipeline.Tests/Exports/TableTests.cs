using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using Rapporteur.OutsideReaders;
using Dispatch = Rapporteur.Pipeline.Tests.ExportedRecord.Dispatch;

namespace Rapporteur.Pipeline.Tests;

/// <summary>Tables are read back by CsvHelper, DuckDB and SheetJS.</summary>
public sealed partial class TableTests : IDisposable
{
    private const string Hostile = "=cmd|' /C calc'!A0, \"tashrif\"; \ud83d\udd4a o\u02bbzbek \u041f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442.";

    private readonly ExportedRecord _record = new();
    private readonly TemporaryFolder _folder = new();

    public TableTests()
    {
        _record.Keep(new Dispatch("a", "2024-06-03", "held", "2024-06-03", Hostile, "Agency, \"A\"", "uz"), new Dispatch("b", "2024-05-04", "upcoming", "2024-06"));
        _record.Keep(new Dispatch("c", "2024-05-01", "upcoming", null));
    }

    public static TheoryData<string> Names => [.. RecordTable.All.Select(t => t.Name)];

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_comes_back_whole_from_every_form(string name)
    {
        var table = RecordTable.Named(name);
        var rows = table.Rows(_record.Order).Select(row => row.Select(Text).ToArray()).ToList();
        Assert.NotEmpty(rows);
        var columns = table.Columns.Select(c => c.Name).ToList();

        using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(Write("csv", name, out var csvPath))), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        Assert.Equal(columns, csv.HeaderRecord);
        foreach (var row in rows)
        {
            Assert.True(csv.Read());
            Assert.Equal(row, columns.Select(c => Unescaped(csv.GetField(c)!)));
        }

        Assert.False(csv.Read());
        AssertSame(columns, rows, OutsideReader.Read("table.mjs", csvPath), isEscaped: true);
        Write("parquet", name, out var parquetPath);
        var parquet = OutsideReader.Read("table.mjs", parquetPath);
        AssertSame(columns, rows, parquet, isEscaped: false);
        Assert.Equal(
            table.Columns.Select(c => c.Kind switch { CellKind.Number => "BIGINT", CellKind.Share => "DOUBLE", CellKind.Flag => "BOOLEAN", _ => "VARCHAR" }),
            parquet.GetProperty("types").EnumerateArray().Select(t => t.GetString()));
        Write("xlsx", name, out var workbookPath);
        var workbook = OutsideReader.Read("table.mjs", workbookPath);
        AssertSame(columns, rows, workbook, isEscaped: false);
        Assert.Equal(0, workbook.GetProperty("formulas").GetInt32());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public void The_same_archive_gives_the_same_bytes(string form) => Assert.Equal(Write(form, "meetings", out _), Write(form, "meetings", out _));

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_table_without_rows_still_has_its_columns(string form)
    {
        using var empty = new ExportedRecord();
        using var bytes = new MemoryStream();
        ExportForm.Named(form).Write(empty.Order, bytes);
        var read = OutsideReader.Read("table.mjs", _folder.Write("empty." + form, bytes.ToArray()));
        Assert.Equal(RecordTable.Named("meetings").Columns.Select(c => c.Name), read.GetProperty("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Empty(read.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public void The_pairs_of_an_event_weigh_one_together()
    {
        var dyads = RecordTable.Named("dyads");
        var (pair, weight) = (dyads.Columns.Select(c => c.Name).ToList().IndexOf("state_a"), dyads.Columns.Select(c => c.Name).ToList().IndexOf("weight"));
        var rows = dyads.Rows(_record.Order with { Filter = new Archive.EventFilter { Status = "held" } }).ToList();
        Assert.Equal(["KZ/TJ", "KZ/UZ", "TJ/UZ"], rows.Select(r => $"{r[pair]}/{r[pair + 1]}"));
        Assert.Equal(1.0, rows.Sum(r => (double)r[weight]!), 9);
    }

    [Fact]
    public void Every_column_is_described()
    {
        var sections = File.ReadAllText(Path.Combine(Corpus.Corpus.Root(), "docs", "tables.md")).Split("\n## `");
        var common = Described(sections[0]);
        foreach (var table in RecordTable.All)
        {
            var told = Described(sections.Single(s => s.StartsWith(table.Name + "`", StringComparison.Ordinal)));
            var columns = table.Columns.Select(c => (c.Name, c.Kind.ToString().ToLowerInvariant())).ToList();
            Assert.Equal(columns[..told.Count], told);
            Assert.Subset(common.ToHashSet(), columns[told.Count..].ToHashSet());
            if (table.Name != "coverage") Assert.Equal(common, columns[told.Count..]);
        }
    }

    private byte[] Write(string form, string table, out string path)
    {
        using var bytes = new MemoryStream();
        ExportForm.Named(form).Write(_record.Order with { Table = table }, bytes);
        path = _folder.Write($"{table}.{form}", bytes.ToArray());
        return bytes.ToArray();
    }

    private static void AssertSame(List<string> columns, List<string[]> rows, JsonElement read, bool isEscaped)
    {
        Assert.Equal(columns, read.GetProperty("columns").EnumerateArray().Select(c => c.GetString()));
        var found = read.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(rows.Count, found.Count);
        foreach (var (index, row) in rows.Index())
            Assert.Equal(row, found[index].EnumerateArray().Select(Text).Select(t => isEscaped ? Unescaped(t) : t));
    }

    private static string Text(object? cell) => cell switch { null => "", bool flag => flag ? "true" : "false", double share => Text(share), _ => Convert.ToString(cell, CultureInfo.InvariantCulture)! };

    private static string Text(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when cell.GetRawText().Contains('.') => Text(cell.GetDouble()),
        _ => cell.ToString(),
    };

    private static string Text(double share) => share.ToString("R", CultureInfo.InvariantCulture);

    private static string Unescaped(string cell) => cell.Length > 1 && cell[0] == '\'' ? cell[1..] : cell;

    private static List<(string, string)> Described(string section) =>
        [.. Row().Matches(section).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    [GeneratedRegex(@"^\| `([a-z_]+)` \| ([a-z]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
