namespace Rapporteur.Reading.Reconciliation;

/// <summary>Two documents side by side: each occasion of one held against each of the other, and what their standing together adds.</summary>
internal sealed class DocumentPair
{
    private readonly Comparison?[,] _found;

    public DocumentPair(Likeness likeness, Weights weights, DocumentOccasions one, DocumentOccasions other)
    {
        (One, Other) = (one, other);
        _found = new Comparison?[one.Occasions.Length, other.Occasions.Length];
        for (var i = 0; i < one.Occasions.Length; i++)
            for (var j = 0; j < other.Occasions.Length; j++) _found[i, j] = likeness.Of(one.Occasions[i], other.Occasions[j]);
        if (_found.Length < 2) return;
        var alone = Totals();
        AddCompany(weights, alone);
        AddWholes(weights, Totals());
    }

    /// <summary>The document that comes first in ordinal order.</summary>
    public DocumentOccasions One { get; }

    public DocumentOccasions Other { get; }

    public Comparison? this[int one, int other] => _found[one, other];

    private int[,] Totals()
    {
        var totals = new int[_found.GetLength(0), _found.GetLength(1)];
        for (var i = 0; i < totals.GetLength(0); i++)
            for (var j = 0; j < totals.GetLength(1); j++) totals[i, j] = _found[i, j]?.Total ?? int.MinValue;
        return totals;
    }

    // two documents that share one occasion are likely to share another that would not be known by itself
    private void AddCompany(Weights weights, int[,] alone)
    {
        var least = weights.Of("worth counting");
        var likely = (from i in Enumerable.Range(0, alone.GetLength(0))
                      from j in Enumerable.Range(0, alone.GetLength(1))
                      where alone[i, j] >= least
                      orderby alone[i, j] descending, i, j
                      select (One: i, Other: j)).ToList();
        if (likely.Count == 0) return;
        Each((i, j, found) =>
        {
            var (ones, others) = (new HashSet<int> { i }, new HashSet<int> { j });
            var company = 0;
            foreach (var pair in likely)
            {
                if (ones.Contains(pair.One) || others.Contains(pair.Other)) continue;
                ones.Add(pair.One);
                others.Add(pair.Other);
                company++;
            }

            if (company == 0) return;
            found.Add("told together", count: company);
            if (likely.Exists(w => w.One != i && w.Other != j && IsPart(i, w.One, j, w.Other))) found.Add("parts of one");
        });
    }

    private void AddWholes(Weights weights, int[,] totals) => Each((i, j, found) =>
    {
        for (var part = 0; part < totals.GetLength(0); part++)
        {
            for (var twin = 0; twin < totals.GetLength(1); twin++)
            {
                if (totals[part, twin] < weights.Join || !IsPart(part, i, twin, j)) continue;
                found.Add("whole of one");
                return;
            }
        }
    });

    private bool IsPart(int part, int whole, int twin, int wholeOfTwin) =>
        One.Occasions[part].Event.PartOf == One.Occasions[whole].Event.Id && Other.Occasions[twin].Event.PartOf == Other.Occasions[wholeOfTwin].Event.Id;

    private void Each(Action<int, int, Comparison> act)
    {
        for (var i = 0; i < _found.GetLength(0); i++)
            for (var j = 0; j < _found.GetLength(1); j++)
                if (_found[i, j] is { } found) act(i, j, found);
    }
}
