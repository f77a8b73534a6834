using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>One report of an occasion, with what of its reading belongs to that occasion.</summary>
internal sealed record Report(ReportColumn Column, DocumentReading Reading, ReportedEvent Event)
{
    // what a reading ties to no event belongs to the first that it reports
    private bool IsFirst => Reading.Events.FirstOrDefault(e => e.IsMain)?.Id == Event.Id;

    public IEnumerable<Statement> Statements => Reading.Statements.Where(s => Belongs(s.Event));

    public IEnumerable<Agreement> Agreements => Reading.Agreements.Where(a => Belongs(a.Event));

    public IEnumerable<Figure> Figures => IsFirst ? Reading.Figures : [];

    public IEnumerable<RelationFormula> Relations => IsFirst ? Reading.Relations : [];

    public IEnumerable<Stated<string>> Topics => IsFirst ? Reading.Topics : [];

    /// <summary>Parts of this occasion, and occasions that the report only refers to.</summary>
    public IEnumerable<ReportedEvent> Others => Reading.Events.Where(e => e.PartOf == Event.Id || (IsFirst && !e.IsMain));

    /// <summary>The report of a source; null where its document or reading has gone.</summary>
    public static Report? Of(SqliteArchive archive, EventSource source) =>
        archive.Document(source.Document) is { Document: var document } && archive.Reading(source.Document) is { } reading
        && reading.Events.FirstOrDefault(e => e.Id == source.Event) is { } told
            ? new Report(new ReportColumn(source, document.Publisher, document.Published, reading.Language), reading, told)
            : null;

    private bool Belongs(string? to) => to is null ? IsFirst : to == Event.Id;
}
