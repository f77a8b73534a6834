using Parquet;
using Parquet.Schema;

namespace Rapporteur.Pipeline;

/// <summary>Writes a table as Parquet, some rows at a time.</summary>
internal static class ParquetTable
{
    private const int RowsOfAGroup = 10_000;

    public static void Write(RecordTable table, ExportOrder order, Stream output) => WriteAsync(table, order, output).GetAwaiter().GetResult();

    private static async Task WriteAsync(RecordTable table, ExportOrder order, Stream output)
    {
        var fields = table.Columns.Select(Field).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields.ToArray<Field>()), output).ConfigureAwait(false);
        foreach (var rows in table.Rows(order).Chunk(RowsOfAGroup))
        {
            using var group = writer.CreateRowGroup();
            foreach (var (index, column) in table.Columns.Index()) await WriteAsync(group, fields[index], column.Kind, [.. rows.Select(row => row[index])]).ConfigureAwait(false);
        }
    }

    private static DataField Field(RecordColumn column) => column.Kind switch
    {
        CellKind.Number => new DataField<long?>(column.Name),
        CellKind.Share => new DataField<double?>(column.Name),
        CellKind.Flag => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private static Task WriteAsync(ParquetRowGroupWriter group, DataField field, CellKind kind, object?[] cells) => kind switch
    {
        CellKind.Number => group.WriteAsync<long>(field, Array.ConvertAll(cells, c => (long?)c)),
        CellKind.Share => group.WriteAsync<double>(field, Array.ConvertAll(cells, c => (double?)c)),
        CellKind.Flag => group.WriteAsync<bool>(field, Array.ConvertAll(cells, c => (bool?)c)),
        _ => group.WriteAsync(field, Array.ConvertAll(cells, c => (string?)c)!),
    };
}
