using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>One formula in the mouth of one side.</summary>
/// <param name="Formula">In its usual English words.</param>
/// <param name="First">Its first use; where none is dated, the first by document.</param>
/// <param name="Last">When it was last used; null where no use is dated.</param>
/// <param name="Uses">How often.</param>
public sealed record FormulaSpell(string Formula, RelationUse First, PartialDate? Last, int Uses);

/// <summary>What one side has called the relation, in the order in which it took the formulas up.</summary>
/// <param name="Side">Code of the side; null for words whose side is not known.</param>
/// <param name="Spells">One for each formula.</param>
public sealed record SideFormulas(string? Side, IReadOnlyList<FormulaSpell> Spells);

/// <summary>How the relation of two sides has been named.</summary>
/// <param name="One">Code of the one, before the other in the alphabet.</param>
/// <param name="Other">Code of the other.</param>
/// <param name="Sides">The two, then others who speak of them, then words whose side is not known.</param>
public sealed record PairFormulas(string One, string Other, IReadOnlyList<SideFormulas> Sides);

/// <summary>
/// Follows how states name their relations ("partners", "strategic partnership", "comprehensive strategic partnership"): which side took up which formula, when,
/// and in which sentence. It tells what the documents that were read say; of what was not read it knows nothing.
/// </summary>
/// <remarks>Pure; safe on any thread.</remarks>
public static class FormulaWatch
{
    /// <summary>Lays uses together by pair and side. A use by both sides counts for both.</summary>
    /// <param name="uses">In any order.</param>
    public static IReadOnlyList<PairFormulas> Of(IEnumerable<RelationUse> uses) =>
        [.. uses.GroupBy(u => (One: u.Relation.Between[0], Other: u.Relation.Between[1]))
            .OrderBy(pair => pair.Key.One, StringComparer.Ordinal).ThenBy(pair => pair.Key.Other, StringComparer.Ordinal)
            .Select(pair => new PairFormulas(pair.Key.One, pair.Key.Other, Sides(pair.Key.One, pair.Key.Other, pair)))];

    private static List<SideFormulas> Sides(string one, string other, IEnumerable<RelationUse> uses) =>
        [.. uses.SelectMany(u => u.Relation.Sides.Select(side => (Side: (string?)side, Use: u)).DefaultIfEmpty((Side: null, Use: u)))
            .GroupBy(u => u.Side, u => u.Use, StringComparer.Ordinal)
            .OrderBy(side => side.Key == one ? 0 : side.Key == other ? 1 : side.Key is null ? 3 : 2).ThenBy(side => side.Key, StringComparer.Ordinal)
            .Select(side => new SideFormulas(side.Key, Spells(side)))];

    private static List<FormulaSpell> Spells(IEnumerable<RelationUse> uses) =>
        [.. InOrder(uses).GroupBy(u => u.Relation.Formula.Value, StringComparer.Ordinal)
            .Select(formula => new FormulaSpell(formula.Key, formula.First(), formula.Where(u => u.Published is not null).Select(u => u.Published).LastOrDefault(), formula.Count()))];

    private static IEnumerable<RelationUse> InOrder(IEnumerable<RelationUse> uses) =>
        uses.OrderBy(u => u.Published is null).ThenBy(u => u.Published?.First()).ThenBy(u => u.Document, StringComparer.Ordinal).ThenBy(u => u.Relation.Formula.Span);
}
