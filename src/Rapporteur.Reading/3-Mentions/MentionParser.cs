using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>Runs the mention phases of a language over a document: names, then the phases that make chunks of chunks.</summary>
/// <remarks>Holds working memory: one for each thread that reads.</remarks>
internal sealed class MentionParser(LanguagePack pack)
{
    private readonly Gazetteer _gazetteer = new(pack);
    private readonly NameFinder _names = new(pack);
    private readonly Cascade _cascade = new(pack);

    /// <summary>Finds the names that the knowledge gives, and nothing else.</summary>
    public void LookUp(DocumentText text)
    {
        foreach (var sentence in text.Sentences) _gazetteer.Items(text.Tokens, sentence);
    }

    public List<ParsedSentence> Parse(DocumentText text)
    {
        var parsed = new List<ParsedSentence>(text.Sentences.Count);
        foreach (var sentence in text.Sentences)
        {
            var items = _gazetteer.Items(text.Tokens, sentence);
            var result = new ParsedSentence(sentence, items);
            foreach (var phase in pack.Phases)
            {
                if (phase.FindsNames) _names.Find(text, items);
                else if (phase.Finds) _cascade.Find(phase, text.Tokens, items, result.Found);
                else _cascade.Rewrite(phase, text.Tokens, items);
            }

            parsed.Add(result);
        }

        return parsed;
    }
}
