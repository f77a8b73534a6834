using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Server.Marks;

/// <summary>Lays marks over a text: nested where they nest, cut in pieces where they cross or run over a paragraph.</summary>
internal sealed class MarkedText
{
    private readonly string _text;

    private MarkedText(string text) => _text = text;

    /// <summary>The paragraphs of the document with the marks laid over them. No two marks may have the same span.</summary>
    public static ImmutableArray<Paragraph> Of(Document document, IEnumerable<Mark> marks)
    {
        var laid = new MarkedText(document.Text);
        var parts = marks.Select(laid.Whole).OfType<Part>().Order(Part.ByPlace).ToArray();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var next = 0;
        List<Part> over = [];
        foreach (var span in Lines(document.Text))
        {
            // what runs over the end of a line goes on in the next one
            var here = over;
            for (; next < parts.Length && parts[next].Span.Start < span.End; next++) here.Add(parts[next]);
            var pieces = laid.Lay(span, here, out over);
            var isTitle = document.TitleSpan.Length > 0 && document.TitleSpan.Overlaps(span);
            paragraphs.Add(new Paragraph(isTitle, span, pieces));
        }

        return paragraphs.ToImmutable();
    }

    private static IEnumerable<Span> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at and >= 0 ? start + at : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) yield return new Span(start, end);
            start = end + 1;
        }
    }

    private Part? Whole(Mark mark)
    {
        var start = Math.Clamp(mark.Span.Start, 0, _text.Length);
        var end = Math.Clamp(mark.Span.End, 0, _text.Length);
        // a mark never cuts a character of two code units
        if (Cuts(start)) start--;
        if (Cuts(end)) end++;
        return start < end ? new Part(mark, new Span(start, end), true) : null;
    }

    private bool Cuts(int at) => at > 0 && at < _text.Length && char.IsLowSurrogate(_text[at]) && char.IsHighSurrogate(_text[at - 1]);

    private ImmutableArray<Piece> Lay(Span range, List<Part> parts, out List<Part> rest)
    {
        rest = [];
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var queue = new PriorityQueue<Part, Part>(parts.Select(p => (p, p)), Part.ByPlace);
        var at = range.Start;
        while (queue.TryDequeue(out var part, out _))
        {
            var start = Math.Max(part.Span.Start, at);
            if (part.Span.End > range.End) rest.Add(part with { Span = part.Span with { Start = Math.Max(start, range.End) }, IsFirst = part.IsFirst && start >= range.End });
            var end = Math.Min(part.Span.End, range.End);
            if (end <= start) continue;
            Plain(pieces, at, start);
            var inner = new List<Part>();
            while (queue.TryPeek(out var next, out _) && next.Span.Start < end) inner.Add(queue.Dequeue());
            var within = Lay(new Span(start, end), inner, out var crossing);
            foreach (var piece in crossing) queue.Enqueue(piece, piece);
            pieces.Add(new Marked(part.Mark, part.IsFirst, part.Span.End <= range.End, within));
            at = end;
        }

        Plain(pieces, at, range.End);
        rest.Sort(Part.ByPlace);
        return pieces.ToImmutable();
    }

    private void Plain(ImmutableArray<Piece>.Builder pieces, int start, int end)
    {
        if (end > start) pieces.Add(new Plain(_text[start..end]));
    }

    private sealed record Part(Mark Mark, Span Span, bool IsFirst)
    {
        // the longer outside; of two as long, the sentence outside
        public static readonly Comparer<Part> ByPlace = Comparer<Part>.Create((x, y) =>
            x.Span.CompareTo(y.Span) is not 0 and var place ? place
            : x.Mark.Kinds.FirstOrDefault().CompareTo(y.Mark.Kinds.FirstOrDefault()) is not 0 and var kind ? kind
            : x.Mark.Span.CompareTo(y.Mark.Span));
    }
}
