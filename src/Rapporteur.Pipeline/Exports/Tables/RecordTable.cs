namespace Rapporteur.Pipeline;

/// <summary>What the cells of a column hold; any may be empty.</summary>
public enum CellKind
{
    /// <summary>Text; dates are ISO 8601, cut to what is known; several values are separated by <c>; </c>.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with decimals.</summary>
    Share,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A column of a table. <c>docs/tables.md</c> lists all.</summary>
public sealed record RecordColumn(string Name, CellKind Kind);

/// <summary>The record as rows, whatever form of table they are written in.</summary>
/// <param name="Name">As the command and the addresses of the desk call it.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">One cell for each column: a string, a long, a double, a bool or null.</param>
public sealed record RecordTable(string Name, IReadOnlyList<RecordColumn> Columns, Func<ExportOrder, IEnumerable<object?[]>> Rows)
{
    /// <summary>Every table, by name.</summary>
    public static IReadOnlyList<RecordTable> All { get; } = [MeetingTable.Meetings, MeetingTable.Dyads, StatementTable.Statements, UndertakingTable.Undertakings, CoverageTable.Coverage];

    /// <summary>The table of this name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static RecordTable Named(string name) => All.First(table => table.Name == name);

    /// <summary>A table whose columns draw from rows of one type.</summary>
    internal static RecordTable Of<T>(string name, Func<ExportOrder, IEnumerable<T>> rows, IReadOnlyList<Column<T>> columns) =>
        new(name, [.. columns.Select(c => new RecordColumn(c.Name, c.Kind))], order => rows(order).Select(row => columns.Select(c => c.Cell(row)).ToArray()));
}

/// <summary>A column and where its cells come from.</summary>
internal sealed record Column<T>(string Name, CellKind Kind, Func<T, object?> Cell)
{
    public static Column<T> Text(string name, Func<T, string?> cell) => new(name, CellKind.Text, cell);

    /// <summary>Several values in one cell.</summary>
    public static Column<T> List(string name, Func<T, IEnumerable<string?>> cells) => new(name, CellKind.Text, row => string.Join("; ", cells(row).OfType<string>()));

    public static Column<T> Number(string name, Func<T, long?> cell) => new(name, CellKind.Number, row => cell(row));

    public static Column<T> Share(string name, Func<T, double?> cell) => new(name, CellKind.Share, row => cell(row));

    public static Column<T> Flag(string name, Func<T, bool?> cell) => new(name, CellKind.Flag, row => cell(row));
}
