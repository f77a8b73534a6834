namespace Rapporteur.Record;

/// <summary>A stretch of text that names something, with what it names.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">What sort of thing: one of <see cref="MentionKinds"/>.</param>
/// <param name="Value">Its canonical value: an ISO date, an ISO state code, an organisation's code, a person's usual name, an office's head words.</param>
/// <param name="Office">For a person: the office the text gives here.</param>
/// <param name="Affiliation">For a person, office or group: the state or organisation.</param>
public sealed record Mention(Span Span, string Kind, string? Value, string? Office = null, string? Affiliation = null);

/// <summary>The sorts of things that mentions name.</summary>
public static class MentionKinds
{
    public const string Person = "person";
    public const string Office = "office";
    public const string State = "state";
    public const string Organisation = "organisation";
    public const string Body = "body";
    public const string Place = "place";
    public const string Venue = "venue";
    public const string Date = "date";
    public const string Group = "group";
    public const string Occasion = "occasion";
    public const string Amount = "amount";
}
