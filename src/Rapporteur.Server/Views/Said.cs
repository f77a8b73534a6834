using System.Collections.Immutable;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>The words that prove a value: where they stand, and the source's number on its page.</summary>
/// <param name="Source">Number of the source on this page, from 1.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Span">The words; empty where the reading gives none.</param>
/// <param name="Href">The words in the document.</param>
public sealed record Proof(int Source, string Document, Span Span, string Href)
{
    internal static Proof Of(int source, string document, Span span) => new(source, document, span, Address.Words(document, span));
}

/// <summary>A value as shown, and what proves it.</summary>
/// <param name="Text">The value in words.</param>
/// <param name="Value">The value in its canonical form, where that differs.</param>
/// <param name="Proofs">At least one, in the order of the sources.</param>
public sealed record Said(string Text, string? Value, ImmutableArray<Proof> Proofs)
{
    /// <summary>Lays equal values of several sources together, in order of their first source.</summary>
    public static ImmutableArray<Said> Together(IEnumerable<Said> values) =>
        [.. values.GroupBy(v => v.Text, StringComparer.Ordinal)
            .Select(g => g.First() with { Proofs = [.. g.SelectMany(v => v.Proofs).DistinctBy(p => (p.Source, p.Span))] })];
}
