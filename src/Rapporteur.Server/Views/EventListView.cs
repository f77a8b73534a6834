using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>The filter of the list of events, as it stands in the address.</summary>
public sealed record EventQuery(
    string? Kind, string? Status, string? From, string? To, string? State, string? Body, string? Person, string? Text, string? Page);

/// <summary>What the list of events shows.</summary>
/// <param name="Problems">What is wrong with the filter; then nothing is listed.</param>
/// <param name="Total">How many events the whole list holds.</param>
/// <param name="Earlier">Address of the page before this one.</param>
/// <param name="Later">Address of the page after this one.</param>
public sealed record EventListView(
    EventQuery Query, IReadOnlyList<string> Problems, int Total, int Page, IReadOnlyList<EventGroup> Groups, string? Earlier, string? Later)
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 50;

    internal static EventListView Of(EventQuery query, SqliteArchive archive)
    {
        var problems = new List<string>();
        var filter = Filter(query, problems);
        var page = PageNumber(query.Page, problems);
        if (problems.Count > 0) return new EventListView(query, problems, 0, 1, [], null, null);
        var total = archive.CountEvents(filter);
        var events = archive.Events(filter with { Limit = PageSize, Offset = (page - 1) * PageSize });
        string? At(int number, bool exists) => exists ? Href(query with { Page = number == 1 ? null : number.ToString(CultureInfo.InvariantCulture) }) : null;
        return new EventListView(query, [], total, page, EventGroup.ByDay(events), At(page - 1, page > 1), At(page + 1, page * PageSize < total));
    }

    /// <summary>What the query asks for; what is wrong with it is added to the problems.</summary>
    internal static EventFilter Filter(EventQuery query, List<string> problems)
    {
        var filter = new EventFilter
        {
            Kind = OneOf("kind", query.Kind, Words.Kinds, problems),
            Status = OneOf("status", query.Status, Words.Statuses, problems),
            From = Day("from", query.From, problems)?.First(),
            To = Day("to", query.To, problems)?.Last(),
            State = State(query.State, problems),
            Body = Trimmed(query.Body),
            Person = Trimmed(query.Person),
            Text = Trimmed(query.Text),
            NewestFirst = true,
        };
        if (filter is { From: { } from, To: { } to } && from > to) problems.Add("The first day lies after the last; exchange “from” and “to”.");
        return filter;
    }

    /// <summary>The list's address with this filter.</summary>
    internal static string Href(EventQuery q) => Address.Query("/events",
        ("kind", q.Kind), ("status", q.Status), ("from", q.From), ("to", q.To), ("state", q.State), ("body", q.Body), ("person", q.Person), ("text", q.Text), ("page", q.Page));

    /// <summary>A number of a page, from 1.</summary>
    internal static int PageNumber(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text)) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000) return page;
        problems.Add($"“{text}” is no page number; pages are counted from 1.");
        return 1;
    }

    private static string? OneOf(string key, string? value, IReadOnlyList<string> known, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (known.Contains(value)) return value;
        problems.Add($"“{value}” is no {key}; it is one of {string.Join(", ", known)}.");
        return null;
    }

    private static PartialDate? Day(string key, string? value, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (PartialDate.TryParse(value.Trim(), out var date)) return date;
        problems.Add($"“{value}” is no date for “{key}”; write 2017-12-26, 2017-12 or 2017.");
        return null;
    }

    private static string? State(string? value, List<string> problems)
    {
        if (Trimmed(value)?.ToUpperInvariant() is not { } code) return null;
        if (code.Length == 2 && code.All(char.IsAsciiLetterUpper)) return code;
        problems.Add($"“{value}” is no code of a state; it is two letters, such as UZ or FR.");
        return null;
    }

    private static string? Trimmed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
