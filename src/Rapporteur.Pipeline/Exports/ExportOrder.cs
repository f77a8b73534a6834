using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>What is to be written out of which archive, and what it is to be called there.</summary>
/// <remarks>Reads the archive and holds nothing of it: a record of any size passes through page by page.</remarks>
public sealed record ExportOrder
{
    // an archive may hold more events than fit in memory
    private const int Page = 500;

    // whoever asks once a day or so misses nothing
    private const int FeedLength = 200;

    public required SqliteArchive Archive { get; init; }

    /// <summary>Which events; its limit counts.</summary>
    public EventFilter Filter { get; init; } = new();

    /// <summary>Where a desk shows the record: addresses of the record begin so.</summary>
    public Uri Desk { get; init; } = new("http://localhost:5080");

    /// <summary>The day as of which it is told what is still to come.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The table to write, where the form is one of a table: a name of <see cref="RecordTable"/>.</summary>
    public string Table { get; init; } = "meetings";

    /// <summary>English names of states and organisations by their codes.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>What the filter asks for, in words; empty where it asks for everything.</summary>
    internal string Title => string.Join(", ", Conditions());

    /// <summary>The whole address of a path of the desk.</summary>
    internal string At(string path) => Desk.GetLeftPart(UriPartial.Authority) + path;

    /// <summary>The whole address of the list of these events at the desk.</summary>
    /// <param name="ending">Of the form in which it is asked for; empty for the page.</param>
    internal string List(string ending) => At(RecordAddress.Query(
        "/events" + ending,
        ("kind", Filter.Kind), ("status", Filter.Status), ("from", Day(Filter.From)), ("to", Day(Filter.To)), ("state", Filter.State), ("body", Filter.Organisation ?? Filter.Body),
        ("person", Filter.Person), ("text", Filter.Text)));

    /// <summary>The English name of a state or organisation; what is no known code stays as it is.</summary>
    internal string Name(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>The same, those first that last changed: what a feed shows.</summary>
    internal ExportOrder LatestChanges() => this with { Filter = Filter with { LatestChangeFirst = true, Limit = Math.Min(Filter.Limit, FeedLength) } };

    /// <summary>The events, each with its sources opened.</summary>
    internal IEnumerable<ExportedEvent> Events()
    {
        var decided = Archive.DecidedSources();
        return RecordEvents().Select(e => ExportedEvent.Of(e, Archive, decided));
    }

    private static string? Day(DateOnly? day) => day is { } given ? PartialDate.OfDay(given).ToString() : null;

    private IEnumerable<string> Conditions()
    {
        if (Filter.Kind is { } kind) yield return kind;
        if (Filter.Status is { } status) yield return status;
        if (Filter.State is { } state) yield return Name(state.ToUpperInvariant());
        if ((Filter.Organisation ?? Filter.Body) is { } body) yield return Name(body);
        if (Filter.Person is { } person) yield return person;
        if (Filter.Text is { } text) yield return $"\u201c{text}\u201d";
        if (Filter.From is { } from) yield return "from " + PartialDate.OfDay(from);
        if (Filter.To is { } to) yield return "to " + PartialDate.OfDay(to);
    }

    /// <summary>The events alone.</summary>
    internal IEnumerable<RecordEvent> RecordEvents()
    {
        for (var taken = 0; taken < Filter.Limit; taken += Page)
        {
            var page = Archive.Events(Filter with { Offset = Filter.Offset + taken, Limit = Math.Min(Page, Filter.Limit - taken) });
            foreach (var e in page) yield return e;
            if (page.Count < Page) yield break;
        }
    }
}
