using Rapporteur.Archive;

namespace Rapporteur.Pipeline;

/// <summary>Finds documents under the paths given: files, folders and all below them in sorted order, and <c>-</c> for the standard input.</summary>
/// <remarks>Whatever cannot be had comes out as a reason in its place; nothing is thrown, and no more than one document is held in memory.</remarks>
public sealed class MaterialSource(IntakeLimits limits, Func<Stream> standardInput)
{
    /// <summary>The materials under the paths, in the order of the paths.</summary>
    public IEnumerable<Material> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            var found = path == "-" ? Standard() : Directory.Exists(path) ? Folder(path) : OneFile(path, System.IO.Path.GetFileName(path));
            foreach (var material in found) yield return material;
        }
    }

    private IEnumerable<Material> Folder(string folder)
    {
        var found = 0;
        foreach (var (path, name, problem) in FolderWalk.Files(folder))
        {
            found++;
            foreach (var material in problem is null ? OneFile(path, name) : [Aside(problem)]) yield return material;
        }

        if (found == 0) yield return Aside(Reasons.NothingInside(folder));
    }

    private IEnumerable<Material> OneFile(string path, string name)
    {
        var form = FormOf(path);
        if (form is null) return [Aside(File.Exists(path) ? Reasons.UnknownForm(path) : Reasons.Missing(path))];
        var plainName = name[..^System.IO.Path.GetExtension(name).Length].Replace('\\', '/');
        return Guarded(path, () => File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), lines => Split(path, plainName, form.Value, lines));
    }

    private IEnumerable<Material> Standard() => Guarded("-", standardInput, lines => Split("-", "standard-input", Sniff(lines), lines));

    private IEnumerable<Material> Split(string source, string name, MaterialForm form, ByteLines lines)
    {
        if (form == MaterialForm.JsonLine && !ByteOrder.IsUtf16(lines.Peek(2)))
        {
            for (var number = 1; lines.TryLine(out var line); number++)
            {
                var place = FormattableString.Invariant($"{source}:{number}");
                if (line is null) yield return Aside(Reasons.TooLarge(place, limits.Bytes));
                else if (!JsonLineForm.IsBlank(line)) yield return new Material(place, name, form, line);
            }
        }
        else if (lines.Rest() is not { } bytes)
        {
            yield return Aside(Reasons.TooLarge(source, limits.Bytes));
        }
        else if (form == MaterialForm.JsonLine)
        {
            foreach (var material in Split(source, name, form, new ByteLines(new MemoryStream(ByteOrder.Utf16ToUtf8(bytes)), limits.Bytes))) yield return material;
        }
        else
        {
            yield return new Material(source, name, form, bytes);
        }
    }

    // each step runs under the time cap, since a pipe or a dead network folder may never answer
    private IEnumerable<Material> Guarded(string source, Func<Stream> open, Func<ByteLines, IEnumerable<Material>> split)
    {
        Stream? stream = null;
        IEnumerator<Material>? materials = null;
        try
        {
            var count = 0;
            while (true)
            {
                Material? next = null;
                SetAsideDocument? problem = null;
                try
                {
                    next = Task.Run(() =>
                    {
                        materials ??= split(new ByteLines(stream = open(), limits.Bytes)).GetEnumerator();
                        return materials.MoveNext() ? materials.Current : null;
                    }).WaitAsync(limits.Time, limits.Clock).GetAwaiter().GetResult();
                }
                catch (TimeoutException)
                {
                    // its thread still holds the stream: leave both to the end of the process
                    (stream, materials) = (null, null);
                    problem = Reasons.TooSlow(source, limits.Time);
                }
                catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
                {
                    problem = Reasons.Missing(source);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
                {
                    problem = Reasons.Unreadable(source, e.Message);
                }

                if (problem is not null) yield return Aside(problem);
                else if (next is null && count == 0) yield return Aside(Reasons.Empty(source));
                if (problem is not null || next is null) yield break;
                count++;
                yield return next;
            }
        }
        finally
        {
            materials?.Dispose();
            stream?.Dispose();
        }
    }

    private static MaterialForm Sniff(ByteLines lines)
    {
        var start = System.Text.Encoding.Latin1.GetString(lines.Peek(512)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (start.StartsWith('{')) return MaterialForm.JsonLine;
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? MaterialForm.Html
            : MaterialForm.Text;
    }

    private static MaterialForm? FormOf(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" => MaterialForm.Text,
        ".html" or ".htm" => MaterialForm.Html,
        ".jsonl" => MaterialForm.JsonLine,
        _ => null,
    };

    private static Material Aside(SetAsideDocument reason) => new(reason.Source, "", MaterialForm.Text, default, reason);
}
