using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>One place where a document names what two sides are to each other.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Published">When it was published, as its source states it: the date of the words.</param>
/// <param name="Publisher">As the source states it.</param>
/// <param name="Language">As the source declares it.</param>
/// <param name="Relation">The formula, the sides, and whose words it is.</param>
/// <param name="Words">The formula as it stands in the document.</param>
/// <param name="Sentence">The sentence around it.</param>
public sealed record RelationUse(
    string Document, PartialDate? Published, string? Publisher, string? Language, RelationFormula Relation, string Words, string Sentence);
