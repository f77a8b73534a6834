using System.Diagnostics;
using System.Text;

namespace Rapporteur.Benchmarks.Crash;

/// <summary>The program as a process of its own, with what it has printed so far.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public RunningProgram(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started");
        _process.OutputDataReceived += (_, line) => _output.AppendLine(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Complete once it has exited.</summary>
    public string Output => _output.ToString();

    public void WaitForExit() => _process.WaitForExit();

    /// <summary>True if it ended by itself in time.</summary>
    public bool WaitForExit(TimeSpan time)
    {
        if (!_process.WaitForExit(time)) return false;
        // for what it printed last
        _process.WaitForExit();
        return true;
    }

    /// <summary>Ends it as the system does when there is no memory left: it is told nothing.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose() => _process.Dispose();
}
