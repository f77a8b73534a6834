using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A session as the head of a column.</summary>
/// <param name="Short">Its number, else its year.</param>
public sealed record GridColumn(string Short, EventLine Event);

/// <summary>Whether a member was seen at a session.</summary>
/// <param name="State">named (a person of it is), present (it is, without a name), unseen (no report says), or outside (no member then).</param>
/// <param name="Who">Who, in words.</param>
public sealed record GridCell(string State, string? Who);

/// <summary>A member as a row.</summary>
public sealed record GridRow(string Code, string Name, string? Href, ImmutableArray<GridCell> Cells);

/// <summary>Who was seen at which session: members of the day, and whoever else was there. What no report tells is unseen, not absent.</summary>
public sealed record AttendanceGrid(ImmutableArray<GridColumn> Columns, ImmutableArray<GridRow> Rows)
{
    private const int MostColumns = 12;

    internal static AttendanceGrid Of(string organisation, IReadOnlyList<RecordEvent> newestFirst, Roster roster)
    {
        var sessions = newestFirst.Where(e => e.Status == "held" && e.Start is not null).Take(MostColumns).Reverse().ToList();
        if (sessions.Count == 0) return new AttendanceGrid([], []);
        var members = sessions.Select(s => BodyView.MembersOn(s.Start!.Value.First(), organisation, roster).Select(m => BodyView.SideOf(m.Member)).ToHashSet(StringComparer.Ordinal)).ToList();
        var seen = sessions.SelectMany(s => StateView.StatesOf(s, roster));
        return new AttendanceGrid(
            [.. sessions.Select(s => new GridColumn(s.Number?.ToString(CultureInfo.InvariantCulture) ?? s.Start!.Value.Year.ToString(CultureInfo.InvariantCulture), EventLine.Of(s)))],
            [
                .. members.SelectMany(m => m).Concat(seen).Distinct(StringComparer.Ordinal)
                    .Select(code => new GridRow(code, roster.Names.Of(code), roster.StateHref(code), [.. sessions.Select((s, i) => Cell(s, code, members[i].Contains(code)))]))
                    .OrderBy(r => r.Cells.All(c => c.State == "outside")).ThenBy(r => r.Name, StringComparer.Ordinal),
            ]);
    }

    private static GridCell Cell(RecordEvent session, string code, bool isMember)
    {
        var there = session.Parties.Where(p => p.Affiliation == code).ToList();
        if (there.Count == 0) return new GridCell(isMember ? "unseen" : "outside", null);
        var names = there.Select(p => p.Name).OfType<string>().Distinct(StringComparer.Ordinal).Select(Pipeline.Unseen.Shown).ToList();
        return names.Count > 0 ? new GridCell("named", string.Join(", ", names)) : new GridCell("present", there[0].Office);
    }
}
