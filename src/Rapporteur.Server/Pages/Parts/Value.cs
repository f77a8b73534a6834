using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Rapporteur.Server.Views;

namespace Rapporteur.Server.Pages.Parts;

/// <summary>A value as a link to its words; the words in further sources follow as raised numbers.</summary>
public sealed class Value : ComponentBase
{
    [Parameter, EditorRequired] public Said? Said { get; set; }

    /// <summary>Class of the link, besides its own.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>Language of the value, where it is quoted.</summary>
    [Parameter] public string? Lang { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Said is null) return;
        var first = Said.Proofs[0];
        Link(builder, first, Class is null ? "said" : "said " + Class, () =>
        {
            builder.OpenElement(10, "bdi");
            builder.AddAttribute(11, "lang", Lang);
            builder.AddContent(12, Said.Text);
            builder.CloseElement();
        });
        foreach (var proof in Said.Proofs.Skip(1))
        {
            builder.OpenElement(20, "sup");
            Link(builder, proof, "also", () =>
            {
                builder.AddAttribute(21, "aria-label", $"also in source {proof.Source}: {Said.Text}");
                builder.AddContent(22, proof.Source);
            });
            builder.CloseElement();
        }
    }

    private static void Link(RenderTreeBuilder builder, Proof proof, string @class, Action content)
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", @class);
        builder.AddAttribute(2, "href", proof.Href);
        builder.AddAttribute(3, "data-source", proof.Source);
        builder.AddAttribute(4, "data-start", proof.Span.Start);
        builder.AddAttribute(5, "data-end", proof.Span.End);
        content();
        builder.CloseElement();
    }
}
