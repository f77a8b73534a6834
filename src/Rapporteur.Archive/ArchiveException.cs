namespace Rapporteur.Archive;

/// <summary>The archive cannot be opened or written. The message says why and what to do.</summary>
public sealed class ArchiveException : Exception
{
    public ArchiveException(string message)
        : base(message)
    {
    }

    public ArchiveException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public ArchiveException()
    {
    }
}
