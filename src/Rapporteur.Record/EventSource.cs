using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Record;

/// <summary>A reported event of a document: <c>document/eN</c>.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Event">The event's id in its reading.</param>
public sealed record EventSource(string Document, string Event)
{
    private const int IdLength = 16;

    /// <summary>Sixteen hexadecimal digits that stand for the source: the id of the event that it is told in, or one that leads there.</summary>
    public string RecordId() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())))[..IdLength];

    public override string ToString() => Document + "/" + Event;
}
