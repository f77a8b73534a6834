using System.Text.Json;

namespace Rapporteur.Pipeline;

/// <summary>Understands the bytes of a material as a document.</summary>
/// <remarks>Pure and safe on any thread. Never throws for anything that bytes may hold: what cannot be understood is set aside with its reason.</remarks>
public static class Intake
{
    /// <summary>The document in the material, or why there is none.</summary>
    public static TakenDocument Take(Material material, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(limits);
        if (material.SetAside is { } reason) return new TakenDocument(material.Source, null, [], reason);
        if (material.Form == MaterialForm.JsonLine) return Line(material);
        var bytes = material.Bytes.Span;
        if (JsonLineForm.IsBlank(bytes)) return Aside(material, Reasons.Empty(material.Source));
        var declared = material.Form == MaterialForm.Html ? HtmlCharset.Declared(bytes) : null;
        var decoded = Decoding.Decode(bytes, declared);
        if (decoded.IsBinary) return Aside(material, Reasons.Binary(material.Source));
        if (decoded.Text is null) return Aside(material, Reasons.UnknownEncoding(material.Source, declared));
        try
        {
            var draft = material.Form == MaterialForm.Text ? TextForm.Read(decoded.Text) : HtmlForm.Read(decoded.Text, limits.Time);
            if (draft is null) return Aside(material, Reasons.NoText(material.Source));
            if (decoded.Guessed is { } guessed) draft = draft with { Noticed = draft.Noticed.Add(Reasons.GuessedEncoding(guessed)) };
            return draft.Finish(material);
        }
        catch (TimeoutException)
        {
            return Aside(material, Reasons.TooSlow(material.Source, limits.Time));
        }
    }

    private static TakenDocument Line(Material material)
    {
        try
        {
            return JsonLineForm.Read(material.Bytes.Span).Finish(material);
        }
        catch (JsonException e)
        {
            return Aside(material, Reasons.BrokenLine(material.Source, e.Message));
        }
    }

    private static TakenDocument Aside(Material material, Archive.SetAsideDocument reason) => new(material.Source, null, [], reason);
}
