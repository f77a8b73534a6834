namespace Rapporteur.Reading.Reconciliation;

/// <summary>One thing that speaks for or against two occasions being one.</summary>
/// <param name="Name">As in <c>reconciliation/weights.tsv</c>.</param>
/// <param name="Weight">In hundredths.</param>
/// <param name="Detail">Who, which side, how many days; empty where there is nothing to add.</param>
internal readonly record struct Evidence(string Name, int Weight, string Detail);

/// <summary>All that was found when two occasions were held against each other.</summary>
internal sealed class Comparison(Weights weights)
{
    private readonly List<Evidence> _evidence = [];

    public IReadOnlyList<Evidence> Found => _evidence;

    /// <summary>In hundredths.</summary>
    public int Total { get; private set; }

    /// <summary>Something says who or which body; without it two of a kind on one day are merely that.</summary>
    public bool TellsWho { get; private set; }

    public void Add(string name, string detail = "", int count = int.MaxValue) => Put(name, weights.Of(name, count), detail);

    public void Who(string name, string detail = "")
    {
        TellsWho = true;
        Add(name, detail);
    }

    public void Put(string name, int weight, string detail = "", bool tellsWho = false)
    {
        TellsWho |= tellsWho;
        if (weight == 0) return;
        Total += weight;
        _evidence.Add(new Evidence(name, weight, detail));
    }

    public int Weight(string name) => weights.Of(name);

    public bool Has(string name) => _evidence.Exists(e => e.Name == name);
}
