using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Rapporteur.Cli;

/// <summary>All that a command has to do with the world outside: where it writes, what it is given, which variables are set. Nothing else touches the console.</summary>
internal sealed class Terminal
{
    // wide enough that a table in a file or a pipe does not break its lines for a screen nobody sees
    private const int WidthOfFile = 180;

    private IAnsiConsole? _console;
    private TextWriter? _text;
    private TextWriter? _remarks;

    /// <summary>The output as programs read it: data, byte for byte.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The error output itself; all but progress goes through <see cref="Remarks"/>.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The output as people read it: nothing that stands in a document is executed by the screen.</summary>
    public TextWriter Text => _text ??= new ShownWriter(Out);

    /// <summary>Remarks for people, on the error output; nothing that stands in a name or a document is executed by the screen.</summary>
    public TextWriter Remarks => _remarks ??= new ShownWriter(Error);

    public required Func<Stream> Input { get; init; }

    /// <summary>An environment variable; null where it is not set or empty.</summary>
    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsOutScreen { get; init; }

    public bool IsErrorScreen { get; init; }

    /// <summary>The output as tables and colours see it: colours only on a screen.</summary>
    public IAnsiConsole Console => _console ??= ConsoleOn(Out, IsOutScreen);

    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(false);
        return new Terminal
        {
            Out = new StreamWriter(System.Console.OpenStandardOutput(), utf8, 64 * 1024) { AutoFlush = !System.Console.IsOutputRedirected },
            Error = new StreamWriter(System.Console.OpenStandardError(), utf8) { AutoFlush = true },
            Input = System.Console.OpenStandardInput,
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
            IsOutScreen = !System.Console.IsOutputRedirected,
            IsErrorScreen = !System.Console.IsErrorRedirected,
        };
    }

    /// <summary>A console for passing remarks such as progress.</summary>
    public IAnsiConsole ErrorConsole() => ConsoleOn(Error, IsErrorScreen);

    private IAnsiConsole ConsoleOn(TextWriter writer, bool isScreen)
    {
        var plain = !isScreen || Variable("NO_COLOR") is not null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isScreen ? InteractionSupport.Detect : InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        if (!isScreen) console.Profile.Width = int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : WidthOfFile;
        return console;
    }
}
