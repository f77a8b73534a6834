using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Events as rows: whole, with a list of those who took part, or taken apart into pairs of states.</summary>
internal static class MeetingTable
{
    public static readonly RecordTable Meetings = RecordTable.Of(
        "meetings",
        Whole,
        [
            Column<Row>.Text("event", r => r.Event.Id),
            Column<Row>.Text("kind", r => r.Event.Kind),
            Column<Row>.Flag("main", r => r.Event.IsMain),
            Column<Row>.Text("status", r => r.Event.Status),
            Column<Row>.List("formats", r => r.Event.Formats),
            Column<Row>.Text("start", r => r.Event.Start?.ToString()),
            Column<Row>.Text("end", r => r.Event.End?.ToString()),
            Column<Row>.Text("first_day", r => Day(r.Event.Start?.First())),
            Column<Row>.Text("last_day", r => Day((r.Event.End ?? r.Event.Start)?.Last())),
            Column<Row>.Text("title", r => r.Event.Title),
            Column<Row>.Text("organisation", r => r.Event.Organisation),
            Column<Row>.Text("body", r => r.Event.Body),
            Column<Row>.Number("number", r => r.Event.Number),
            Column<Row>.Text("country", r => r.Event.Country),
            Column<Row>.Text("city", r => r.Event.City),
            Column<Row>.Text("venue", r => r.Event.Venue),
            Column<Row>.Text("part_of", r => r.Event.PartOf),
            Column<Row>.List("actors", r => r.Event.Parties.Select(Actor)),
            Column<Row>.List("states", r => States(r.Event)),
            Column<Row>.List("persons", r => r.Event.Parties.Select(p => p.Name).Distinct()),
            Column<Row>.Number("sources", r => r.Event.Sources.Length),
            Column<Row>.List("documents", r => r.Event.Sources.Select(s => s.Document).Distinct()),
            Column<Row>.List("disputed", r => r.Event.Findings.Select(f => f.Key)),
            .. Provenance.Columns<Row>(r => r.Provenance),
        ]);

    public static readonly RecordTable Dyads = RecordTable.Of(
        "dyads",
        Pairs,
        [
            Column<Pair>.Text("event", r => r.Row.Event.Id),
            Column<Pair>.Text("kind", r => r.Row.Event.Kind),
            Column<Pair>.Text("status", r => r.Row.Event.Status),
            Column<Pair>.Text("start", r => r.Row.Event.Start?.ToString()),
            Column<Pair>.Text("end", r => r.Row.Event.End?.ToString()),
            Column<Pair>.Text("state_a", r => r.One),
            Column<Pair>.Text("state_b", r => r.Other),
            Column<Pair>.List("persons_a", r => Persons(r.Row.Event, r.One)),
            Column<Pair>.List("persons_b", r => Persons(r.Row.Event, r.Other)),
            Column<Pair>.Number("states", r => r.States),
            Column<Pair>.Share("weight", r => r.Weight),
            Column<Pair>.Text("organisation", r => r.Row.Event.Organisation),
            .. Provenance.Columns<Pair>(r => r.Row.Provenance),
        ]);

    /// <summary>Codes of the states that took part, in ordinal order.</summary>
    public static IReadOnlyList<string> States(RecordEvent e) =>
        [.. e.Parties.Select(p => p.Affiliation).OfType<string>().Where(IsState).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsState(string code) => code.Length == 2 && code.All(char.IsAsciiLetterUpper);

    private static IEnumerable<Row> Whole(ExportOrder order)
    {
        var asOf = order.Archive.AsOf() ?? default;
        return order.Events().Select(e => new Row(e.Event, new Provenance(order, e, e.Sources.Count > 0 ? e.Sources[0] : null, asOf)));
    }

    // the pairs of one event weigh 1 together, so that a summit of twenty counts for no more than a talk of two
    private static IEnumerable<Pair> Pairs(ExportOrder order) =>
        from row in Whole(order)
        let states = States(row.Event)
        let weight = 2.0 / (states.Count * (states.Count - 1.0))
        from one in states.Index()
        from other in states.Skip(one.Index + 1)
        select new Pair(row, one.Item, other, states.Count, weight);

    private static IEnumerable<string?> Persons(RecordEvent e, string state) => e.Parties.Where(p => p.Affiliation == state).Select(p => p.Name ?? p.Office).Distinct();

    private static string Actor(Party p)
    {
        var who = p.Name ?? p.Group ?? p.Office ?? p.Affiliation ?? "";
        var about = new[] { p.Name is null ? null : p.Office, who == p.Affiliation ? null : p.Affiliation, p.Role }.OfType<string>();
        return $"{who} ({string.Join(", ", about)})";
    }

    private static string? Day(DateOnly? day) => day is { } known ? PartialDate.OfDay(known).ToString() : null;

    private sealed record Row(RecordEvent Event, Provenance Provenance);

    private sealed record Pair(Row Row, string One, string Other, int States, double Weight);
}
