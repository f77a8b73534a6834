using System.Globalization;

namespace Rapporteur.Pipeline;

/// <summary>Where a row comes from: the columns that end every table.</summary>
/// <param name="Order">What is written out.</param>
/// <param name="Exported">The event; null where the row is about none.</param>
/// <param name="Source">The source that the row stands on; null where there is none.</param>
/// <param name="AsOf">When something was last kept or decided.</param>
internal sealed record Provenance(ExportOrder Order, ExportedEvent? Exported, OpenedSource? Source, DateTimeOffset AsOf)
{
    /// <summary>The columns, for rows that know their provenance.</summary>
    public static IEnumerable<Column<T>> Columns<T>(Func<T, Provenance> of, Func<T, string?>? sentence = null, Func<T, string?>? address = null) =>
    [
        Column<T>.Text("address", row => address?.Invoke(row) ?? (of(row) is { Exported: { } e } p ? p.Order.At(RecordAddress.Event(e.Event.Id)) : null)),
        Column<T>.Text("document", row => of(row).Source?.Document.Id),
        Column<T>.Text("document_url", row => of(row).Source?.Document.Url),
        Column<T>.Text("publisher", row => of(row).Source?.Document.Publisher),
        Column<T>.Text("published", row => of(row).Source?.Document.Published?.ToString()),
        Column<T>.Text("language", row => of(row).Source?.Language),
        Column<T>.Text("sentence", row => sentence is null ? of(row).Source?.Sentence : sentence(row)),
        Column<T>.Text("review", row => of(row).Exported?.Review),
        Column<T>.Text("as_of", row => Moment(of(row).AsOf)),
    ];

    /// <summary>ISO 8601 in UTC, to the second.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
