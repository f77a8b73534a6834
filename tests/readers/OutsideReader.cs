using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Rapporteur.OutsideReaders;

/// <summary>Programs by others that read what Rapporteur writes. They are installed on first use; <c>tests/readers</c> has them.</summary>
internal static class OutsideReader
{
    private static readonly Lazy<string> Folder = new(Install);

    /// <summary>What the script makes of the text.</summary>
    /// <param name="script">A file of <c>tests/readers</c>.</param>
    /// <param name="text">Its standard input.</param>
    public static JsonElement Read(string script, string text)
    {
        using var document = JsonDocument.Parse(Run("node", [Path.Combine(Folder.Value, script)], text));
        return document.RootElement.Clone();
    }

    private static string Install()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "rapporteur.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("run the tests from a checkout");
        Run(Path.Combine(folder.FullName, "tests", "readers", "install"), [], "");
        return Path.Combine(folder.FullName, "artifacts", "readers");
    }

    private static string Run(string program, IEnumerable<string> arguments, string input)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)}: {error.Result}");
    }
}
