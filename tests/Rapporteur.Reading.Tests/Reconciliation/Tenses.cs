using Rapporteur.Record;

namespace Rapporteur.Reading.Tests.Reconciliation;

/// <summary>Readings of what is recalled or ahead.</summary>
internal static class Tenses
{
    public static DocumentReading Recalling(this DocumentReading reading) => reading with { Events = [.. reading.Events.Select(e => e with { IsMain = false })] };

    public static DocumentReading Ahead(this DocumentReading reading) => reading with { Events = [.. reading.Events.Select(e => e with { Status = "upcoming" })] };
}
