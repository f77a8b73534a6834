using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>Understands the bytes of a material as a document.</summary>
/// <remarks>Pure and safe on any thread. Never throws for anything that bytes may hold: what cannot be understood is set aside with its reason.</remarks>
public static class Intake
{
    /// <summary>The document in the material, or why there is none.</summary>
    /// <param name="material">The bytes.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="lore">Who publishes where, and what days are called; null for none.</param>
    public static TakenDocument Take(Material material, IntakeLimits limits, IntakeLore? lore = null)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(limits);
        if (material.SetAside is { } reason) return new TakenDocument(material.Source, null, [], reason);
        try
        {
            if (material.Bytes.Span.Trim(" \t\r\n"u8).Length == 0 && material.Told?.Title is null) return Aside(material, Reasons.Empty(material.Source));
            var (draft, why) = material.Form switch
            {
                MaterialForm.JsonLine => (JsonLineForm.Read(material.Bytes.Span), null),
                _ => Textual(material, limits),
            };
            if (draft is null) return Aside(material, why ?? Reasons.NoText(material.Source));
            return draft.Or(material.Told ?? new Told()).Finish(material, lore);
        }
        catch (JsonException e)
        {
            return Aside(material, Reasons.BrokenLine(material.Source, e.Message));
        }
        catch (TimeoutException)
        {
            return Aside(material, Reasons.TooSlow(material.Source, limits.Time));
        }
    }

    private static (Draft? Draft, Archive.SetAsideDocument? Why) Textual(Material material, IntakeLimits limits)
    {
        var bytes = material.Bytes.Span;
        var declared = material.Told?.Charset ?? (material.Form == MaterialForm.Html ? HtmlCharset.Declared(bytes) : null);
        var decoded = Decoding.Decode(bytes, declared);
        if (decoded.IsBinary) return (null, Reasons.Binary(material.Source));
        if (decoded.Text is null) return (null, Reasons.UnknownEncoding(material.Source, declared));
        var draft = material.Form switch
        {
            MaterialForm.Text => TextForm.Read(decoded.Text),
            MaterialForm.Prose => new Draft { Body = decoded.Text },
            _ => HtmlForm.Read(decoded.Text, material.Told?.Url, limits),
        };
        return (draft is null ? null : draft with { Noticed = [.. draft.Noticed, .. decoded.Noticed] }, null);
    }

    private static TakenDocument Aside(Material material, Archive.SetAsideDocument reason) => new(material.Source, null, [], reason);
}
