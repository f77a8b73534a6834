using Dapper;

namespace Rapporteur.Archive;

/// <summary>A filter of events as a condition of SQL.</summary>
internal static class EventConditions
{
    public static (string Where, DynamicParameters Parameters) Of(EventFilter filter)
    {
        var parameters = new DynamicParameters();
        var conditions = new List<string>();
        If(filter.From is not null, "e.last_day >= @from", "from", Moment.Day(filter.From));
        If(filter.To is not null, "e.first_day <= @to", "to", Moment.Day(filter.To));
        If(filter.Kind is not null, "e.kind = @kind", "kind", filter.Kind);
        If(filter.Status is not null, "e.status = @status", "status", filter.Status);
        If(filter.UndatedOnly, "e.first_day is null", "undated", null);
        If(
            filter.ToldSince is not null,
            "e.id in (select p.event_id from capture c join document d on d.capture = c.number join reported p on p.document_id = d.id where c.published >= @told)",
            "told",
            Moment.Day(filter.ToldSince));
        If(filter.AnnouncedOnly, "e.id in (select p.event_id from reported p where p.status in ('upcoming', 'postponed', 'cancelled'))", "announced", null);
        If(filter.MainOnly, "e.main = @main", "main", true);
        If(filter.Organisation is not null, "e.organisation = @organisation collate nocase", "organisation", filter.Organisation);
        If(filter.Body is not null, "(e.organisation = @body collate nocase or instr(e.body, @foldedBody) > 0)", "body", filter.Body);
        parameters.Add("foldedBody", Folding.Fold(filter.Body ?? ""));
        If(filter.Document is not null, "e.id in (select p.event_id from reported p where p.document_id = @document)", "document", filter.Document);
        If(
            filter.State is not null,
            "(e.country = @state or e.id in (select p.event_id from party p where p.affiliation = @state))",
            "state",
            filter.State?.ToUpperInvariant());
        var persons = Folding.Words(filter.Person ?? "");
        if (persons.Length > 0)
        {
            var matches = persons.Select((word, i) => If(true, $"instr(p.folded_name, @person{i}) > 0", $"person{i}", " " + word, add: false));
            conditions.Add($"e.id in (select p.event_id from party p where {string.Join(" and ", matches)})");
        }

        var words = Folding.Words(filter.Text ?? "");
        for (var i = 0; i < words.Length; i++) If(true, $"instr(e.folded, @word{i}) > 0", $"word{i}", " " + words[i]);
        if (filter.Words.Count > 0) conditions.Add(Sought.All("e.folded", "w", filter.Words, parameters));
        foreach (var (i, person) in filter.People.Index())
            conditions.Add($"e.id in (select p.event_id from party p where p.folded_name is not null and {Sought.All("p.folded_name", $"people{i}_", person, parameters)})");
        foreach (var (i, side) in filter.Sides.Index())
            If(true, $"e.id in (select p.event_id from party p where p.affiliation = @side{i})", $"side{i}", side);
        If(filter.Country is not null, "e.country = @country", "country", filter.Country);
        if (filter.Place.Count > 0)
            conditions.Add(Sought.All("words(coalesce(json_extract(e.json, '$.city'), '') || ' ' || coalesce(json_extract(e.json, '$.venue'), ''))", "place", filter.Place, parameters));
        if (filter.Said.Count > 0)
            conditions.Add($"e.id in (select p.event_id from said s join reported p on p.document_id = s.document_id and p.reported_id = s.reported_id where {Sought.All("s.folded", "said", filter.Said, parameters)})");
        if (filter.Topic.Count > 0)
            conditions.Add($"e.id in (select p.event_id from topic t join reported p on p.document_id = t.document_id and p.reported_id = t.reported_id where {Sought.All("t.folded", "topic", filter.Topic, parameters)})");
        If(
            filter.CapturedSince is not null,
            "e.id in (select p.event_id from capture c join document d on d.capture = c.number join reported p on p.document_id = d.id where c.captured_at >= @captured)",
            "captured",
            filter.CapturedSince is { } since ? Moment.Write(since) : null);
        return (conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions), parameters);

        string If(bool given, string condition, string name, object? value, bool add = true)
        {
            if (!given) return condition;
            parameters.Add(name, value);
            if (add) conditions.Add(condition);
            return condition;
        }
    }
}
