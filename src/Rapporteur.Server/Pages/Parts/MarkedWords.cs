using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Rapporteur.Pipeline;
using Rapporteur.Server.Marks;
using Rapporteur.Server.Views;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Pages.Parts;

/// <summary>The words of a paragraph with their marks: nothing is added between the words but raised numbers of the events.</summary>
public sealed class MarkedWords : ComponentBase
{
    [Parameter, EditorRequired] public IReadOnlyList<Piece> Pieces { get; set; } = [];

    /// <summary>The events by their ids in the reading.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, ToldEvent> Events { get; set; } = default!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Lay(builder, Pieces, null);

    private void Lay(RenderTreeBuilder builder, IReadOnlyList<Piece> pieces, Marked? around)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is Plain plain) Words(builder, plain.Text);
            // a number that the mark around shows at the same place is not said twice
            if (pieces[i] is Marked marked) Lay(builder, marked, around is { IsLast: true } && i == pieces.Count - 1 ? around : null);
        }
    }

    // what cannot be seen is shown beside itself: it may change how all around it looks
    private static void Words(RenderTreeBuilder builder, string text)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Unseen.Characters) is var ahead and >= 0)
        {
            var sign = at + ahead;
            builder.AddContent(20, text[at..sign]);
            builder.OpenElement(21, "span");
            builder.AddAttribute(22, "class", "control");
            builder.AddAttribute(23, "title", "a character that is not seen");
            builder.AddContent(24, Unseen.Sign(text[sign]));
            builder.CloseElement();
            at = sign + 1;
            // a browser writes from right to left where it is told to; of a control it shows nothing
            if (!char.IsControl(text[sign])) builder.AddContent(25, text[sign..at]);
        }

        builder.AddContent(26, text[at..]);
    }

    private void Lay(RenderTreeBuilder builder, Marked marked, Marked? sharesEnd)
    {
        var mark = marked.Mark;
        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", string.Join(' ', mark.Kinds.Select(k => k.ToString().ToLowerInvariant())));
        if (marked.IsFirst) builder.AddAttribute(3, "id", Address.Anchor(mark.Span));
        if (mark.Label.Length > 0) builder.AddAttribute(4, "title", mark.Label);
        Lay(builder, marked.Inner, IsFact(mark) ? marked : sharesEnd);
        builder.CloseElement();
        if (!marked.IsLast || !IsFact(mark)) return;
        foreach (var feeds in mark.Feeds.Where(f => sharesEnd is null || !sharesEnd.Mark.Feeds.Contains(f)))
        {
            if (Events.TryGetValue(feeds, out var told)) Note(builder, told);
        }
    }

    private static bool IsFact(Mark mark) => mark.Kinds.Max != MarkKind.Sentence;

    private static void Note(RenderTreeBuilder builder, ToldEvent told)
    {
        builder.OpenElement(10, "sup");
        builder.AddAttribute(11, "class", "feeds");
        builder.OpenElement(12, "a");
        builder.AddAttribute(13, "href", told.Event.Href);
        builder.AddAttribute(14, "title", told.Event.Title);
        builder.AddAttribute(15, "aria-label", $"event {told.Number}: {told.Event.Title}");
        builder.AddContent(16, told.Number.ToString(CultureInfo.InvariantCulture));
        builder.CloseElement();
        builder.CloseElement();
    }
}
