using System.Globalization;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary>Mentions as lines of tab-separated values.</summary>
internal static class MentionLines
{
    public const string Head = "doc\tstart\tend\tkind\tvalue\ttext\toffice\taffiliation";

    public static void Write(TextWriter output, Document document, DocumentReading reading)
    {
        foreach (var m in reading.Mentions)
        {
            string?[] cells =
            [
                document.Id, m.Span.Start.ToString(CultureInfo.InvariantCulture), m.Span.End.ToString(CultureInfo.InvariantCulture), m.Kind, m.Value,
                document.Text[m.Span.Start..m.Span.End], m.Office, m.Affiliation,
            ];
            output.WriteLine(string.Join('\t', cells.Select(cell => cell?.Replace('\t', ' ').ReplaceLineEndings(" "))));
        }
    }
}
