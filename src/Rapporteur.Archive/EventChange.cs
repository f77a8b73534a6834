namespace Rapporteur.Archive;

/// <summary>A change of the record.</summary>
/// <param name="Number">Counts up; of two changes, the later has the higher.</param>
/// <param name="Event">Id of the event.</param>
/// <param name="MadeAt">When.</param>
/// <param name="What">added, changed or removed.</param>
/// <param name="Became">For one that was removed: the event that tells its occasion now; null where none does.</param>
public sealed record EventChange(long Number, string Event, DateTimeOffset MadeAt, string What, string? Became);
