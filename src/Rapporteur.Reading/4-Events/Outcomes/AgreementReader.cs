using System.Collections.Immutable;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;
using Rapporteur.Record;

namespace Rapporteur.Reading.Outcomes;

/// <summary>Reads which documents were signed, adopted or are to be: the documents that stand in a row beside the act.</summary>
internal sealed class AgreementReader(DocumentText text, string? mainEvent)
{
    // how many tokens may stand between an act and its document ("signed, in Tashkent, a …" is too far)
    private const int Nearest = 2;
    private readonly List<Agreement> _agreements = [];
    private string? _lastAction;

    public ImmutableArray<Agreement> Read(IReadOnlyList<ParsedSentence> sentences)
    {
        Read(sentences.Where(s => !s.Sentence.IsTitle));
        // a title tells shortly what the text tells in full; what it alone tells counts too
        if (_agreements.Count == 0) Read(sentences.Where(s => s.Sentence.IsTitle));
        return [.. _agreements.DistinctBy(a => a.Title.Span)];
    }

    private void Read(IEnumerable<ParsedSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (!sentence.Found.Exists(f => f.KindName is "act" or "document"))
            {
                _lastAction = null;
                continue;
            }

            var documents = Documents(sentence);
            string? action = null;
            foreach (var act in sentence.Found.Where(f => f.KindName == "act").OrderBy(f => f.First).ThenByDescending(f => f.End))
            {
                action = act.Text("action") == "same" ? _lastAction : act.Text("action");
                if (action is null) continue;
                foreach (var document in act.Text("side") == "after" ? After(act, documents) : Before(act, documents)) Add(document, action, sentence.Sentence);
            }

            _lastAction = action ?? (documents.Count > 0 ? _lastAction : null);
        }
    }

    private static IEnumerable<Chunk> After(Chunk act, List<Chunk> documents)
    {
        // what goes on with a row may begin with what is no document
        var end = act.Text("action") == "same" ? int.MaxValue : act.End + Nearest;
        foreach (var document in documents.Where(d => d.First >= act.End))
        {
            if (document.First > end) yield break;
            yield return document;
            if (end < int.MaxValue) end = document.End + 1;
        }
    }

    private static IEnumerable<Chunk> Before(Chunk act, List<Chunk> documents)
    {
        var first = act.First - 1;
        for (var i = documents.Count - 1; i >= 0; i--)
        {
            if (documents[i].First >= act.First) continue;
            if (documents[i].End < first) yield break;
            yield return documents[i];
            if (!documents[i].Has("join")) yield break;
            first = documents[i].First - 1;
        }
    }

    // documents of a sentence from left to right; where one stands within the tail of another, the tail ends there
    private static List<Chunk> Documents(ParsedSentence sentence)
    {
        var found = new List<Chunk>();
        foreach (var document in sentence.Found.Where(f => f.KindName == "document").OrderBy(f => f.Part("head")!.First).ThenBy(f => f.First))
        {
            if (found.Count == 0 || document.Part("head")!.First >= found[^1].End)
            {
                found.Add(document);
            }
            else if (document.Part("join") is { } join && EndsBefore(join, found[^1].Part("head")!))
            {
                found[^1] = Cut(found[^1], join.First);
                found.Add(document);
            }
        }

        return found;
    }

    // "a memorandum and agreement on trade" is one; a head of several words ("plan of action") says enough to be a document by itself
    private static bool EndsBefore(Chunk join, Chunk head) => join.First > head.End || (join.First == head.End && head.End > head.First + 1);

    private static Chunk Cut(Chunk document, int end)
    {
        var cut = new Chunk(document.Kind, document.KindName, document.First, end) { Rule = document.Rule };
        var title = document.Part("title")!;
        cut.Set("title", new Chunk(0, "words", title.First, end));
        cut.Set("head", document.Part("head")!);
        if (document.Part("join") is { } join) cut.Set("join", join);
        return cut;
    }

    private void Add(Chunk document, string action, Sentence sentence)
    {
        var title = document.Part("title")!;
        var head = document.Part("head")!;
        // a bare head word names no document
        if (title == head || title.First == head.First && title.End == head.End && head.End == head.First + 1) return;
        var span = title.Span(text.Tokens);
        _agreements.Add(new Agreement(new Stated<string>(text.Words(span), span), action, mainEvent, text.SpanOf(sentence)));
    }
}
