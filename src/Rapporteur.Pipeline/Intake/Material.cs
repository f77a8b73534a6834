using System.Collections.Immutable;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Pipeline;

/// <summary>How the bytes of a source are to be understood.</summary>
public enum MaterialForm
{
    /// <summary>A title line, header lines, an empty line, the text.</summary>
    Text,

    /// <summary>A page as a site serves it.</summary>
    Html,

    /// <summary>One line of a JSONL file.</summary>
    JsonLine,

    /// <summary>The text alone, of which all else is told by what it came in.</summary>
    Prose,
}

/// <summary>The bytes of one document, found but not yet understood; or the reason why there are none.</summary>
/// <param name="Source">Where it was found: a path, or a path and a line.</param>
/// <param name="Name">What the document is called where it has no id of its own: the path from the folder given, without the ending.</param>
/// <param name="Form">How to understand the bytes.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="SetAside">Why there are no bytes; null where there are.</param>
public sealed record Material(string Source, string Name, MaterialForm Form, ReadOnlyMemory<byte> Bytes, SetAsideDocument? SetAside = null)
{
    /// <summary>What is told of the document by what it came in; null for nothing.</summary>
    public Told? Told { get; init; }
}

/// <summary>A document taken in, or the reason why it was set aside.</summary>
/// <param name="Source">Where it was found.</param>
/// <param name="Document">The document; null where it was set aside.</param>
/// <param name="Noticed">What the intake noticed on the way.</param>
/// <param name="SetAside">The reason; null where there is a document.</param>
public sealed record TakenDocument(string Source, Document? Document, ImmutableArray<Diagnostic> Noticed, SetAsideDocument? SetAside);
