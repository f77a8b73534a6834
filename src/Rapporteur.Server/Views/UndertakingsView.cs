using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>A source that announced it.</summary>
public sealed record AnnouncementView(string By, string Href, PartialDate? Published, PartialDate? Due, string Status);

/// <summary>Something announced for later, and what became of it.</summary>
/// <param name="Outcome">open, held, moved, cancelled or silent.</param>
public sealed record UndertakingView(EventLine Event, string Outcome, PartialDate? Due, PartialDate? MovedFrom, int? DaysSilent, IReadOnlyList<AnnouncementView> Announcements)
{
    internal static UndertakingView Of(Undertaking u) => new(
        EventLine.Of(u.Event), u.Outcome.ToString().ToLowerInvariant(), u.Due, u.MovedFrom, u.DaysSilent,
        [.. u.Announcements.Select(a => new AnnouncementView(Unseen.Shown(a.By ?? a.Source.Document), Address.Words(a.Source.Document, a.Sentence), a.Published, a.Due, a.Status))]);
}

/// <summary>What the ledger of undertakings shows.</summary>
/// <param name="Outcome">The outcome asked for; null for all.</param>
/// <param name="State">The state asked for; null for all.</param>
/// <param name="AsOf">The day as of which it is told.</param>
/// <param name="More">True where there are more than are shown.</param>
public sealed record UndertakingsView(
    string? Outcome, string? State, DateOnly AsOf, IReadOnlyList<string> Problems, CoverageView Coverage, IReadOnlyList<UndertakingView> Undertakings, bool More)
{
    private const int Most = 200;

    /// <summary>What may become of an undertaking.</summary>
    internal static readonly IReadOnlyList<string> Outcomes = [.. Enum.GetNames<UndertakingOutcome>().Select(n => n.ToLowerInvariant())];

    internal static UndertakingsView Of(string? outcome, string? state, SqliteArchive archive, DateOnly today)
    {
        UndertakingOutcome? asked = null;
        var problems = new List<string>();
        if (!string.IsNullOrWhiteSpace(outcome))
        {
            if (Outcomes.Contains(outcome)) asked = Enum.Parse<UndertakingOutcome>(outcome, ignoreCase: true);
            else problems.Add($"“{outcome}” is no outcome; it is one of {string.Join(", ", Outcomes)}.");
        }

        var code = string.IsNullOrWhiteSpace(state) ? null : state.Trim().ToUpperInvariant();
        var found = problems.Count > 0 ? [] : new UndertakingLedger(archive, today).List(new EventFilter { State = code, NewestFirst = true, Limit = Most + 1 }, asked);
        return new UndertakingsView(outcome, code, today, problems, CoverageView.Of(archive), [.. found.Take(Most).Select(UndertakingView.Of)], found.Count > Most);
    }
}
