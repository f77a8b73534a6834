using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What was announced or agreed for later and what became of it, a row for each source that announced it.</summary>
internal static class UndertakingTable
{
    public static readonly RecordTable Undertakings = RecordTable.Of(
        "undertakings",
        Rows,
        [
            Column<Row>.Text("event", r => r.Undertaking.Event.Id),
            Column<Row>.Text("title", r => r.Undertaking.Event.Title),
            Column<Row>.Text("kind", r => r.Undertaking.Event.Kind),
            Column<Row>.Text("outcome", r => r.Undertaking.Outcome.ToString().ToLowerInvariant()),
            Column<Row>.Text("outcome_on", r => PartialDate.OfDay(r.Provenance.Order.Today).ToString()),
            Column<Row>.Text("due", r => r.Undertaking.Due?.ToString()),
            Column<Row>.Text("moved_from", r => r.Undertaking.MovedFrom?.ToString()),
            Column<Row>.Number("days_silent", r => r.Undertaking.DaysSilent),
            Column<Row>.Text("announced_as", r => r.Announcement.Status),
            Column<Row>.Text("announced_by", r => r.Announcement.By),
            Column<Row>.Text("announced_due", r => r.Announcement.Due?.ToString()),
            Column<Row>.List("states", r => MeetingTable.States(r.Undertaking.Event)),
            .. Provenance.Columns<Row>(r => r.Provenance),
        ]);

    private static IEnumerable<Row> Rows(ExportOrder order)
    {
        var asOf = order.Archive.AsOf() ?? default;
        var ledger = new UndertakingLedger(order.Archive, order.Today);
        return from exported in (order with { Filter = order.Filter with { AnnouncedOnly = true } }).Events()
               let undertaking = ledger.Of(exported.Event)
               from announcement in undertaking.Announcements
               select new Row(undertaking, announcement, new Provenance(order, exported, exported.Sources.FirstOrDefault(s => s.Source == announcement.Source), asOf));
    }

    private sealed record Row(Undertaking Undertaking, Announcement Announcement, Provenance Provenance);
}
