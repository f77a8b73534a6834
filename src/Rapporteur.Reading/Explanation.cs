using System.Globalization;
using System.Text;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>Writes what the stages made of a document, for people who write rules.</summary>
internal static class Explanation
{
    public static string Of(DocumentText text, IReadOnlyList<ParsedSentence> parsed)
    {
        var output = new StringBuilder();
        foreach (var sentence in parsed)
        {
            var span = text.SpanOf(sentence.Sentence);
            output.Append(CultureInfo.InvariantCulture, $"\n{(sentence.Sentence.IsTitle ? "title" : "sentence")} {span.Start}-{span.End}\n");
            Item? before = null;
            foreach (var item in sentence.Items)
            {
                // tokens that are in no chunk stand in one line
                if (before is null || before.Value.Chunk is not null || item.Chunk is not null) output.Append(before is null ? "   " : "\n   ");
                else output.Append(' ');
                output.Append(item.Chunk is null ? "" : "[").Append(text.Words(text.SpanOf(item.First, item.End)));
                for (var chunk = item.Chunk; chunk is not null; chunk = chunk.Next) Write(output, text, chunk, chunk == item.Chunk ? "] " : " ~ ");
                before = item;
            }

            output.Append('\n');
            foreach (var found in sentence.Found)
            {
                output.Append("   => ").Append(text.Words(found.Span(text.Tokens))).Append("  ");
                Write(output, text, found, "");
                output.Append('\n');
            }
        }

        return output.ToString();
    }

    private static void Write(StringBuilder output, DocumentText text, Chunk chunk, string before)
    {
        output.Append(before).Append(chunk.KindName);
        if (chunk.Value is not null) output.Append('=').Append(chunk.Value);
        if (chunk.Rule is not null) output.Append(" (").Append(chunk.Rule).Append(')');
        foreach (var (key, value) in chunk.Fields)
        {
            output.Append(' ').Append(key).Append(":<");
            if (value is Chunk part) output.Append(text.Words(part.Span(text.Tokens))).Append(part.Value is null ? "" : "=" + part.Value);
            else output.Append(value);
            output.Append('>');
        }
    }
}
