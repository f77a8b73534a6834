using System.Collections.Concurrent;
using Rapporteur.Reading.Documents;
using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Reads documents: the front door of the engine.</summary>
/// <remarks>Immutable; share one between threads. Reading is pure: no clock, no file, no network; the same document gives the same reading.</remarks>
public sealed class Reader
{
    private readonly Knowledge _knowledge;
    private readonly LanguageIdentifier _languages;
    private readonly ConcurrentBag<ReadingDesk> _desks = [];

    /// <summary>Makes a reader that knows what <paramref name="knowledge"/> holds.</summary>
    public Reader(Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _languages = new LanguageIdentifier(knowledge.Writings);
    }

    /// <summary>Reads one document. Never throws for anything a text may hold; what it could not do is in <see cref="DocumentReading.Diagnostics"/>.</summary>
    public DocumentReading Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AtDesk(desk => desk.Read(document));
    }

    /// <summary>What each stage made of a document, as text for people: sentences, chunks, the rules that fired.</summary>
    public string Explain(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AtDesk(desk => desk.Explain(document));
    }

    /// <summary>
    /// Cuts a document into words and marks, looks each up in the lexicon and among the names of its language, and says how many there are;
    /// 0 in a language that cannot be read. It is what reading begins with, to measure reading by.
    /// </summary>
    public int CountTokens(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AtDesk(desk => desk.CountTokens(document));
    }

    // A desk holds the working memory of one reading; desks are lent, so each thread works at its own.
    private T AtDesk<T>(Func<ReadingDesk, T> work)
    {
        if (!_desks.TryTake(out var desk)) desk = new ReadingDesk(_knowledge, _languages);
        var result = work(desk);
        _desks.Add(desk);
        return result;
    }
}
