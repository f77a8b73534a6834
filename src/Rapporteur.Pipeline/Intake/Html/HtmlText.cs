using System.Text;
using AngleSharp.Dom;

namespace Rapporteur.Pipeline;

/// <summary>The words of a part of a page, paragraph by paragraph. Walks without recursion, so that no depth of nesting can fell it.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "iframe", "svg", "select", "figcaption", "head",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
        "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    /// <summary>The words of one element in one line; null where it has none.</summary>
    public static string? Line(IElement? element) => element is null ? null : Paragraphs(element) is { Count: > 0 } found ? string.Join(' ', found) : null;

    /// <summary>The paragraphs below an element.</summary>
    public static List<string> Paragraphs(IElement root)
    {
        var paragraphs = new List<string>();
        var words = new StringBuilder();
        INode? node = root;
        while (node is not null)
        {
            var descend = true;
            if (node is IText text) words.Append(text.Data);
            else if (node is IElement element)
            {
                descend = node == root || !Silent.Contains(element.LocalName);
                if (element.LocalName == "br") words.Append('\u2028');
                else if (!Inline.Contains(element.LocalName)) End();
            }

            if (descend && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement closed && !Inline.Contains(closed.LocalName)) End();
            }

            node = node == root ? null : node.NextSibling;
        }

        End();
        return paragraphs;

        void End()
        {
            // white space is one space; a line break that the page states stays one
            var lines = words.ToString().Split('\u2028').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            var paragraph = string.Join('\n', lines.Where(line => line.Length > 0));
            if (paragraph.Any(char.IsLetterOrDigit)) paragraphs.Add(paragraph);
            words.Clear();
        }
    }

    /// <summary>How deep the tree below an element is.</summary>
    public static int Depth(INode root)
    {
        int depth = 0, deepest = 0;
        INode? node = root;
        while (node is not null)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node == root ? null : node.NextSibling;
        }

        return deepest;
    }
}
