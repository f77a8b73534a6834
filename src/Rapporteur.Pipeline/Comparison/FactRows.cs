using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Gathers facts into rows, report by report.</summary>
internal sealed class FactRows(int reports)
{
    private static readonly string[] Sections = ["status", "when", "where", "body", "participants", "programme", "statements", "agreements", "figures", "relation", "topics", "ahead", "recalled"];

    private readonly List<Row> _rows = [];

    /// <summary>A matter on which a report has one value: reports with another value say it differently.</summary>
    public void One(int report, string section, string label, string value, Span span) => Add(report, section, label, label, value, span, value);

    /// <summary>One of several facts of a section, told from the others by its key; <paramref name="value"/> is what reports may differ in, null where they cannot.</summary>
    public void Any(int report, string section, string label, string key, string? value, Span span, string? shown = null) => Add(report, section, label, key, value, span, shown ?? label);

    /// <summary>The rows by section, in the order in which the reports tell them.</summary>
    public IReadOnlyList<ComparedFact> All() =>
        [.. _rows.OrderBy(r => Array.IndexOf(Sections, r.Section)).Select(r => r.Fact())];

    private void Add(int report, string section, string label, string key, string? value, Span span, string shown)
    {
        var row = _rows.Find(r => r.Section == section && r.Key == key);
        if (row is null) _rows.Add(row = new Row(section, label, key, reports));
        row.Told[report].Add((value, new ReportedWording(shown, span)));
    }

    private sealed class Row(string section, string label, string key, int reports)
    {
        public string Section => section;

        public string Key => key;

        public List<(string? Value, ReportedWording Wording)>[] Told { get; } = [.. Enumerable.Range(0, reports).Select(_ => new List<(string?, ReportedWording)>())];

        public ComparedFact Fact()
        {
            // what most reports say counts as the fact, of equals what the first of them says; a report that leaves it open contradicts nobody
            var values = Told.SelectMany(cell => cell.Select(t => t.Value).Distinct(StringComparer.Ordinal)).Where(v => !string.IsNullOrEmpty(v));
            var most = values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            return new ComparedFact(section, label, [.. Told.Select(cell => new ComparedCell(State(cell, most), [.. cell.Select(t => t.Wording)]))]);
        }

        private static CellState State(List<(string? Value, ReportedWording Wording)> cell, string? most) =>
            cell.Count == 0 ? CellState.Silent
            : most is null || cell.Exists(t => string.IsNullOrEmpty(t.Value) || t.Value == most) ? CellState.Said
            : CellState.Different;
    }
}
