using Rapporteur.Reading;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Benchmarks;

/// <summary>The least that any reading must do: cut the text and look its words up. What whole reading takes is told as a multiple of it.</summary>
internal sealed class LookUp(LanguagePack pack)
{
    private readonly Gazetteer _gazetteer = new(pack);

    public void Names(Document document)
    {
        var text = DocumentText.Of(document, pack.Vocabulary, pack.Habits);
        foreach (var sentence in text.Sentences) _gazetteer.Items(text.Tokens, sentence);
    }
}
