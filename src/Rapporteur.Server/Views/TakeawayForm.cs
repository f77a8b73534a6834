using Rapporteur.Pipeline;

namespace Rapporteur.Server.Views;

/// <summary>A form in which a list of events can be taken away or subscribed to.</summary>
/// <param name="Form">The name of the form.</param>
/// <param name="MediaType">Of the answer.</param>
/// <param name="Href">The same list in this form.</param>
public sealed record TakeawayForm(string Form, string MediaType, string Href)
{
    private static readonly string[] Forms = ["ics", "atom", "jsonfeed"];

    /// <summary>All of the list, whatever page of it is shown.</summary>
    internal static IReadOnlyList<TakeawayForm> Of(EventQuery query)
    {
        var asked = EventListView.Href(query with { Page = null })["/events".Length..];
        return [.. Forms.Select(f => new TakeawayForm(f, ExportForm.Named(f).MediaType, $"/events.{f}{asked}"))];
    }
}
