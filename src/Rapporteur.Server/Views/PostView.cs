using System.Collections.Immutable;
using Rapporteur.Reading;
using Rapporteur.Record;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>A post as the tables have it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Side">Name of the state or organisation.</param>
/// <param name="SideHref">Its page; null for what has none.</param>
/// <param name="Person">Who holds it.</param>
/// <param name="PersonHref">The page of the person.</param>
/// <param name="When">From when to when, in words.</param>
/// <param name="Acting">True for who holds it until another is appointed.</param>
/// <param name="Source">Where the fact was checked.</param>
public sealed record PostView(
    string Title, string Side, string? SideHref, string Person, string PersonHref, PartialDate? From, PartialDate? To, string When, bool Acting, string Source)
{
    internal static PostView Of(Tenure t, Roster roster)
    {
        var name = roster.Authority?.Entry("person", t.Person)?.Name ?? t.Person;
        return new PostView(
            t.Title, roster.Names.Of(t.Side), t.Side == t.Holder ? roster.StateHref(t.Side) : roster.BodyHref(t.Side, null), name, roster.PersonHref(name, t.Side), t.Period.From, t.Period.To,
            Spans.InWords(t.Period), t.IsActing, t.Source);
    }
}

/// <summary>A post, a spelling or a presidency as reports give it: from the first that does to the last.</summary>
/// <param name="Said">The value, each report that gives it as its proof.</param>
/// <param name="When">The days of the reports, in words.</param>
/// <param name="By">Who writes so.</param>
/// <param name="Language">BCP 47 tag, where the value is quoted.</param>
public sealed record ReportedValue(Said Said, string? When, ImmutableArray<string> By, string? Language);

/// <summary>Periods in words.</summary>
internal static class Spans
{
    public static string InWords(Period period) => period switch
    {
        { From: null, To: null } => "dates not known",
        { From: null, To: { } to } => "until " + Pipeline.DateText.Long(to),
        { From: { } from, To: null } => "since " + Pipeline.DateText.Long(from),
        { From: { } from, To: { } to } => Pipeline.DateText.Range(from, to)!,
    };
}
