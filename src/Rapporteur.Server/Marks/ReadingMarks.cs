using System.Collections.Immutable;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Marks;

/// <summary>Everything a reading states, as marks on its document: one mark a span.</summary>
internal sealed class ReadingMarks
{
    private readonly SortedDictionary<Span, Mark> _marks = [];
    private readonly SideNames _names;

    private ReadingMarks(SideNames names) => _names = names;

    /// <summary>The marks in the order of the text.</summary>
    public static ImmutableArray<Mark> Of(DocumentReading reading, IEnumerable<Mention> unplaced, SideNames names)
    {
        var marks = new ReadingMarks(names);
        foreach (var e in reading.Events) marks.AddEvent(e);
        foreach (var s in reading.Statements) marks.AddStatement(s);
        marks.AddMatters(reading);
        foreach (var p in reading.Positions) marks.Add(p.Span, MarkKind.Who, null, marks.Person(p.Name, p.Office, p.Affiliation));
        foreach (var m in unplaced) marks.Add(m.Span, MarkKind.Unplaced, null, $"{m.Kind}, not placed" + (m.Value is null ? "" : $": {m.Value}"));
        foreach (var d in reading.Diagnostics.Where(d => d.Span is not null)) marks.Add(d.Span, MarkKind.Unplaced, null, $"{d.Code}: {d.Message}");
        return [.. marks._marks.Values];
    }

    private void AddEvent(ReportedEvent e)
    {
        foreach (var sentence in e.Evidence) Add(sentence, MarkKind.Sentence, e.Id, "");
        Add(e.Title?.Span, MarkKind.What, e.Id, Words.Kind(e.Kind));
        Add(e.Organisation?.Span, MarkKind.What, e.Id, "organisation: " + e.Organisation?.Value);
        Add(e.Body?.Span, MarkKind.What, e.Id, "body: " + e.Body?.Value);
        if (e.Number is { } number) Add(number.Span, MarkKind.What, e.Id, Phrases.Ordinal(number.Value) + " session");
        foreach (var format in e.Formats) Add(format.Span, MarkKind.What, e.Id, "format: " + format.Value);
        if (e.Start is { } start) Add(start.Span, MarkKind.When, e.Id, "from " + DateText.Long(start.Value));
        if (e.End is { } end) Add(end.Span, MarkKind.When, e.Id, "to " + DateText.Long(end.Value));
        Add(e.Country?.Span, MarkKind.Where, e.Id, "country: " + _names.OrNull(e.Country?.Value));
        Add(e.City?.Span, MarkKind.Where, e.Id, "city: " + e.City?.Value);
        Add(e.Venue?.Span, MarkKind.Where, e.Id, "venue: " + e.Venue?.Value);
        foreach (var p in e.Participants)
            Add(p.Span, MarkKind.Who, e.Id, Person(p.Name ?? p.Group, p.Office, p.Affiliation) + " (" + p.Role + ")");
    }

    private void AddStatement(Statement s)
    {
        Add(s.Sentence, MarkKind.Sentence, s.Event, "");
        Add(s.Content.Span, MarkKind.Said, s.Event, "said by " + (s.Speaker is null ? "no one named" : _names.Of(s.Speaker)));
        Add(s.SpeakerSpan, MarkKind.Who, s.Event, "speaker: " + _names.OrNull(s.Speaker));
        Add(s.Cue?.Span, MarkKind.Said, null, "the verb");
    }

    private void AddMatters(DocumentReading reading)
    {
        foreach (var a in reading.Agreements)
        {
            Add(a.Sentence, MarkKind.Sentence, a.Event, "");
            Add(a.Title.Span, MarkKind.Matter, a.Event, "agreement, " + a.Action);
        }

        foreach (var f in reading.Figures)
        {
            Add(f.Sentence, MarkKind.Sentence, null, "");
            Add(f.Measure.Span, MarkKind.Matter, null, "figure: " + f.Measure.Value);
        }

        foreach (var r in reading.Relations)
        {
            Add(r.Sentence, MarkKind.Sentence, null, "");
            Add(r.Formula.Span, MarkKind.Matter, null, $"{r.Formula.Value}: {Phrases.List([.. r.Between.Select(_names.Of)])}");
        }

        foreach (var p in reading.Presidencies) Add(p.Sentence, MarkKind.Sentence, null, $"presidency of {p.Organisation}: {_names.Of(p.State)}");
        foreach (var t in reading.Topics) Add(t.Span, MarkKind.Matter, null, "topic: " + t.Value);
    }

    private string Person(string? name, string? office, string? side) =>
        string.Join(", ", new[] { name, office, _names.OrNull(side) }.Where(part => !string.IsNullOrEmpty(part)));

    private void Add(Span? at, MarkKind kind, string? feeds, string label)
    {
        if (at is not { Length: > 0 } span) return;
        ImmutableSortedSet<string> events = feeds is null ? [] : [feeds];
        _marks[span] = _marks.TryGetValue(span, out var known)
            ? known with { Kinds = known.Kinds.Add(kind), Feeds = known.Feeds.Union(events), Label = Joined(known.Label, label) }
            : new Mark(span, [kind], events, label);
    }

    private static string Joined(string known, string label) =>
        label.Length == 0 || known.Split("; ").Contains(label) ? known : known.Length == 0 ? label : known + "; " + label;
}
