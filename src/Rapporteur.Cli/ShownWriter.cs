using System.Text;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli;

/// <summary>Writes text for eyes: what a screen would obey, such as an escape sequence inside a document, is shown by a sign in its place.</summary>
internal sealed class ShownWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(Unseen.Shown(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => inner.Write(Unseen.ShownOrNull(value));

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();
}
