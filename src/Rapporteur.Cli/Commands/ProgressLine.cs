using System.Diagnostics;
using System.Globalization;
using Rapporteur.Pipeline;

namespace Rapporteur.Cli.Commands;

/// <summary>One line on the error output that says how far a long run is, where that is a screen; remarks go above it.</summary>
internal sealed class ProgressLine(Terminal terminal, bool isQuiet) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = terminal.IsErrorScreen && !isQuiet;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private int _length;

    public void Show(RunProgress progress)
    {
        if (!_isShown || _since.Elapsed < Pause) return;
        _since.Restart();
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Read} read, {progress.SetAside} set aside, {progress.Read / _all.Elapsed.TotalSeconds:0} documents a second");
        terminal.Error.Write("\r" + line.PadRight(_length));
        _length = line.Length;
    }

    public void Remark(string remark)
    {
        Clear();
        terminal.Remarks.WriteLine(remark);
    }

    public void Clear()
    {
        if (_length == 0) return;
        terminal.Error.Write("\r" + new string(' ', _length) + "\r");
        _length = 0;
    }

    public void Dispose() => Clear();
}
