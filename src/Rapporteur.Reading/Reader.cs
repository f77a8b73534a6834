using Rapporteur.Record;

namespace Rapporteur.Reading;

/// <summary>Reads documents: the front door of the engine.</summary>
/// <remarks>Immutable; share one between threads. Reading is pure: no clock, no file, no network; the same document gives the same reading.</remarks>
public sealed class Reader
{
    private readonly Knowledge _knowledge;

    /// <summary>Makes a reader that knows what <paramref name="knowledge"/> holds.</summary>
    public Reader(Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
    }

    /// <summary>Reads one document. Never throws for anything a text may hold; what it could not do is in <see cref="DocumentReading.Diagnostics"/>.</summary>
    public DocumentReading Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentReading
        {
            Document = document.Id,
            Language = document.Language,
            Publisher = document.Publisher,
            Published = document.Published,
            KnowledgeVersion = _knowledge.Version,
        };
    }
}
