using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks.Growth;

/// <summary>How well the events of an archive agree with the truth of a made corpus: B-cubed, over all that the documents tell.</summary>
/// <remarks>What was not read is a cluster of its own. An event that no document tells is counted apart.</remarks>
internal sealed class ClusterScore
{
    private readonly List<(long Truth, int Made)> _items = [];
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);
    private int _unread;

    public int Tellings => _items.Count;

    public int Unread => _unread;

    /// <summary>Events that the documents do not tell of.</summary>
    public int Invented { get; private set; }

    public void Add(SqliteArchive archive, MadeDocument document)
    {
        var reported = archive.Reading(document.Document.Id)?.Events.ToList() ?? [];
        foreach (var telling in document.Tells)
        {
            var best = reported.Select(e => (Event: e, Fit: Fit(e, telling))).OrderByDescending(f => f.Fit).FirstOrDefault();
            if (best.Event is null || best.Fit < 3)
            {
                _items.Add((telling.Occasion, -++_unread));
                continue;
            }

            reported.Remove(best.Event);
            _items.Add((telling.Occasion, Number(archive.EventOf(new EventSource(document.Document.Id, best.Event.Id))!)));
        }

        Invented += reported.Count;
    }

    /// <summary>Precision, recall and F1; and how many events join different occasions.</summary>
    public (double Precision, double Recall, double F1, int Mixed) Figures()
    {
        var pairs = _items.CountBy(i => i).ToList();
        var ofTruth = _items.CountBy(i => i.Truth).ToDictionary();
        var ofMade = _items.CountBy(i => i.Made).ToDictionary();
        var precision = pairs.Sum(p => (double)p.Value * p.Value / ofMade[p.Key.Made]) / _items.Count;
        var recall = pairs.Sum(p => (double)p.Value * p.Value / ofTruth[p.Key.Truth]) / _items.Count;
        return (precision, recall, 2 * precision * recall / (precision + recall), pairs.CountBy(p => p.Key.Made).Count(m => m.Value > 1));
    }

    private int Number(string id)
    {
        if (!_made.TryGetValue(id, out var number)) _made[id] = number = _made.Count;
        return number;
    }

    private static int Fit(ReportedEvent e, MadeTelling telling)
    {
        var day = PartialDate.OfDay(telling.Day.Year, telling.Day.Month, telling.Day.Day);
        var start = e.Start?.Value;
        var time = start is null ? 0 : start == day ? 2 : day.ToString().StartsWith(start.Value.ToString(), StringComparison.Ordinal) ? 1 : -3;
        return (e.Kind == telling.Kind ? 2 : 0) + time + (e.IsMain == telling.IsMain ? 1 : 0);
    }
}
