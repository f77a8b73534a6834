using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>A report as the head of a column.</summary>
public sealed record ReportView(int Number, string Name, string Document, string Href, string? Language, PartialDate? Published);

/// <summary>Words of a report, and where they stand.</summary>
public sealed record WordingView(string Text, string Href);

/// <summary>What a report says of a fact.</summary>
/// <param name="State">said, silent or different.</param>
public sealed record CellView(string State, IReadOnlyList<WordingView> Wordings);

/// <summary>A fact and what each report says of it.</summary>
public sealed record ComparedFactView(string Label, IReadOnlyList<CellView> Cells);

/// <summary>Facts of one part of the record.</summary>
public sealed record FactSection(string Heading, IReadOnlyList<ComparedFactView> Facts);

/// <summary>A choice of rows.</summary>
/// <param name="Show">As it stands in the address.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record FactChoice(string Show, string Label, int Rows);

/// <summary>The reports of one event side by side.</summary>
/// <param name="Problems">What is wrong with the choice asked for; then no rows are shown.</param>
public sealed record CompareView(
    string Id, string Title, string Show, IReadOnlyList<string> Problems, IReadOnlyList<ReportView> Reports, IReadOnlyList<FactChoice> Choices, IReadOnlyList<FactSection> Sections)
{
    internal static CompareView? Of(string id, string? show, SqliteArchive archive)
    {
        if (ReadoutComparison.Of(archive, id) is not { } readouts) return null;
        var choices = Choose(readouts);
        var chosen = choices.Find(c => c.Show == (string.IsNullOrEmpty(show) ? "all" : show));
        List<string> problems = chosen.Show is null ? [$"“{show}” is no choice of rows; it is one of {string.Join(", ", choices.Select(c => c.Show))}."] : [];
        return new CompareView(
            readouts.Event.Id, Unseen.Shown(readouts.Event.Title), chosen.Show ?? "", problems,
            [.. readouts.Reports.Select((r, i) => new ReportView(i + 1, Unseen.Shown(r.Name), r.Source.Document, Address.Document(r.Source.Document), r.Language, r.Published))],
            [.. choices.Select(c => new FactChoice(c.Show, c.Label, readouts.Facts.Count(c.Has)))],
            chosen.Show is null ? [] : [.. readouts.Facts.Where(chosen.Has).GroupBy(f => f.Section).Select(s => new FactSection(s.Key, [.. s.Select(f => Fact(f, readouts.Reports))]))]);
    }

    /// <summary>The page's address with another choice of rows.</summary>
    internal static string Href(string id, string show) => Address.Query(Address.Compare(id), ("show", show == "all" ? null : show));

    private static List<(string Show, string Label, Func<ComparedFact, bool> Has)> Choose(Readouts readouts)
    {
        List<(string, string, Func<ComparedFact, bool>)> choices = [("all", "all", _ => true)];
        if (readouts.Reports.Count < 2) return choices;
        choices.Add(("different", "said differently", f => f.IsWordedDifferently));
        for (var i = 0; i < readouts.Reports.Count; i++)
        {
            var (report, number) = (i, (i + 1).ToString(CultureInfo.InvariantCulture));
            choices.Add(("omitted-by-" + number, $"not in {number}", f => f.IsOmittedBy(report)));
            choices.Add(("only-in-" + number, $"only in {number}", f => f.IsOnlyIn(report)));
        }

        return choices;
    }

    private static ComparedFactView Fact(ComparedFact fact, IReadOnlyList<ReportColumn> reports) => new(
        Unseen.Shown(fact.Label),
        [.. fact.Cells.Select((cell, i) => new CellView(
            cell.State switch { CellState.Silent => "silent", CellState.Different => "different", _ => "said" },
            [.. cell.Wordings.Select(w => new WordingView(Unseen.Shown(w.Text), Address.Words(reports[i].Source.Document, w.Span)))]))]);
}
