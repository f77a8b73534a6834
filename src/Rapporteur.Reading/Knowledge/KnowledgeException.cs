namespace Rapporteur.Reading;

/// <summary>A knowledge file is wrong. The message reads like a compiler's: file, line, number, what to do.</summary>
public sealed class KnowledgeException : Exception
{
    public KnowledgeException(string message)
        : base(message)
    {
    }

    public KnowledgeException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public KnowledgeException()
    {
    }
}
