using System.Collections.Immutable;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>
/// Lays the offices that a document gives to those who take part beside the tenures of the day. It speaks only where the person is
/// certain and the tables know who held the office then; a title that they do not know is no error.
/// </summary>
internal sealed class TenureCheck(DocumentText text, World world)
{
    private const int Most = 5;

    public IEnumerable<Diagnostic> Of(ImmutableArray<ReportedEvent> events) => events
        .Where(e => e.IsMain)
        .SelectMany(e => e.Participants.Select(p => Of(p, DayOf(e))))
        .OfType<Diagnostic>()
        .DistinctBy(d => d.Message)
        .Take(Most);

    private Diagnostic? Of(Participant participant, DateOnly? day)
    {
        if (day is not { } then || participant is not { Name: { } name, Office: { } office, Affiliation: { } side, AsWritten: { } written }) return null;
        // a surname alone may be another's
        if (CastNames.Parts(written).Length < 2 || world.TenuresOf(name) is not [var one, ..]) return null;
        var compared = world.Holders.Compare(one.Person, office, Holders(side), then);
        if (compared.Verdict != TenureVerdict.Differs || world.Persons.Values.Count(n => n == name) > 1) return null;
        var own = compared.Own.Count == 0 ? "not known to have held it" : $"known to have held it {string.Join(", ", compared.Own.Select(t => t.Period))}";
        return new Diagnostic(
            "RAP1007",
            $"{name} is called {office} ({side}) on {PartialDate.OfDay(then)}, and is {own}; the tables have {string.Join(", ", compared.Holders.Select(NameOf).Distinct())}. See whether the name, the office or the day is read wrongly.",
            participant.Span);
    }

    private string NameOf(Tenure tenure) => world.Persons.GetValueOrDefault(tenure.Person, tenure.Person);

    private List<string> Holders(string side)
    {
        var holders = new List<string>(2);
        if (world.States.Contains(side)) holders.Add(side);
        if (world.Organisations.Contains(side)) holders.Add(Tenure.OrganisationSign + side);
        return holders;
    }

    // of what lies ahead a text tells with the titles of its own day
    private DateOnly? DayOf(ReportedEvent occasion) =>
        (occasion.Status == "held" ? occasion.Start?.Value.ToDay() : null) ?? text.Document.Published?.ToDay();
}
