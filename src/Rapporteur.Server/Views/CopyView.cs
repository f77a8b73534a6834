using System.Collections.Immutable;
using Rapporteur.Pipeline;
using Rapporteur.Record;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Views;

/// <summary>Another document with the text of this one.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Changes">Where its words differ from the earliest of them; empty where they are the same.</param>
public sealed record CopyView(string Document, string Href, string? Publisher, PartialDate? Published, string? Url, ImmutableArray<WordChange> Changes)
{
    /// <summary>All documents that are one text with this one, itself among them, the earliest first; none where it stands alone.</summary>
    internal static ImmutableArray<CopyView> Of(IReadOnlyList<TextCopy> copies) =>
        [.. copies.Select(c => new CopyView(c.Document.Id, Address.Document(c.Document.Id), Unseen.ShownOrNull(c.Document.Publisher), c.Document.Published, c.Document.Url, [.. c.Changes]))];
}
