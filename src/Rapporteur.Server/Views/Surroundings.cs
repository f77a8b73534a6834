using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Server.Views;

/// <summary>What stands around an event: its programme, and the other events that the same documents tell of.</summary>
internal sealed class Surroundings(RecordEvent e, IReadOnlyList<Telling> tellings, SqliteArchive archive)
{
    private readonly RecordEvent? _larger = e.PartOf is { } larger ? archive.Event(larger) : null;
    private readonly IReadOnlyList<RecordEvent> _parts = archive.Parts(e.Id);

    /// <summary>The larger event, this one among its neighbours, its parts, in the order of the text; empty where it stands alone.</summary>
    public ImmutableArray<ProgrammeStep> Programme()
    {
        if (_larger is null && _parts.Count == 0) return [];
        var steps = new List<ProgrammeStep>();
        if (_larger is not null) steps.Add(new ProgrammeStep("larger", EventLine.Of(_larger)));
        IReadOnlyList<RecordEvent> row = _larger is null ? [e] : InTextOrder(archive.Parts(_larger.Id));
        foreach (var step in row)
        {
            steps.Add(new ProgrammeStep(step.Id == e.Id ? "this" : "beside", EventLine.Of(step)));
            if (step.Id == e.Id) steps.AddRange(InTextOrder(_parts).Select(p => new ProgrammeStep("part", EventLine.Of(p))));
        }

        return [.. steps];
    }

    /// <summary>Other events the same documents report that are not in the programme.</summary>
    public ImmutableArray<EventLine> ReportedWith() => Others(other => other.IsMain);

    /// <summary>Other events of the same documents, outside the programme, that meet the condition, by date.</summary>
    public ImmutableArray<EventLine> Others(Func<RecordEvent, bool> condition)
    {
        var programme = Programme().Select(s => s.Event.Id).Append(e.Id).ToHashSet(StringComparer.Ordinal);
        return [.. tellings.Select(t => t.Document.Id).Distinct(StringComparer.Ordinal)
            .SelectMany(d => archive.Events(new EventFilter { Document = d }))
            .DistinctBy(other => other.Id)
            .Where(other => !programme.Contains(other.Id) && condition(other))
            .OrderBy(other => other.Start is null).ThenBy(other => other.Start)
            .Select(EventLine.Of)];
    }

    // a programme follows its text; the number of the event in its reading is the order of the text
    private static IReadOnlyList<RecordEvent> InTextOrder(IReadOnlyList<RecordEvent> events) =>
        [.. events.OrderBy(x => x.Sources[0].Document, StringComparer.Ordinal).ThenBy(x => x.Sources[0].Event.Length)
            .ThenBy(x => x.Sources[0].Event, StringComparer.Ordinal)];
}
