namespace Rapporteur.Pipeline.Evaluation;

/// <summary>The names of the slots, as the shared scorer gives them.</summary>
internal static class Slot
{
    public const string Events = "events";
    public const string KindAndStatus = "kind+status";
    public const string Participants = "participants";
    public const string When = "when";
    public const string Where = "where";
    public const string Body = "body";
    public const string Statements = "statements";
    public const string Agreements = "agreements";
    public const string Positions = "positions";
    public const string Topics = "topics";
    public const string MainEvents = "main events";
    public const string Roles = "roles";
    public const string EndDate = "end date";
    public const string Venue = "venue";
    public const string Format = "format";
    public const string PartOf = "part of";
    public const string StatementsAnySpeaker = "statements, any speaker";
    public const string Persons = "persons";
    public const string Figures = "figures";
    public const string Presidencies = "presidencies";
    public const string SilentOnNegatives = "silent on negatives";

    /// <summary>The ten whose F1s make the reading score, in the order of printing.</summary>
    public static readonly string[] Scored =
        [Events, KindAndStatus, Participants, When, Where, Body, Statements, Agreements, Positions, Topics];
}
