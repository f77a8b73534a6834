using Rapporteur.Reading;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>Makes rows of tables of the rows of a file, with the identifiers that the authority has; what cannot be taken is noted by line.</summary>
internal sealed class ImportedFacts(Authority authority, ImportedTables tables, List<ImportProblem> problems)
{
    private readonly Dictionary<string, string> _added = new(StringComparer.Ordinal);

    public void Take(AuthorityRow row)
    {
        if (!Date(row, "from", out var from) || !Date(row, "to", out var to)) return;
        if (from is { } first && to is { } last && first.First() > last.Last())
            Wrong(row, $"it ends ({last}) before it begins ({first})");
        else if (row["person"] is not null || row["office"] is not null || row["title"] is not null) TakeTenure(row, from, to);
        else if (row["member"] is not null) TakeMembership(row, from, to);
        else if (row["organisation"] is not null && row["holder"] is not null) TakePresidency(row, from, to);
        else Wrong(row, "it has neither person and holder, nor organisation and member, nor organisation and holder");
    }

    private void TakeTenure(AuthorityRow row, PartialDate? from, PartialDate? to)
    {
        if (row["person"] is not { } name || (name is ['Q', ..] && name.Skip(1).All(char.IsAsciiDigit)))
        {
            Wrong(row, "it has no name of a person");
            return;
        }

        var title = row["title"] ?? row["office"];
        if (title is null)
        {
            Wrong(row, "it has no office and no title");
            return;
        }

        // "President of Uzbekistan": the title says whose office it is
        var (head, whose) = title.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var at ? (title[..at], title[(at + 4)..]) : (title, null);
        var holder = row["holder"] is { } given ? Holder(given) : (whose is null ? null : Holder(whose)) ?? LastPart(title);
        if (holder is null)
        {
            Wrong(row, row["holder"] is { } unknown ? $"'{unknown}' is no known state or organisation{authority.Proposal(unknown)}" : "it does not say whose office it is; give a holder");
            return;
        }

        var office = OfficeOf(row["office"], title, head, holder);
        if (office is null) return;
        tables.Add("world/tenures.tsv", Person(row, name), office, holder, title, from?.ToString(), to?.ToString(), IsYes(row["acting"]) ? "1" : "", row["source"] ?? tables.Source);

        string? OfficeOf(string? code, string whole, string start, string of)
        {
            if (code is not null && authority.Offices.Contains(code)) return code;
            return authority.OfficesOf(whole, of).Concat(authority.OfficesOf(start, of)).Concat(Beginnings(whole).SelectMany(b => authority.OfficesOf(b, of))).FirstOrDefault() ?? "OTHER";
        }
    }

    private void TakeMembership(AuthorityRow row, PartialDate? from, PartialDate? to)
    {
        if (Organisation(row) is { } organisation && HolderIn(row, "member") is { } member)
            tables.Add("world/memberships.tsv", organisation, member, row["status"] ?? "member", from?.ToString(), to?.ToString(), row["source"] ?? tables.Source);
    }

    private void TakePresidency(AuthorityRow row, PartialDate? from, PartialDate? to)
    {
        if (row["body"] is { } body && authority.Entry("body", body) is null)
            Wrong(row, $"'{body}' is no known body; give its id, such as CIS-CHS, or none for the organisation as a whole");
        else if (Organisation(row) is { } organisation && HolderIn(row, "holder") is { } holder)
            tables.Add("world/presidencies.tsv", organisation, holder, row["body"], row["kind"] ?? "chair", from?.ToString(), to?.ToString(), row["source"] ?? tables.Source);
    }

    private string Person(AuthorityRow row, string name)
    {
        var id = Known(row, name) ?? Fresh(name, row["qid"]);
        foreach (var (column, text) in row.Values.Where(v => v.Key.StartsWith("name_", StringComparison.Ordinal)))
        {
            if (authority.Languages.Contains(column[5..])) tables.Add($"languages/{column[5..]}/persons.tsv", id, text);
        }

        return id;
    }

    private string? Known(AuthorityRow row, string name)
    {
        if (authority.Entry("person", name) is not null) return name;
        if (row["qid"] is { } qid && authority.Entries.FirstOrDefault(e => e.Kind == "person" && e.Qid == qid) is { } same) return same.Id;
        // another identifier of Wikidata is another person
        return authority.Find(name) is var found && found.Where(e => e.Kind == "person" && (e.Qid is null || row["qid"] is null) && e.Names.Any(n => n.Text == name)).ToList() is [var one] ? one.Id : null;
    }

    private string Fresh(string name, string? qid)
    {
        if (_added.TryGetValue(qid ?? name, out var known)) return known;
        var slug = AuthorityEntry.Slug(name);
        var id = slug;
        for (var n = 2; authority.Entry("person", id) is not null || _added.ContainsValue(id); n++) id = FormattableString.Invariant($"{slug}-{n}");
        tables.Add("world/persons.tsv", id, name, qid);
        tables.Add($"languages/{authority.Languages[0]}/persons.tsv", id, name);
        return _added[qid ?? name] = id;
    }

    private string? Organisation(AuthorityRow row)
    {
        if (row["organisation"] is not { } given)
        {
            Wrong(row, "it has no organisation");
            return null;
        }

        var found = authority.Entry("organisation", given) ?? authority.Find(given).FirstOrDefault(e => e.Kind == "organisation");
        if (found is null) Wrong(row, $"'{given}' is no known organisation{authority.Proposal(given)}");
        return found?.Id;
    }

    private string? HolderIn(AuthorityRow row, string column)
    {
        var given = row[column]!;
        var holder = Holder(given);
        if (holder is null) Wrong(row, $"'{given}' is no known state or organisation{authority.Proposal(given)}");
        return holder;
    }

    // a code, an identifier of Wikidata or a name
    private string? Holder(string given)
    {
        if (given.StartsWith(Tenure.OrganisationSign, StringComparison.Ordinal)) return authority.Entry("organisation", given[4..]) is null ? null : given;
        if (authority.Entry("state", given) is { } state) return state.Holder;
        var sides = authority.Entries.Where(e => e.Qid == given && e.Kind == "state").Concat(authority.Find(given)).Where(e => e.Kind is "state" or "organisation").ToList();
        return (sides.Find(e => e.Names.Any(n => n.Text == given)) ?? sides.FirstOrDefault())?.Holder;
    }

    private string? LastPart(string title) => title.LastIndexOf(" of ", StringComparison.Ordinal) is > 0 and var at ? Holder(title[(at + 4)..]) : null;

    private static IEnumerable<string> Beginnings(string title)
    {
        for (var at = title.LastIndexOf(' '); at > 0; at = title.LastIndexOf(' ', at - 1)) yield return title[..at];
    }

    private bool Date(AuthorityRow row, string column, out PartialDate? date)
    {
        date = null;
        if (row[column] is not { } text) return true;
        if (PartialDate.TryParse(text, out var read))
        {
            date = read;
            return true;
        }

        Wrong(row, $"'{text}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
        return false;
    }

    private static bool IsYes(string? text) => text is "1" or "true" or "yes";

    private void Wrong(AuthorityRow row, string message) => problems.Add(new ImportProblem(row.Line, message));
}
