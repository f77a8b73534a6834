using Rapporteur.Reading.Mentions;

namespace Rapporteur.Reading.Events;

/// <summary>Reads when an occasion is.</summary>
internal sealed class DateReader
{
    public static void Read(Chunk date, int sentence, EventDraft draft)
    {
    }
}
