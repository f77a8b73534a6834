using Rapporteur.Archive;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;
using Rapporteur.Server.Wording;

namespace Rapporteur.Server.Views;

/// <summary>One formula of a side, with its first use.</summary>
/// <param name="Formula">In its usual English words.</param>
/// <param name="Words">As it stands in the first document that uses it.</param>
/// <param name="Href">Those words in the document.</param>
/// <param name="Sentence">The sentence around them.</param>
/// <param name="Language">Of the document.</param>
/// <param name="Speaker">Who said it; null where the text says it itself.</param>
/// <param name="Publisher">Whose document it is.</param>
/// <param name="First">When it was published; null where that is not stated.</param>
/// <param name="Last">When the formula was last used.</param>
public sealed record SpellView(
    string Formula, string Words, string Href, string Sentence, string? Language, string? Speaker, string? Publisher, PartialDate? First, PartialDate? Last, int Uses)
{
    internal static SpellView Of(FormulaSpell spell) => new(
        spell.Formula, Unseen.Shown(spell.First.Words), Address.Words(spell.First.Document, spell.First.Relation.Formula.Span), Unseen.Shown(spell.First.Sentence),
        spell.First.Language, Unseen.ShownOrNull(spell.First.Relation.Speaker), Unseen.ShownOrNull(spell.First.Publisher), spell.First.Published, spell.Last, spell.Uses);
}

/// <summary>What one side has called the relation.</summary>
/// <param name="Side">Its name; null where it is not known whose words they are.</param>
public sealed record SideFormulasView(string? Side, IReadOnlyList<SpellView> Formulas);

/// <summary>How one pair has named its relation.</summary>
/// <param name="Title">The names of the two.</param>
/// <param name="Href">The page of this pair alone.</param>
public sealed record PairFormulasView(string Title, string Href, IReadOnlyList<SideFormulasView> Sides);

/// <summary>What the page of formulas shows.</summary>
/// <param name="With">Code of the side asked for.</param>
/// <param name="And">Code of the other side asked for.</param>
public sealed record FormulasView(string? With, string? And, CoverageView Coverage, IReadOnlyList<PairFormulasView> Pairs)
{
    internal static FormulasView Of(string? with, string? and, SqliteArchive archive, SideNames names)
    {
        var (one, other) = (Code(with), Code(and));
        return new FormulasView(one, other, CoverageView.Of(archive), [.. FormulaWatch.Of(archive.Relations(one, other)).Select(pair => Pair(pair, names))]);
    }

    /// <summary>The page's address for a pair, for all of one side, or for all.</summary>
    internal static string Href(string? with, string? and) => Address.Query("/formulas", ("with", with), ("and", and));

    private static PairFormulasView Pair(PairFormulas pair, SideNames names) => new(
        $"{names.Of(pair.One)} and {names.Of(pair.Other)}", Href(pair.One, pair.Other),
        [.. pair.Sides.Select(side => new SideFormulasView(names.OrNull(side.Side), [.. side.Spells.Select(SpellView.Of)]))]);

    private static string? Code(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim().ToUpperInvariant();
}
