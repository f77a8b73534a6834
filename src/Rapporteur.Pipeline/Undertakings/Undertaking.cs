using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What became of something that was announced or agreed for later.</summary>
public enum UndertakingOutcome
{
    /// <summary>It is still to come, or no day was set.</summary>
    Open,

    /// <summary>A report tells that it took place.</summary>
    Held,

    /// <summary>It was put off, or announced anew for another time, and has not taken place.</summary>
    Moved,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>Its day has passed, or without a day it was not spoken of for a year, and no report of it was read. Nothing more is known; it is not called broken.</summary>
    Silent,
}

/// <summary>A source that announced it, put it off or called it off.</summary>
/// <param name="Source">The source.</param>
/// <param name="Status">upcoming, postponed or cancelled.</param>
/// <param name="By">Who announced it: the speaker in whose words it stands, else the publisher.</param>
/// <param name="Published">When.</param>
/// <param name="Due">For when it was announced, as far as the source tells.</param>
/// <param name="Sentence">Where it says so; empty where the reading does not tell.</param>
public sealed record Announcement(EventSource Source, string Status, string? By, PartialDate? Published, PartialDate? Due, Span Sentence);

/// <summary>Something announced or agreed for later, and what became of it.</summary>
/// <param name="Event">The occasion.</param>
/// <param name="Outcome">What became of it, as of the day asked for.</param>
/// <param name="Announcements">The earliest first.</param>
/// <param name="Due">When it was last said to be due; null where no time was set.</param>
/// <param name="MovedFrom">A time for which it was announced and that its time now rules out; null where there is none.</param>
/// <param name="DaysSilent">For <see cref="UndertakingOutcome.Silent"/>: days since its time passed, or since it was last spoken of.</param>
public sealed record Undertaking(
    RecordEvent Event, UndertakingOutcome Outcome, IReadOnlyList<Announcement> Announcements, PartialDate? Due, PartialDate? MovedFrom, int? DaysSilent);
