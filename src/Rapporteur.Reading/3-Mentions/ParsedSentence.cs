using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>A sentence as the phases of rules left it.</summary>
internal sealed class ParsedSentence(Sentence sentence, List<Item> items)
{
    public Sentence Sentence => sentence;

    /// <summary>The outermost chunks and the tokens between them.</summary>
    public List<Item> Items => items;

    /// <summary>What the last phases found, in the order of the text; these overlap where a sentence says several things.</summary>
    public List<Chunk> Found { get; } = [];
}
