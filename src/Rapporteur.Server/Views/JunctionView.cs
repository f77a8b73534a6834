using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Record;

namespace Rapporteur.Server.Views;

/// <summary>Why two sources of an event were taken for one occasion.</summary>
/// <param name="One">The number of a source on the page.</param>
/// <param name="Other">The number of another.</param>
/// <param name="Weight">The sum; two are one from 4.00.</param>
/// <param name="Reasons">Each with its weight, the weightiest first.</param>
public sealed record JunctionView(int One, int Other, string Weight, ImmutableArray<string> Reasons)
{
    internal static ImmutableArray<JunctionView> Of(RecordEvent e, IReadOnlyList<Telling> tellings)
    {
        var numbers = tellings.ToDictionary(t => new EventSource(t.Document.Id, t.Event.Id), t => t.Number);
        return
        [
            .. from j in e.Junctions
               where numbers.ContainsKey(j.One) && numbers.ContainsKey(j.Other)
               select new JunctionView(numbers[j.One], numbers[j.Other], Written(j.Weight), [.. j.Reasons.OrderByDescending(r => Math.Abs(r.Weight)).Select(Words)]),
        ];
    }

    private static string Words(Reason reason) => reason.Name + (reason.Detail.Length > 0 ? $" ({reason.Detail})" : "") + (reason.Weight == 0 ? "" : " " + Written(reason.Weight));

    private static string Written(int hundredths) => (hundredths / 100m).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
